package org.tellerline.core.bookcheck;

import java.util.HashMap;
import java.util.Map;
import org.tellerline.core.bookcheck.Findings.Place;
import org.tellerline.core.bookcheck.StoredRows.AccountLine;

/** Accounts as the trail says they came into being, to be compared with the accounts there are. */
final class Openings {

    private final Findings findings;
    private final Map<String, String> opened = new HashMap<>();

    Openings(Findings findings) {
        this.findings = findings;
    }

    /** An opening: number, customer, currency, date, floor and passbook, joined by {@code |}. */
    void see(String line) {
        String number = number(line);
        if (opened.put(number, line) != null) {
            findings.add(Rule.ACCOUNT_OPENED, Place.of("audit", number), 1, 2);
        }
    }

    void compare(Lines<AccountLine> accounts) {
        for (AccountLine account = accounts.take(); account != null; account = accounts.take()) {
            String line = opened.remove(account.number());
            if (!account.opened().equals(line)) {
                findings.add(
                        Rule.ACCOUNT_OPENED, Place.of("account", account.id()), line == null ? "-" : line, account.opened());
            }
        }
        opened.forEach((number, line) -> findings.add(Rule.ACCOUNT_OPENED, Place.of("account", number), line, "-"));
    }

    private static String number(String line) {
        int end = line.indexOf('|');
        return end < 0 ? line : line.substring(0, end);
    }
}
