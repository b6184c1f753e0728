package org.tellerline.core.backup;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tellerline.core.bookcheck.ChainHead;
import org.tellerline.schema.db.Dialect;

/**
 * What a backup says of itself: readable by anybody, without a secret or a customer in it, and authenticated together with the rest.
 *
 * @param made when the snapshot was taken
 * @param salt from which the file's own keys are derived
 */
public record BackupHeader(BankMoment bank, Dialect engine, Instant made, String keyId, Salt salt) {

    private static final String TITLE = "tellerline backup 1";
    private static final Pattern LINE = Pattern.compile("([a-z]+) (.*)");
    private static final Pattern HEAD = Pattern.compile("(\\d{1,18}) (\\d{1,18}) ([0-9a-f]{64})");

    /** Random bytes, in hexadecimal digits. */
    public record Salt(String hex) {

        public Salt {
            if (!hex.matches("[0-9a-f]{64}")) {
                throw new IllegalArgumentException("a salt has 32 bytes");
            }
        }

        byte[] bytes() {
            return HexFormat.of().parseHex(hex);
        }
    }

    /** As it stands in the file: a line for each value, and one for each audit chain. */
    String text() {
        StringBuilder text = new StringBuilder(TITLE).append('\n');
        line(text, "bank", bank.id());
        line(text, "name", bank.name());
        line(text, "kind", bank.kind());
        line(text, "date", bank.date());
        line(text, "schema", bank.schema());
        line(text, "size", bank.size());
        line(text, "events", bank.events());
        line(text, "engine", engine);
        line(text, "made", made);
        line(text, "key", keyId);
        line(text, "salt", salt.hex());
        bank.heads().forEach(head -> line(text, "head", head.position() + " " + head.seq() + " " + head.hash()));
        return text.toString();
    }

    private static void line(StringBuilder text, String name, Object value) {
        text.append(name).append(' ').append(value).append('\n');
    }

    /** Reads one; nothing where it cannot be one. */
    static Optional<BackupHeader> parse(String text) {
        Map<String, String> values = new HashMap<>();
        List<ChainHead> heads = new ArrayList<>();
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.get(0).equals(TITLE)) {
            return Optional.empty();
        }
        for (String one : lines.subList(1, lines.size())) {
            Matcher line = LINE.matcher(one);
            if (!line.matches()) {
                return Optional.empty();
            }
            if (!line.group(1).equals("head")) {
                values.put(line.group(1), line.group(2));
            } else if (!add(heads, line.group(2))) {
                return Optional.empty();
            }
        }
        return of(values, heads);
    }

    private static boolean add(List<ChainHead> heads, String text) {
        Matcher head = HEAD.matcher(text);
        return head.matches()
                && heads.add(
                        new ChainHead(Long.parseLong(head.group(1)), Long.parseLong(head.group(2)), head.group(3)));
    }

    private static Optional<BackupHeader> of(Map<String, String> values, List<ChainHead> heads) {
        try {
            BankMoment bank = new BankMoment(
                    value(values, "bank"),
                    value(values, "name"),
                    value(values, "kind"),
                    LocalDate.parse(value(values, "date")),
                    new BankMoment.Extent(
                            Integer.parseInt(value(values, "schema")),
                            Long.parseLong(value(values, "size")),
                            Long.parseLong(value(values, "events"))),
                    heads);
            return Optional.of(new BackupHeader(
                    bank,
                    Dialect.valueOf(value(values, "engine")),
                    Instant.parse(value(values, "made")),
                    value(values, "key"),
                    new Salt(value(values, "salt"))));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String value(Map<String, String> values, String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name);
        }
        return value;
    }
}
