/**
 * Menu 5: the teller's till through its day. It is opened by a count, counted as often as its teller likes, and closed by a count; cash
 * that is not there, or there and in no book, stops the first and the last.
 */
@NullMarked
package org.tellerline.core.catalogue.till;

import org.jspecify.annotations.NullMarked;
