package org.tellerline.core.cash;

import org.tellerline.core.text.Choosable;

/** What becomes of cash that was over or short. */
public enum Clearing implements Choosable {
    /** Its owner is paid in cash, or what was missing is back in the till. */
    CASH("1"),
    /** Its owner's account is credited. */
    ACCOUNT("2"),
    /** The member of staff answers for what is missing. */
    STAFF("3"),
    /** Nobody is found: the bank takes it as income, or bears it. */
    BANK("4");

    private final String digit;

    Clearing(String digit) {
        this.digit = digit;
    }

    /** Whether a difference of this kind can be cleared so. */
    public boolean suits(DifferenceKind kind) {
        return switch (this) {
            case CASH, BANK -> true;
            case ACCOUNT -> kind == DifferenceKind.OVER;
            case STAFF -> kind == DifferenceKind.SHORT;
        };
    }

    @Override
    public String digit() {
        return digit;
    }

    @Override
    public String key() {
        return "clearing." + name();
    }
}
