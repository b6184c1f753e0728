/** Time at the bank: the injected clock and, apart from it, the business date that only the books know. */
@NullMarked
package org.tellerline.core.calendar;

import org.jspecify.annotations.NullMarked;
