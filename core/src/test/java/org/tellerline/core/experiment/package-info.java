/**
 * Experiments against the whole desk: many tellers at once, the same slip twice, the plug pulled, two databases side by side. Each has
 * a wrong variant of the thing it watches, which it must catch.
 */
@NullMarked
package org.tellerline.core.experiment;

import org.jspecify.annotations.NullMarked;
