/** Tests of the real terminal, and a program to look at one. */
@NullMarked
package org.tellerline.tui.terminal;

import org.jspecify.annotations.NullMarked;
