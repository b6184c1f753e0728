/** Tests of working by the line. */
@NullMarked
package org.tellerline.tui.linear;

import org.jspecify.annotations.NullMarked;
