/**
 * Forms without screens of their own. A {@link org.tellerline.tui.form.Form} is made from the fields of a transaction's
 * model; it knows how a block-mode terminal treats keys - auto-skip, Field exit, Dup, erase keys, all errors at once -
 * and nothing of what the fields mean. {@link org.tellerline.tui.form.FormPainter} lays every form out the same way:
 * labels from column 3, fields from column 26, what a value stands for from column 45.
 */
@NullMarked
package org.tellerline.tui.form;

import org.jspecify.annotations.NullMarked;
