package org.tellerline.core.bookcheck;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.tellerline.core.bookcheck.Findings.Place;
import org.tellerline.core.bookcheck.StoredRows.AccountLine;
import org.tellerline.core.bookcheck.StoredRows.AuditLine;

/**
 * Accounts as the trail says they came into being, to be compared with the accounts there are: those that customers opened one by
 * one, and those a branch was founded with, by one digest over all of them.
 */
final class Openings {

    /** Kind of the audit row that tells of the accounts a branch was founded with. */
    private static final String REGISTERED = "REGISTERED";

    private final Findings findings;
    private final ToldStates states;
    private final Map<String, String> opened = new HashMap<>();
    private final Map<String, String> registered = new TreeMap<>();
    private final Map<String, MessageDigest> found = new TreeMap<>();

    Openings(Findings findings, ToldStates states) {
        this.findings = findings;
        this.states = states;
    }

    /** An opening: number, customer, currency, date, floor and passbook, joined by {@code |}. */
    void see(String line) {
        int end = line.indexOf('|');
        String number = end < 0 ? line : line.substring(0, end);
        if (opened.put(number, line) != null) {
            findings.add(Rule.ACCOUNT_OPENED, Place.of("audit", number), 1, 2);
        }
    }

    /** An entry of the trail that is no event; only those about the accounts of a new branch are of interest here. */
    void see(AuditLine entry) {
        if (!entry.kind().equals(REGISTERED)) {
            return;
        }
        Map<String, String> says = new HashMap<>();
        entry.payload().lines().forEach(line -> {
            int equals = line.indexOf('=');
            says.put(line.substring(0, Math.max(0, equals)), line.substring(equals + 1));
        });
        String branch = says.getOrDefault("says.branch", "");
        if (registered.put(branch, says.getOrDefault("says.digest", "")) != null) {
            findings.add(Rule.ACCOUNT_OPENED, AuditWalk.place(entry), 1, 2);
        }
    }

    void compare(Lines<AccountLine> accounts) {
        for (AccountLine account = accounts.take(); account != null; account = accounts.take()) {
            compare(account);
        }
        opened.forEach((number, line) -> findings.add(Rule.ACCOUNT_OPENED, Place.of("account", number), line, "-"));
        registered.forEach((branch, digest) -> {
            MessageDigest there = found.remove(branch);
            String hash =
                    HexFormat.of().formatHex(there == null ? AuditWalk.sha256().digest() : there.digest());
            if (!hash.equals(digest)) {
                findings.add(Rule.ACCOUNT_OPENED, Place.of("account", "branch " + branch), digest, hash);
            }
        });
        found.keySet()
                .forEach(branch ->
                        findings.add(Rule.ACCOUNT_OPENED, Place.of("account", "branch " + branch), REGISTERED, "-"));
    }

    private void compare(AccountLine account) {
        Place place = Place.of("account", account.id());
        String line = opened.remove(account.number());
        String first = states.firstStatus(account.number(), account.status());
        String book = account.opened() + states.firstPassbook(account.number(), account.passbook());
        states.comparePassbook(account.number(), account.passbook(), findings);
        states.compareStatus(account.number(), account.status(), findings);
        if (line == null) {
            MessageDigest digest = found.computeIfAbsent(branch(account.number()), b -> AuditWalk.sha256());
            digest.update((book + "|" + first + "\n").getBytes(StandardCharsets.UTF_8));
        } else if (!(line + "|ACTIVE").equals(book + "|" + first)) {
            findings.add(Rule.ACCOUNT_OPENED, place, line + "|ACTIVE", book + "|" + first);
        }
        if (!account.number().startsWith(account.place())) {
            findings.add(Rule.ACCOUNT_OPENED, place, account.place(), account.number());
        }
    }

    private static String branch(String number) {
        String digits = number.length() < 4 ? number : number.substring(0, 4);
        return digits.replaceFirst("^0+(?=.)", "");
    }
}
