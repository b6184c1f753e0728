/**
 * Menu 4: transfers, payments, collections.
 */
@NullMarked
package org.tellerline.core.catalogue.transfer;

import org.jspecify.annotations.NullMarked;
