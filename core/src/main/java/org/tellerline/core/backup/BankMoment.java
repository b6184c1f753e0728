package org.tellerline.core.backup;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tellerline.core.bookcheck.ChainHead;

/**
 * A bank at one moment, as far as a backup must know it.
 *
 * @param id sixteen hexadecimal digits, the same for the bank as long as it lives: made from its founding and its first entry in the trail
 * @param heads the end of each audit chain, in the order of the positions
 */
public record BankMoment(String id, String name, String kind, LocalDate date, Extent extent, List<ChainHead> heads) {

    public BankMoment {
        heads = List.copyOf(heads);
        name = name.replaceAll("\\p{Cntrl}", "?");
    }

    /**
     * How much there is of it.
     *
     * @param schema version of its tables
     * @param size bytes on its disk, about
     * @param events rows of the journal
     */
    public record Extent(int schema, long size, long events) {}

    public int schema() {
        return extent.schema();
    }

    public long size() {
        return extent.size();
    }

    public long events() {
        return extent.events();
    }

    /** How many entries of the trail would be lost if the other moment took the place of this one; a chain that forked counts whole. */
    long beyond(BankMoment other) {
        Map<Long, ChainHead> theirs = other.heads.stream().collect(Collectors.toMap(ChainHead::position, head -> head));
        return heads.stream().mapToLong(head -> beyond(head, theirs)).sum();
    }

    private static long beyond(ChainHead ours, Map<Long, ChainHead> theirs) {
        ChainHead other = theirs.get(ours.position());
        if (other == null) {
            return ours.seq();
        }
        boolean forked = other.seq() == ours.seq() && !other.hash().equals(ours.hash());
        return forked ? ours.seq() : Math.max(0, ours.seq() - other.seq());
    }
}
