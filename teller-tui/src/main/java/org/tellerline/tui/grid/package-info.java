/**
 * The screen as a 3270 saw it: rows and columns of cells, each with a style, and one cursor. Painting a screen is
 * filling a {@link org.tellerline.tui.grid.Grid}; a {@link org.tellerline.tui.grid.Display} shows it, be it a terminal
 * or the memory of a tape. Rows and columns count from 1, as in every description of a screen.
 *
 * <p>{@link org.tellerline.tui.grid.DisplayText} stands between all text and every cell. Names, narratives and whatever
 * else was stored may hold escape sequences, invisible or reordering characters or a thousand accents on one letter;
 * here they become harmless and stay visible, and no drawing can fail because of them.
 */
@NullMarked
package org.tellerline.tui.grid;

import org.jspecify.annotations.NullMarked;
