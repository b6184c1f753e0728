package org.tellerline.core.customer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tellerline.core.text.Pinyin;

/**
 * How a person's name is spoken, so that a keyboard finds it: {@code zengmin} and {@code zm} find 曾敏. A surname is read as a surname,
 * and where people key another reading too, that one finds it as well. Names in Latin letters are found without their accents, and with
 * the family name first.
 */
public final class NameSounds {

    private static final int LONGEST_SURNAME = 2;

    /** A run of Latin letters, or one character of another script. */
    private static final Pattern PART = Pattern.compile("[\\p{IsLatin}\\p{M}'’]+|\\p{IsHan}");

    private static final Map<String, String> LATIN =
            Map.of("ø", "o", "đ", "d", "ł", "l", "ß", "ss", "æ", "ae", "œ", "oe", "þ", "th", "ð", "d");

    /** Read otherwise in names than in words, in whatever place of the name. */
    private static final Map<String, String> IN_NAMES = Map.of("卜", "bu", "曾", "zeng", "莘", "xin");

    private NameSounds() {}

    /** Read when it is first asked for. */
    private static final class Surnames {
        private static final Map<String, List<String>> READINGS = lines("surnames.txt")
                .map(line -> List.of(line.split(" \\| ")))
                .collect(Collectors.toUnmodifiableMap(
                        columns -> columns.get(0), columns -> columns.subList(1, columns.size())));
    }

    /** Read when a character comes along that the usual table does not know. */
    private static final class Rare {
        private static final Map<Integer, String> READINGS = new HashMap<>();

        static {
            lines("rare.txt")
                    .map(line -> line.split(" ", 2))
                    .forEach(line ->
                            line[1].codePoints().forEach(character -> READINGS.putIfAbsent(character, line[0])));
        }
    }

    /** The name as it is most likely spoken, syllable by syllable; of Latin letters, the words. Empty where nothing can be read. */
    public static String spoken(String name) {
        return readings(name).get(0).stream().collect(Collectors.joining(" "));
    }

    /** What somebody of this name is found by: the name itself, its sounds in one word, their first letters. */
    public static SortedSet<String> terms(String name) {
        SortedSet<String> terms = new TreeSet<>();
        terms.add(Customers.term(name));
        for (List<String> syllables : readings(name)) {
            addSounds(terms, syllables);
        }
        List<String> words = readings(name).get(0);
        if (words.size() > 1 && isLatin(name)) {
            List<String> familyFirst = new ArrayList<>(words);
            Collections.rotate(familyFirst, 1);
            terms.add(String.join("", familyFirst));
        }
        terms.remove("");
        return terms;
    }

    /** The vowel ü is typed v, and stands as YU in passports; many people key a plain u. */
    private static void addSounds(SortedSet<String> terms, List<String> syllables) {
        String initials =
                syllables.stream().map(syllable -> syllable.substring(0, 1)).collect(Collectors.joining());
        terms.add(initials);
        for (String umlaut : List.of("v", "u", "yu")) {
            terms.add(syllables.stream()
                    .map(syllable -> syllable.replaceFirst("^([ln])v", "$1" + umlaut))
                    .collect(Collectors.joining()));
        }
    }

    private static boolean isLatin(String name) {
        return name.codePoints().noneMatch(Character::isIdeographic);
    }

    /** The name's syllables, once for each reading of its surname. */
    private static List<List<String>> readings(String name) {
        List<String> parts = new ArrayList<>();
        Matcher part = PART.matcher(name);
        while (part.find()) {
            parts.add(part.group());
        }
        for (int length = Math.min(LONGEST_SURNAME, parts.size()); length > 0; length--) {
            List<String> surname = Surnames.READINGS.get(String.join("", parts.subList(0, length)));
            if (surname != null) {
                List<String> rest = syllables(parts.subList(length, parts.size()));
                return surname.stream()
                        .map(reading -> Stream.concat(Stream.of(reading.split(" ")), rest.stream())
                                .toList())
                        .toList();
            }
        }
        return List.of(syllables(parts));
    }

    private static List<String> syllables(List<String> parts) {
        return parts.stream().flatMap(NameSounds::sound).toList();
    }

    private static Stream<String> sound(String part) {
        int character = part.codePointAt(0);
        if (!Character.isIdeographic(character)) {
            return Stream.of(plain(part)).filter(word -> !word.isEmpty());
        }
        if (IN_NAMES.containsKey(part)) {
            return Stream.ofNullable(IN_NAMES.get(part));
        }
        List<String> usual = Pinyin.readings(character);
        return usual.isEmpty()
                ? Stream.ofNullable(Rare.READINGS.get(character))
                : usual.stream().limit(1);
    }

    /** Latin letters in lower case, without accents. */
    private static String plain(String word) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("[\\p{M}'’]", "")
                .codePoints()
                .mapToObj(Character::toString)
                .forEach(letter -> plain.append(LATIN.getOrDefault(letter, letter)));
        return plain.toString();
    }

    private static Stream<String> lines(String resource) {
        try (InputStream stream = NameSounds.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("no resource " + resource);
            }
            List<String> lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
            return lines.stream().filter(line -> !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
