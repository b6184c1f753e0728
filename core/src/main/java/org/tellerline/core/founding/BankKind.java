package org.tellerline.core.founding;

/** What a bank is for; fixed when it is founded and shown on every screen. */
public enum BankKind {
    LIVE,
    DEMO,
    PRACTICE
}
