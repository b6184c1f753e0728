/**
 * The questions that staff ask at a counter, and their answers. They live at the screen because they name its keys, and because they
 * must be there when the bank does not answer: nothing here asks it anything. A file says which questions there are and which codes
 * they belong to; their words are a bundle a language.
 */
@NullMarked
package org.tellerline.tui.help;

import org.jspecify.annotations.NullMarked;
