package org.tellerline.core.bookcheck;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tellerline.core.bookcheck.Findings.Place;
import org.tellerline.core.bookcheck.StoredRows.AuditLine;

/** Heads that chains had at some moment: each must still be in its chain, so a lost tail or an older copy is seen. */
final class Witnessed {

    private final Rule rule;
    private final Map<Long, Map<Long, String>> awaited = new TreeMap<>();

    /**
     * Heads to be met.
     *
     * @param rule that a head which is not met breaks
     */
    Witnessed(List<ChainHead> heads, Rule rule) {
        this.rule = rule;
        heads.stream()
                .filter(head -> head.seq() > 0)
                .forEach(head -> awaited.computeIfAbsent(head.position(), position -> new HashMap<>())
                        .put(head.seq(), head.hash()));
    }

    void see(AuditLine row, Findings findings) {
        @Nullable String known = awaited.getOrDefault(row.position(), Map.of()).get(row.seq());
        if (known == null) {
            return;
        }
        awaited.getOrDefault(row.position(), Map.of()).remove(row.seq());
        String hash = HexFormat.of().formatHex(row.hash());
        if (!hash.equals(known)) {
            findings.add(rule, AuditWalk.place(row), known, hash);
        }
    }

    /** Rows that never came. */
    void finish(List<ChainHead> ends, Findings findings) {
        awaited.forEach((position, heads) -> {
            long last = ends.stream()
                    .filter(end -> end.position() == position)
                    .mapToLong(ChainHead::seq)
                    .findFirst()
                    .orElse(0);
            heads.keySet().stream()
                    .sorted()
                    .forEach(seq -> findings.add(rule, Place.of("audit", position, seq), seq, last));
        });
    }
}
