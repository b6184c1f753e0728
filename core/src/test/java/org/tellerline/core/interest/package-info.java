/** What balances earn, counted by hand and by the program. */
@NullMarked
package org.tellerline.core.interest;

import org.jspecify.annotations.NullMarked;
