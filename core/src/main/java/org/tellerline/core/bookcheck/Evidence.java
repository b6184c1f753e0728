package org.tellerline.core.bookcheck;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tellerline.core.text.Message;

/**
 * What is known outside the database.
 *
 * @param acknowledged keys whose posting was answered for
 * @param witnessed chain heads that were seen earlier
 * @param sealKey the key seals were signed with, 64 hexadecimal digits
 */
public record Evidence(Set<UUID> acknowledged, List<ChainHead> witnessed, Optional<String> sealKey) {

    public Evidence {
        acknowledged = Set.copyOf(acknowledged);
        witnessed = List.copyOf(witnessed);
    }

    /** Without the key of the seals. */
    public Evidence(Set<UUID> acknowledged, List<ChainHead> witnessed) {
        this(acknowledged, witnessed, Optional.empty());
    }

    public static Evidence none() {
        return new Evidence(Set.of(), List.of());
    }

    /** The same, and signatures of seals are looked at. */
    public Evidence withSealKey(Optional<String> key) {
        return new Evidence(acknowledged, witnessed, key);
    }

    /**
     * Reads the key of the seals.
     *
     * @throws BadEvidence when the file cannot be read, or holds no key
     */
    public static String readSealKey(Path file) {
        String key = lines(file).stream().findFirst().orElse("").strip();
        if (!key.matches("[0-9a-f]{64}")) {
            throw BadEvidence.malformed(Message.of("book.evidence.seal-key", file));
        }
        return key;
    }

    /**
     * Reads acknowledged keys, one a line; blank lines say nothing.
     *
     * @throws BadEvidence when the file cannot be read, or naming the line that is no key
     */
    public static Set<UUID> readKeys(Path file) {
        Set<UUID> keys = new HashSet<>();
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty()) {
                keys.add(key(file, line, i + 1));
            }
        }
        return keys;
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw BadEvidence.unusable(Message.of("book.evidence.unreadable", file));
        }
    }

    private static UUID key(Path file, String text, int line) {
        if (!text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            throw BadEvidence.malformed(Message.of("book.evidence.key", file, line));
        }
        return UUID.fromString(text);
    }
}
