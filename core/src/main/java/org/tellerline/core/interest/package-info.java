/**
 * Interest on demand deposits: balances are accumulated day by day as an exact whole number, and what they earn is rounded once, when it is
 * paid. The end of day and the closing of an account count with the same code.
 */
@NullMarked
package org.tellerline.core.interest;

import org.jspecify.annotations.NullMarked;
