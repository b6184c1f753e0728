/**
 * Blank vouchers as what they are: numbered pieces of paper. A kind, a prefix and a serial name one; many of them are a range; ranges have
 * holders and states, are split and merged, and never share a number.
 */
@NullMarked
package org.tellerline.core.voucher;

import org.jspecify.annotations.NullMarked;
