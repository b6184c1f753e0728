/** A teller at a real bank: keys in, screens out, and what the books say afterwards. */
@NullMarked
package org.tellerline.tui.session;

import org.jspecify.annotations.NullMarked;
