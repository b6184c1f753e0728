/**
 * The people and companies the bank serves, and how a teller finds them: by name, pinyin, initials, id number or phone.
 */
@NullMarked
package org.tellerline.core.customer;

import org.jspecify.annotations.NullMarked;
