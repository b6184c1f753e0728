package org.tellerline.core.cash;

import org.tellerline.core.text.Digits;

/**
 * Where cash is sent to, or comes from, outside the own branch.
 *
 * @param branch its number, 0 where it is no branch
 * @param name of the other bank; empty where it is none
 */
public record CashPlace(Kind kind, long branch, String name) {

    /** Cells of the longest name. */
    public static final int MOST = 30;

    /** The central bank, as it is stored. */
    private static final String CENTRAL_BANK = "0";

    /** What kind of place it is. */
    public enum Kind {
        /** The vault of another branch. */
        BRANCH,
        /** The central bank, with which the bank has its settlement account. */
        CENTRAL_BANK,
        /** A bank with which this one keeps money. */
        BANK;

        /** Key of its name. */
        public String key() {
            return "place." + name();
        }
    }

    public static CashPlace branch(long number) {
        return new CashPlace(Kind.BRANCH, number, "");
    }

    public static CashPlace centralBank() {
        return new CashPlace(Kind.CENTRAL_BANK, 0, "");
    }

    public static CashPlace bank(String name) {
        return new CashPlace(Kind.BANK, 0, name);
    }

    /** What is no branch, as it is stored. */
    public static CashPlace outside(String text) {
        return text.equals(CENTRAL_BANK) ? centralBank() : bank(text);
    }

    /** {@code 0002} for a branch, {@code 0} for the central bank, else the bank's name. */
    @Override
    public String toString() {
        return switch (kind) {
            case BRANCH -> Digits.padded(branch, 4);
            case CENTRAL_BANK -> CENTRAL_BANK;
            case BANK -> name;
        };
    }
}
