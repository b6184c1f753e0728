package org.tellerline.core.signon;

import java.time.LocalDate;

/**
 * What the bank asks of passwords today.
 *
 * @param businessDate the books' date, told in every entry about a sign-on
 */
record PasswordPolicy(PasswordCost cost, LockRule lock, LocalDate businessDate) {

    /** A bank with real money never computes less than the usual, whatever its policy says; demonstrations and practice may. */
    static PasswordCost cost(PasswordCost asked, boolean realMoney) {
        return realMoney && asked.below(PasswordCost.USUAL) ? PasswordCost.USUAL : asked;
    }
}
