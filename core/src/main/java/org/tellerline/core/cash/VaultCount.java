package org.tellerline.core.cash;

import org.tellerline.core.text.Choosable;

/** What the vault is counted for. */
public enum VaultCount implements Choosable {
    /** In the morning: it stands open afterwards. */
    OPENING("1"),
    /** In between, whenever somebody wants to know. */
    CHECK("2"),
    /** In the evening: it is closed afterwards. */
    CLOSING("3");

    private final String digit;

    VaultCount(String digit) {
        this.digit = digit;
    }

    @Override
    public String digit() {
        return digit;
    }

    @Override
    public String key() {
        return "vault.count." + name();
    }
}
