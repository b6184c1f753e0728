/**
 * Money as whole minor units of a currency, and nothing else: no floating point, no silent rounding, every sum checked for
 * overflow. {@link org.tellerline.core.money.Money#toString()} is the canonical form that hashes are made of;
 * {@link org.tellerline.core.money.Money#grouped()} is the one for people.
 */
@NullMarked
package org.tellerline.core.money;

import org.jspecify.annotations.NullMarked;
