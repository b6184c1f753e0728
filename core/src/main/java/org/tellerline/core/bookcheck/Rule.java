package org.tellerline.core.bookcheck;

import java.util.Locale;

/** What is checked, in the order of the report. The group is the invariant of the bank that a breach breaks. */
public enum Rule {
    LEGS_COUNTED("B1"),
    LEGS_NUMBERED("B1"),
    LEG_HAS_HEADER("B1"),
    LEG_KNOWN("B1"),
    JOURNAL_BALANCES("B1"),
    DAY_BALANCES("B1"),
    BANK_BALANCES("B1"),
    ACCOUNT_OF_LEG("B2"),
    BALANCE_OF_ACCOUNT("B2"),
    BALANCE_IS_SUM("B2"),
    ENTRY_NUMBERS("B2"),
    BALANCE_AFTER("B2"),
    FLOOR("B3"),
    HELD("B3"),
    POSTING_OF_NOTHING("B3"),
    JOURNAL_DATE("B3"),
    JOURNAL_PLACE("B3"),
    HEAD_PLACE("B3"),
    TILL_CASH("B4"),
    TILL_OF_LEG("B4"),
    PIECES_ADD_UP("B4"),
    PIECES_MOVED("B4"),
    PIECES_KNOWN("B4"),
    VOUCHERS_APART("B4"),
    VOUCHERS_STAND("B4"),
    VOUCHERS_BALANCE("B4"),
    MEMO_HOLDERS("B4"),
    INTER_BRANCH("B4"),
    IN_TRANSIT("B4"),
    SHIPMENT("B4"),
    EVENT_NUMBERS("B4"),
    RECEIPT_NUMBERS("B4"),
    RECEIPT_YEAR("B4"),
    DAY_TOTAL("B4"),
    KEY_ONCE("B5"),
    REVERSED_ONCE("B5"),
    ACKNOWLEDGED("B5"),
    AUDIT_SEQUENCE("B6"),
    AUDIT_HASH("B6"),
    AUDIT_HEAD("B6"),
    AUDIT_OF_JOURNAL("B6"),
    AUDIT_PAYLOAD("B6"),
    ACCOUNT_OPENED("B6"),
    CUSTOMER_REGISTERED("B6"),
    STATE_TOLD("B6"),
    WITNESSED("B6"),
    SEALED("B6"),
    RUN_DATES("B8"),
    RUN_STEPS("B8"),
    DAY_MOVES("B8"),
    GL_DAY("B8"),
    INTEREST_ACCRUED("B8"),
    INTEREST_PAID("B8"),
    GUARDS("B9"),
    ENGINE("B9"),
    LEFT_OVER("B9");

    private final String group;

    Rule(String group) {
        this.group = group;
    }

    /** {@code B1} to {@code B9}. */
    public String group() {
        return group;
    }

    /** As machines read it: {@code journal-balances}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Key of its text in the bundle of this package. */
    public String textKey() {
        return "book.rule." + word();
    }
}
