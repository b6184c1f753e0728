package org.tellerline.core.bookcheck;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.tellerline.core.bookcheck.Findings.Place;
import org.tellerline.core.bookcheck.StoredRows.AuditLine;
import org.tellerline.core.bookcheck.StoredRows.CustomerLine;

/**
 * Customers as the trail says they were registered, to be compared with the customers there are. A line of a payload is
 * {@code registered=id|digest}. Those a bank was founded with have none and are held against nothing.
 */
final class Registrations {

    private static final String REGISTERED = "registered=";

    private final Findings findings;
    private final Map<String, String> digests = new HashMap<>();

    Registrations(Findings findings) {
        this.findings = findings;
    }

    /** Takes note of one line of an event's payload, if it tells of a registration. */
    void see(String line, AuditLine audit) {
        if (!line.startsWith(REGISTERED)) {
            return;
        }
        int bar = line.lastIndexOf('|');
        String customer = bar < 0 ? line : line.substring(REGISTERED.length(), bar);
        if (digests.put(customer, line.substring(bar + 1)) != null) {
            findings.add(Rule.CUSTOMER_REGISTERED, AuditWalk.place(audit), 1, 2);
        }
    }

    /** Both in order of the customers' ids. */
    void compare(Lines<CustomerLine> customers, Lines<CustomerLine> terms) {
        for (CustomerLine customer = customers.take(); customer != null; customer = customers.take()) {
            List<String> found = terms(terms, customer.id());
            String digest = digests.remove(Long.toString(customer.id()));
            if (digest != null) {
                compare(customer, digest, found);
            }
        }
        digests.forEach((customer, digest) ->
                findings.add(Rule.CUSTOMER_REGISTERED, Place.of("customer", customer), digest, "-"));
    }

    private void compare(CustomerLine customer, String digest, List<String> terms) {
        StringBuilder image = new StringBuilder(512).append(customer.text());
        terms.forEach(
                term -> image.append("term=").append(PayloadText.escaped(term)).append('\n'));
        String found = HexFormat.of()
                .formatHex(AuditWalk.sha256().digest(image.toString().getBytes(StandardCharsets.UTF_8)));
        if (!found.equals(digest)) {
            findings.add(Rule.CUSTOMER_REGISTERED, Place.of("customer", customer.id()), digest, found);
        }
    }

    /** Sorted here, because each database has an order of its own for letters. */
    private static List<String> terms(Lines<CustomerLine> terms, long customer) {
        return terms.takeWhile(term -> term.id() <= customer).stream()
                .filter(term -> term.id() == customer)
                .map(CustomerLine::text)
                .sorted((one, other) -> Arrays.compareUnsigned(
                        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }
}
