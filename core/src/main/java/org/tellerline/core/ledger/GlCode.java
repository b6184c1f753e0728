package org.tellerline.core.ledger;

/** Codes of the chart of accounts that rules name; the whole chart is a table. */
public final class GlCode {

    public static final String VAULT = "1001.01";
    public static final String TILL = "1001.02";
    public static final String IN_TRANSIT = "1001.03";
    public static final String MACHINE = "1001.04";
    public static final String DUE_FROM_BANKS = "1011.01";
    public static final String PERSONAL_DEMAND = "2011.01";
    public static final String COMPANY_DEMAND = "2011.11";
    public static final String INTER_BRANCH = "3003";
    public static final String CASH_SHORT = "1221.01";
    public static final String STAFF_ADVANCES = "1221.04";
    public static final String CASH_OVER = "2241.01";
    public static final String OTHER_INCOME = "6301";
    public static final String OTHER_EXPENSE = "6711";
    public static final String CAPITAL = "4001";
    public static final String SETTLEMENT = "1003.01";
    public static final String INTEREST_PAYABLE = "2231";
    public static final String INTEREST_EXPENSE = "6411";

    public static final String BLANKS_IN_VAULT = "9001";
    public static final String BLANKS_WITH_TELLERS = "9002";
    public static final String COUNTERFEITS = "9021";

    private GlCode() {}

    /** Where the cash of a kind of position stands. */
    static String ofCash(String kind) {
        return switch (kind) {
            case "TILL" -> TILL;
            case "VAULT" -> VAULT;
            case "MACHINE" -> MACHINE;
            default -> throw new BrokenInvariant("no cash lies at a " + kind);
        };
    }
}
