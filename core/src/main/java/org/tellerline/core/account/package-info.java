/**
 * Accounts of customers: their numbers, what is known of them, and how they are found. The number carries branch, product, serial
 * and a Luhn check digit; branch and serial alone give the id of the account, so a posting can lock it before reading anything.
 */
@NullMarked
package org.tellerline.core.account;

import org.jspecify.annotations.NullMarked;
