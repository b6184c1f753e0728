/** The program as a script sees it. */
@NullMarked
package org.tellerline.tui;

import org.jspecify.annotations.NullMarked;
