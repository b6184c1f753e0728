/** Tests of the form engine against the models of real codes. */
@NullMarked
package org.tellerline.tui.form;

import org.jspecify.annotations.NullMarked;
