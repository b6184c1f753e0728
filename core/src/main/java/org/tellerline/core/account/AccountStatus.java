package org.tellerline.core.account;

/** Whether an account takes part in business. */
public enum AccountStatus {
    ACTIVE,
    DORMANT,
    CLOSED
}
