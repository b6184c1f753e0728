/**
 * The engine behind every counter. It takes a slip from reading to posting and knows no code by name: what a transaction is, it learns
 * from its model. Whether somebody may, whether the branch is open, whether the key was seen before, is decided here, the same for all.
 */
@NullMarked
package org.tellerline.core.desk;

import org.jspecify.annotations.NullMarked;
