package org.tellerline.core.ledger;

/** The series of numbers a branch draws from; gapless, since the number is drawn in the transaction that uses it. */
public enum CounterKind {
    ACCOUNT,
    CUSTOMER
}
