/** Ends of day that are killed, and what stands in the books after they were resumed. */
@NullMarked
package org.tellerline.core.endofday;

import org.jspecify.annotations.NullMarked;
