package org.tellerline.core.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How Chinese characters are spoken, so that a keyboard without Chinese finds what is written in it: {@code cunkuan}, {@code ck} and
 * {@code cunk} all find 存款. Tones are left out and ü is {@code v}, as it is typed.
 */
public final class Pinyin {

    private static final String TABLE = "pinyin.txt";

    /** What may stand between syllables and is not spoken. */
    private static final Pattern SILENT = Pattern.compile("[\\s']");

    private Pinyin() {}

    /**
     * Read when it is first asked for: a session that never searches need not wait for it. Arrays and loops, for whoever types the
     * first search of the day does.
     */
    private static final class Table {
        private static final String[] FIRST = new String[Character.MAX_VALUE + 1];
        private static final Map<Integer, List<String>> SEVERAL = new HashMap<>();

        static {
            read(text());
        }

        /** Each line is a syllable and the characters read so; a character's first line is its most frequent reading. */
        private static void read(String table) {
            int at = 0;
            while (at < table.length()) {
                int end = table.indexOf('\n', at);
                if (table.charAt(at) != '#') {
                    int blank = table.indexOf(' ', at);
                    add(table.substring(at, blank), table, blank + 1, end);
                }
                at = end + 1;
            }
        }

        private static void add(String syllable, String table, int from, int end) {
            for (int i = from; i < end; i++) {
                char character = table.charAt(i);
                if (FIRST[character] == null) {
                    FIRST[character] = syllable;
                } else {
                    List<String> before = SEVERAL.getOrDefault((int) character, List.of(FIRST[character]));
                    SEVERAL.put(
                            (int) character,
                            Stream.concat(before.stream(), Stream.of(syllable)).toList());
                }
            }
        }
    }

    /** How a character is read, the most frequent reading first; empty for what is no Chinese character. */
    public static List<String> readings(int character) {
        if (character > Character.MAX_VALUE || Table.FIRST[character] == null) {
            return List.of();
        }
        return Table.SEVERAL.getOrDefault(character, List.of(Table.FIRST[character]));
    }

    /** The most frequent reading of each Chinese character, joined: {@code xianjincunkuan} for 现金存款. */
    public static String spelled(String written) {
        StringBuilder spelled = new StringBuilder();
        written.codePoints()
                .mapToObj(Pinyin::readings)
                .flatMap(readings -> readings.stream().limit(1))
                .forEach(spelled::append);
        return spelled.toString();
    }

    /** The first letter of each: {@code xjck} for 现金存款. */
    public static String initials(String written) {
        StringBuilder initials = new StringBuilder();
        written.codePoints()
                .mapToObj(Pinyin::readings)
                .flatMap(readings -> readings.stream().limit(1))
                .forEach(reading -> initials.append(reading.charAt(0)));
        return initials.toString();
    }

    /** Whether the letters spell a part of the text that begins with a whole character, in full, by initials or mixed. */
    public static boolean matches(String written, String letters) {
        String sought = SILENT.matcher(letters.toLowerCase(Locale.ROOT)).replaceAll("");
        int[] characters = written.codePoints().toArray();
        for (int start = 0; start < characters.length && !sought.isEmpty(); start++) {
            if (matches(characters, start, sought)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the letters spell the beginning of the text. */
    public static boolean begins(String written, String letters) {
        String sought = SILENT.matcher(letters.toLowerCase(Locale.ROOT)).replaceAll("");
        return !sought.isEmpty() && matches(written.codePoints().toArray(), 0, sought);
    }

    private static boolean matches(int[] characters, int at, String sought) {
        if (sought.isEmpty()) {
            return true;
        }
        return at < characters.length
                && readings(characters[at]).stream()
                        .flatMap(reading -> remainders(reading, sought))
                        .anyMatch(rest -> matches(characters, at + 1, rest));
    }

    /** What is left of the letters once they spelled this character. */
    private static Stream<String> remainders(String reading, String sought) {
        if (reading.startsWith(sought)) {
            return Stream.of("");
        }
        Stream<String> behindInitial =
                reading.charAt(0) == sought.charAt(0) ? Stream.of(sought.substring(1)) : Stream.of();
        return sought.startsWith(reading)
                ? Stream.concat(Stream.of(sought.substring(reading.length())), behindInitial)
                : behindInitial;
    }

    private static String text() {
        try (InputStream stream = Pinyin.class.getResourceAsStream(TABLE)) {
            if (stream == null) {
                throw new IllegalStateException("no table " + TABLE);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
