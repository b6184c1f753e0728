/** The door of the bank: {@link org.tellerline.core.Bank} wires what stands behind it. */
@NullMarked
package org.tellerline.core;

import org.jspecify.annotations.NullMarked;
