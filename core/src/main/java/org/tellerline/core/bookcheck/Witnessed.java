package org.tellerline.core.bookcheck;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tellerline.core.bookcheck.Findings.Place;
import org.tellerline.core.bookcheck.StoredRows.AuditLine;

/** Chain heads that were known outside the database: each must still be in its chain, so a lost tail or an older copy is seen. */
final class Witnessed {

    private final Map<Long, ChainHead> awaited = new TreeMap<>();

    Witnessed(List<ChainHead> heads) {
        heads.stream().filter(head -> head.seq() > 0).forEach(head -> awaited.put(head.position(), head));
    }

    void see(AuditLine row, Findings findings) {
        ChainHead head = awaited.get(row.position());
        if (head == null || head.seq() != row.seq()) {
            return;
        }
        awaited.remove(row.position());
        String hash = HexFormat.of().formatHex(row.hash());
        if (!hash.equals(head.hash())) {
            findings.add(Rule.WITNESSED, AuditWalk.place(row), head.hash(), hash);
        }
    }

    /** Witnessed rows that never came. */
    void finish(List<ChainHead> ends, Findings findings) {
        awaited.forEach((position, head) -> {
            long last = ends.stream()
                    .filter(end -> end.position() == position)
                    .mapToLong(ChainHead::seq)
                    .findFirst()
                    .orElse(0);
            findings.add(Rule.WITNESSED, Place.of("audit", position, head.seq()), head.seq(), last);
        });
    }
}
