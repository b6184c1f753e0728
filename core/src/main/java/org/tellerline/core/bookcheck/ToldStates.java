package org.tellerline.core.bookcheck;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tellerline.core.bookcheck.Findings.Place;
import org.tellerline.core.bookcheck.StoredRows.AuditLine;
import org.tellerline.core.bookcheck.StoredRows.StateLine;

/**
 * States of days, tills, shipments and accounts as the trail tells that they changed, to be compared with those that stand. A line of a
 * payload is {@code day=branch|date|before|after}, {@code till=position|before|after}, {@code status=number|before|after},
 * {@code passbook=number|before|after} or {@code shipment=journal|branch|to|currency|amount|before|after}.
 */
final class ToldStates {

    private static final Set<String> NAMES = Set.of("day", "till", "status", "passbook", "shipment");

    /** The last thing one chain told of a subject, and the first. */
    private record Told(long firstAt, String first, long lastAt, String last) {

        Told then(long at, String after) {
            return new Told(firstAt, first, at, after);
        }
    }

    /** By subject, then by the position that told. */
    private final Map<String, Map<Long, Told>> told = new TreeMap<>();

    /** Takes note of one line of an event's payload, if it tells of a state. */
    void see(String line, AuditLine audit) {
        int equals = line.indexOf('=');
        int after = line.lastIndexOf('|');
        int before = after < 0 ? -1 : line.lastIndexOf('|', after - 1);
        if (equals < 0 || before < equals || !NAMES.contains(line.substring(0, equals))) {
            return;
        }
        String from = line.substring(before + 1, after);
        String to = line.substring(after + 1);
        told.computeIfAbsent(line.substring(0, before), subject -> new HashMap<>())
                .merge(
                        audit.position(),
                        new Told(audit.at(), from, audit.at(), to),
                        (old, fresh) -> old.then(audit.at(), to));
    }

    /** What an account's status was before the trail first told of a change; as it stands where it never did. */
    String firstStatus(String number, String standing) {
        return first("status=" + number, standing);
    }

    /** The passbook an account was opened with. */
    String firstPassbook(String number, String standing) {
        return first("passbook=" + number, standing);
    }

    private String first(String subject, String standing) {
        return told.getOrDefault(subject, Map.of()).values().stream()
                .min((one, other) -> Long.compare(one.firstAt(), other.firstAt()))
                .map(Told::first)
                .orElse(standing);
    }

    void comparePassbook(String number, String standing, Findings findings) {
        compare("passbook=" + number, standing, Place.of("account", number), findings);
    }

    void compareStatus(String number, String standing, Findings findings) {
        compare("status=" + number, standing, Place.of("account", number), findings);
    }

    void compare(Lines<StateLine> states, Findings findings) {
        for (StateLine state = states.take(); state != null; state = states.take()) {
            compare(state.subject(), state.standing(), Place.of(table(state.subject()), state.subject()), findings);
        }
        told.keySet().stream()
                .filter(subject -> !subject.startsWith("status=") && !subject.startsWith("passbook="))
                .forEach(subject -> findings.add(Rule.STATE_TOLD, Place.of("audit", subject), 1, 0));
    }

    private static String table(String subject) {
        if (subject.startsWith("day=")) {
            return "branch_day";
        }
        return subject.startsWith("shipment=") ? "shipment" : "position_head";
    }

    /** Of chains that told at the same instant nobody knows which came last; either is believed. */
    private void compare(String subject, String standing, Place place, Findings findings) {
        @Nullable Map<Long, Told> tellers = told.remove(subject);
        if (tellers == null) {
            return;
        }
        long last = tellers.values().stream().mapToLong(Told::lastAt).max().orElse(0);
        Set<String> believed = new HashSet<>();
        tellers.values().stream().filter(one -> one.lastAt() == last).forEach(one -> believed.add(one.last()));
        if (!believed.contains(standing)) {
            findings.add(Rule.STATE_TOLD, place, String.join(" ", believed), standing);
        }
    }
}
