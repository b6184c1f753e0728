package org.tellerline.core.signon;

import java.time.LocalDate;

/**
 * What the bank asks of passwords today.
 *
 * @param least letters of a new password
 * @param businessDate the books' date, told in every entry about a sign-on
 */
record PasswordPolicy(PasswordCost cost, int least, LockRule lock, LocalDate businessDate) {

    private static final int LEAST = 8;
    private static final int LEAST_ALONE = 15;

    /** Where a password alone guards real money it must be long. */
    static int least(boolean realMoney) {
        return realMoney ? LEAST_ALONE : LEAST;
    }

    /** A bank with real money never computes less than the usual, whatever its policy says; demonstrations and practice may. */
    static PasswordCost cost(PasswordCost asked, boolean realMoney) {
        return realMoney && asked.below(PasswordCost.USUAL) ? PasswordCost.USUAL : asked;
    }
}
