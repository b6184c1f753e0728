/** Tests of cells, widths and safe text. */
@NullMarked
package org.tellerline.tui.grid;

import org.jspecify.annotations.NullMarked;
