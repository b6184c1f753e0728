/**
 * Menu 1: customers and their accounts.
 */
@NullMarked
package org.tellerline.core.catalogue.account;

import org.jspecify.annotations.NullMarked;
