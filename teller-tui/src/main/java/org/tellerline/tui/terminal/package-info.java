/**
 * The real terminal: the only package that knows Lanterna, and of it only the cell buffer that finds what changed.
 *
 * <p>{@link org.tellerline.tui.terminal.LanternaDisplay} paints grids on any stream, so that a local terminal and a
 * remote one look the same. {@link org.tellerline.tui.terminal.LocalTerminal} borrows the tty it was started on, and
 * gives it back as it was on every way out that a program can see. Nothing sent from here makes a terminal answer.
 */
@NullMarked
package org.tellerline.tui.terminal;

import org.jspecify.annotations.NullMarked;
