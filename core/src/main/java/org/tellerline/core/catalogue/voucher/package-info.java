/**
 * Menu 5: blank vouchers. They come into the vault, go from hand to hand under the receiver's signature, and are counted, voided and in
 * the end destroyed by their numbers.
 */
@NullMarked
package org.tellerline.core.catalogue.voucher;

import org.jspecify.annotations.NullMarked;
