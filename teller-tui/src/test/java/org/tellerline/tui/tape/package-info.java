/** Tests of keystroke tapes. */
@NullMarked
package org.tellerline.tui.tape;

import org.jspecify.annotations.NullMarked;
