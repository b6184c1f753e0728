package org.tellerline.core.bookcheck;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tellerline.core.bookcheck.Findings.Place;
import org.tellerline.core.bookcheck.StoredRows.AuditLine;
import org.tellerline.core.bookcheck.StoredRows.HeadLine;

/** Follows every chain from its first row to its head, hashing each row again and comparing it with the rows it speaks of. */
final class AuditWalk {

    private static final HexFormat HEX = HexFormat.of();
    private static final int HASH_BYTES = 32;

    private final Findings findings;
    private final EventTrail events;
    private final List<Witnessed> witnessed;
    private final MessageDigest sha256 = sha256();
    private final Map<Long, ChainHead> ends = new TreeMap<>();
    private long position;
    private long seq;
    private byte[] hash = new byte[HASH_BYTES];

    AuditWalk(Findings findings, EventTrail events, List<Witnessed> witnessed) {
        this.findings = findings;
        this.events = events;
        this.witnessed = witnessed;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Walks all chains; the ends it found are compared with the heads and the witness. */
    List<ChainHead> run(Lines<AuditLine> audits, Lines<HeadLine> heads) {
        for (AuditLine row = audits.take(); row != null; row = audits.take()) {
            if (row.position() != position) {
                end();
                begin(row.position());
            }
            step(row);
        }
        end();
        events.finish();
        compare(heads);
        List<ChainHead> found = new ArrayList<>(ends.values());
        witnessed.forEach(known -> known.finish(found, findings));
        return found;
    }

    private void begin(long next) {
        position = next;
        seq = 0;
        hash = new byte[HASH_BYTES];
    }

    private void end() {
        if (seq > 0) {
            ends.put(position, new ChainHead(position, seq, HEX.formatHex(hash)));
        }
    }

    private void step(AuditLine row) {
        if (row.seq() != seq + 1) {
            findings.add(Rule.AUDIT_SEQUENCE, place(row), seq + 1, row.seq());
        }
        sha256.update(hash);
        byte[] expected = sha256.digest(row.payload().getBytes(StandardCharsets.UTF_8));
        if (!Arrays.equals(expected, row.hash())) {
            findings.add(Rule.AUDIT_HASH, place(row), HEX.formatHex(expected), HEX.formatHex(row.hash()));
        }
        seq = row.seq();
        hash = row.hash();
        witnessed.forEach(known -> known.see(row, findings));
        if (row.journal() == null) {
            entry(row);
            events.tell(row);
        } else {
            events.check(row, row.journal());
        }
    }

    private void entry(AuditLine row) {
        String start = PayloadText.startOf(row);
        if (!row.payload().startsWith(start)) {
            findings.add(
                    Rule.AUDIT_PAYLOAD, place(row), difference(start, row.payload()), difference(row.payload(), start));
        }
    }

    private void compare(Lines<HeadLine> heads) {
        Map<Long, ChainHead> left = new TreeMap<>(ends);
        for (HeadLine head = heads.take(); head != null; head = heads.take()) {
            ChainHead end = left.remove(head.position());
            String expected = end == null ? "0 " + "0".repeat(2 * HASH_BYTES) : end.seq() + " " + end.hash();
            String found = head.seq() + " " + HEX.formatHex(head.hash());
            if (!expected.equals(found)) {
                findings.add(Rule.AUDIT_HEAD, Place.of("position_head", head.position()), expected, found);
            }
        }
        left.keySet().forEach(orphan -> findings.add(Rule.AUDIT_HEAD, Place.of("position_head", orphan), 1, 0));
    }

    static Place place(AuditLine row) {
        return Place.of("audit", row.position(), row.seq());
    }

    /** The first line of a text that the other text does not have in the same place. */
    static String difference(String text, String other) {
        String[] lines = text.split("\n");
        String[] others = other.split("\n");
        for (int i = 0; i < lines.length; i++) {
            @Nullable String opposite = i < others.length ? others[i] : null;
            if (!lines[i].equals(opposite)) {
                return lines[i];
            }
        }
        return "-";
    }
}
