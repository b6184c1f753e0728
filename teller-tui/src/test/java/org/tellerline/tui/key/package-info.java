/** Tests of the way from bytes to keys. */
@NullMarked
package org.tellerline.tui.key;

import org.jspecify.annotations.NullMarked;
