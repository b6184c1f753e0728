package org.tellerline.core.bookcheck;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.tellerline.core.bookcheck.Findings.Place;
import org.tellerline.core.bookcheck.StoredRows.SealLine;

/** Seals follow each other without gap, each over the hash of the one before; their roots and, with the key, their signatures are right. */
final class SealCheck {

    private static final HexFormat HEX = HexFormat.of();
    private static final int HASH_BYTES = 32;
    private static final int ID_DIGITS = 16;

    private final Findings findings;
    private final Optional<byte[]> key;
    private byte[] previous = new byte[HASH_BYTES];
    private long number;

    SealCheck(Findings findings, Optional<String> key) {
        this.findings = findings;
        this.key = key.map(HEX::parseHex);
    }

    /** Checks all seals and answers the heads they speak of. */
    List<ChainHead> heads(Lines<SealLine> seals) {
        List<ChainHead> heads = new ArrayList<>();
        try (seals) {
            for (SealLine seal = seals.take(); seal != null; seal = seals.take()) {
                check(seal);
                for (String line : seal.heads().split("\n")) {
                    head(line).ifPresentOrElse(heads::add, () -> findings.add(Rule.SEALED, place(), "a head", line));
                }
            }
        }
        return heads;
    }

    private void check(SealLine seal) {
        number++;
        if (seal.number() != number) {
            findings.add(Rule.SEALED, place(), number, seal.number());
            number = seal.number();
        }
        compare(previous, seal.previous());
        compare(root(List.of(seal.heads().split("\n"))), seal.root());
        String text = text(seal);
        key.filter(mine -> id(mine).equals(seal.keyId())).ifPresent(mine -> compare(signature(mine, text), seal.mac()));
        if (key.isPresent() && !id(key.get()).equals(seal.keyId())) {
            findings.add(Rule.SEALED, place(), "key " + id(key.get()), "key " + seal.keyId());
        }
        previous = AuditWalk.sha256().digest(text.getBytes(StandardCharsets.UTF_8));
    }

    private void compare(byte[] expected, byte[] found) {
        if (!Arrays.equals(expected, found)) {
            findings.add(Rule.SEALED, place(), HEX.formatHex(expected), HEX.formatHex(found));
        }
    }

    private Place place() {
        return Place.of("audit_seal", number);
    }

    private static Optional<ChainHead> head(String line) {
        if (!line.matches("\\d{1,7} \\d{1,18} [0-9a-f]{64}")) {
            return Optional.empty();
        }
        String[] words = line.split(" ");
        return Optional.of(new ChainHead(Long.parseLong(words[0]), Long.parseLong(words[1]), words[2]));
    }

    private static String text(SealLine seal) {
        return "format=1\nseal=%d\ndate=%s\nat=%d\nheads=%d\nroot=%s\nprevious=%s\nkey=%s\n"
                .formatted(
                        seal.number(),
                        seal.date(),
                        seal.at(),
                        seal.heads().split("\n").length,
                        HEX.formatHex(seal.root()),
                        HEX.formatHex(seal.previous()),
                        seal.keyId());
    }

    private static String id(byte[] key) {
        return HEX.formatHex(AuditWalk.sha256().digest(key)).substring(0, ID_DIGITS);
    }

    private static byte[] signature(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    /** The tree of RFC 6962, level by level: pairs are joined, an odd one moves up. */
    private static byte[] root(List<String> leaves) {
        List<byte[]> level = new ArrayList<>();
        leaves.forEach(leaf -> level.add(marked(0, leaf.getBytes(StandardCharsets.UTF_8))));
        while (level.size() > 1) {
            List<byte[]> above = new ArrayList<>();
            for (int i = 0; i + 1 < level.size(); i += 2) {
                above.add(marked(1, level.get(i), level.get(i + 1)));
            }
            if (level.size() % 2 == 1) {
                above.add(level.get(level.size() - 1));
            }
            level.clear();
            level.addAll(above);
        }
        return level.get(0);
    }

    private static byte[] marked(int mark, byte[]... parts) {
        MessageDigest digest = AuditWalk.sha256();
        digest.update((byte) mark);
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }
}
