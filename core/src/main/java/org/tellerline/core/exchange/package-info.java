/**
 * The books in other programs' hands: the formats that programs outside the bank read. A format is text made of what {@code books}
 * hands out; it asks the database nothing and decides nothing.
 */
@NullMarked
package org.tellerline.core.exchange;

import org.jspecify.annotations.NullMarked;
