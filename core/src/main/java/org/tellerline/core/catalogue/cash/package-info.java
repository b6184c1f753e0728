/**
 * Menu 2: cash over the counter.
 */
@NullMarked
package org.tellerline.core.catalogue.cash;

import org.jspecify.annotations.NullMarked;
