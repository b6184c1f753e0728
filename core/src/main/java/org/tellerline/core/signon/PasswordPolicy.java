package org.tellerline.core.signon;

import java.time.LocalDate;

/**
 * What the bank asks of passwords today.
 *
 * @param profile what a new one must be, and how long it lasts
 * @param businessDate the books' date, told in every entry about a sign-on
 */
record PasswordPolicy(PasswordCost cost, PasswordProfile profile, LockRule lock, LocalDate businessDate) {

    /** A bank with real money never computes less than the usual, whatever its policy says; demonstrations and practice may. */
    static PasswordCost cost(PasswordCost asked, boolean realMoney) {
        return realMoney && asked.below(PasswordCost.USUAL) ? PasswordCost.USUAL : asked;
    }

    /** Whether a password is good for nothing but being changed; instants are epoch micros UTC. */
    boolean mustChange(Credential credential, long now) {
        return credential.mustChange() || profile.expired(credential.setAt(), now);
    }
}
