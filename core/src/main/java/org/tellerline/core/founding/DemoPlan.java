package org.tellerline.core.founding;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.tellerline.core.signon.PasswordCost;

/**
 * A demo or practice bank to be made up.
 *
 * @param kind not LIVE: sample people never serve real money
 * @param date business date it opens on
 * @param customers how many, at least 0
 * @param historyDays business dates of past business before it opens, at least 0
 * @param seed the same seed makes the same books
 * @param morning whether the bank stands before its day, its branches closed and its tills sealed; else everything is open
 * @param vouchers whether its vaults and tills begin with blank vouchers
 */
public record DemoPlan(
        String name,
        BankKind kind,
        LocalDate date,
        int customers,
        int historyDays,
        long seed,
        PasswordCost passwordCost,
        boolean morning,
        boolean vouchers) {

    /** Everybody's password in a demo bank. It is published and guards nothing. */
    public static final String PASSWORD = "green-screen-demo";

    /** The first business date a made-up bank may have, and the last: people of working age must have been born. */
    public static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    public static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

    private static final int CUSTOMERS = 200;
    private static final int HISTORY_DAYS = 10;
    private static final long SEED = 20261124;

    public DemoPlan {
        if (kind == BankKind.LIVE || customers < 0 || historyDays < 0) {
            throw new IllegalArgumentException("not a plan of a demo bank");
        }
    }

    /** A bank that begins with blank vouchers. */
    public DemoPlan(
            String name,
            BankKind kind,
            LocalDate date,
            int customers,
            int historyDays,
            long seed,
            PasswordCost passwordCost,
            boolean morning) {
        this(name, kind, date, customers, historyDays, seed, passwordCost, morning, true);
    }

    /**
     * The demo bank as shipped.
     *
     * @param scale how many times 200 customers, at least 1
     */
    public static DemoPlan of(LocalDate date, int scale) {
        return new DemoPlan(
                "Tellerline Demo Bank",
                BankKind.DEMO,
                date,
                Math.multiplyExact(CUSTOMERS, scale),
                HISTORY_DAYS,
                SEED,
                PasswordCost.USUAL,
                false);
    }

    /** The same bank under another name. */
    public DemoPlan named(String other) {
        return new DemoPlan(other, kind, date, customers, historyDays, seed, passwordCost, morning, vouchers);
    }

    /** The same bank without a blank voucher in it, as banks of before were. */
    public DemoPlan withoutVouchers() {
        return new DemoPlan(name, kind, date, customers, historyDays, seed, passwordCost, morning, false);
    }

    /** The same bank before its day begins. */
    public DemoPlan inTheMorning() {
        return new DemoPlan(name, kind, date, customers, historyDays, seed, passwordCost, true, vouchers);
    }

    /** The last weekday up to a day. */
    public static LocalDate lastWeekday(LocalDate day) {
        LocalDate date = day;
        while (date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY) {
            date = date.minusDays(1);
        }
        return date;
    }

    /** The first of so many business dates before the opening. */
    LocalDate firstDate() {
        LocalDate first = date;
        for (int i = 0; i < historyDays; i++) {
            first = lastWeekday(first.minusDays(1));
        }
        return first;
    }
}
