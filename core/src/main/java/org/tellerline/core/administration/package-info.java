/**
 * Who runs the administrator's tool, and what takes two people. Somebody at a terminal holds a token for some hours; a job without
 * anybody holds a credential that one person made and another approved, for the commands it names. What needs four eyes is staged as a
 * change: its whole text, and the image of what it was made from. Another person approves it, and it takes effect in the same database
 * transaction as the entry in the trail that tells the image of what stands from then on.
 */
@NullMarked
package org.tellerline.core.administration;

import org.jspecify.annotations.NullMarked;
