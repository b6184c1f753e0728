package org.tellerline.core.audit;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;

/**
 * The ends of all audit chains at one moment, under one hash that also covers the seal before.
 *
 * @param at epoch micros UTC
 * @param heads lines {@code position seq hash}, in order of the position
 * @param previous hash of the text of the seal before; of the first one, zeros
 * @param keyId names the key it is signed with
 */
public record Seal(long number, LocalDate date, long at, List<String> heads, byte[] previous, String keyId) {

    private static final int FORMAT = 1;

    public Seal {
        heads = List.copyOf(heads);
    }

    public byte[] root() {
        return MerkleTree.root(heads);
    }

    public byte[] signed(SealKey key) {
        return key.sign(text());
    }

    /** What the next seal covers of this one. */
    public byte[] hash() {
        return AuditChain.hash(text());
    }

    private String text() {
        return new Canonical(FORMAT)
                .add("seal", number)
                .add("date", date)
                .add("at", at)
                .add("heads", heads.size())
                .add("root", HexFormat.of().formatHex(root()))
                .add("previous", HexFormat.of().formatHex(previous))
                .add("key", keyId)
                .toString();
    }
}
