package org.tellerline.core.signon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tellerline.core.text.Message;

/** The rules of each profile, held against a statement of them that shares nothing with the program. */
final class PasswordRulesTest {

    private static final int HOW_MANY = 10_000;
    private static final long SEED = 20261125;
    private static final List<String> NAMES = List.of("Riverside Bank", "河滨银行");
    private static final List<String> PARTS = List.of(
            "password",
            "dragon",
            "qwerty",
            "123456",
            "riverside",
            "bank",
            "tellerline",
            "anna",
            "annika",
            "河滨银行",
            "下午茶",
            "Ａｂ１",
            "é",
            "e\u0301",
            "ß",
            "ǅ",
            "😀",
            "𝔘",
            " ",
            "-",
            "!",
            "7",
            "42",
            "Z",
            "k",
            "ward",
            "TEA",
            "noon",
            "٣");

    private static final Set<String> LIST = list();
    private static final List<String> WORDS = List.copyOf(new TreeSet<>(LIST));

    private final SplittableRandom random = new SplittableRandom(SEED);

    @ParameterizedTest
    @ValueSource(strings = {"gb-l3", "pci", "nist"})
    void ten_thousand_random_passwords_are_judged_as_the_rules_say(String profile) {
        for (boolean realMoney : List.of(false, true)) {
            PasswordRules rules = rules(profile, realMoney);
            Map<String, Integer> seen = new TreeMap<>();
            for (int i = 0; i < HOW_MANY; i++) {
                String password = password();
                Set<String> told = new TreeSet<>();
                rules.broken(password.toCharArray()).forEach(why -> told.add(shortName(why)));
                assertThat(told)
                        .as("%s, seed %d: %s", profile, SEED, password)
                        .isEqualTo(stated(profile, realMoney, password));
                told.forEach(reason -> seen.merge(reason, 1, Integer::sum));
                seen.merge(told.isEmpty() ? "good" : "bad", 1, Integer::sum);
            }
            assertThat(seen).containsKeys("good", "bad", "length", "common", "name", "word");
            assertThat(seen.get("good")).isGreaterThan(HOW_MANY / 50);
        }
    }

    /** What the standards and docs/admin.md say, in other words. */
    private static Set<String> stated(String profile, boolean realMoney, String password) {
        int[] signs = Normalizer.normalize(password, Normalizer.Form.NFKC)
                .codePoints()
                .toArray();
        int least = switch (profile) {
            case "pci" -> 12;
            case "nist" -> 15;
            default -> 8;
        };
        least = realMoney && least < 15 ? 15 : least;
        Set<String> wrong = new TreeSet<>();
        if (signs.length < least || signs.length > 128) {
            wrong.add("length");
        }
        if (!mixed(profile, signs)) {
            wrong.add("mixture");
        }
        says(new String(signs, 0, signs.length).toLowerCase(Locale.ROOT), wrong);
        if (signs.length > 0 && Arrays.stream(signs).allMatch(sign -> sign == signs[0])) {
            wrong.add("repeat");
        }
        return wrong;
    }

    private static boolean mixed(String profile, int[] signs) {
        int capital = 0;
        int small = 0;
        int digit = 0;
        int other = 0;
        int letters = 0;
        for (int sign : signs) {
            int type = Character.getType(sign);
            boolean big = Character.isUpperCase(sign) || type == Character.TITLECASE_LETTER;
            capital += big ? 1 : 0;
            small += Character.isLowerCase(sign) ? 1 : 0;
            digit += type == Character.DECIMAL_DIGIT_NUMBER ? 1 : 0;
            other += big || Character.isLowerCase(sign) || type == Character.DECIMAL_DIGIT_NUMBER ? 0 : 1;
            letters += big || Character.isLowerCase(sign) || Character.isLetter(sign) ? 1 : 0;
        }
        int classes = Integer.signum(capital) + Integer.signum(small) + Integer.signum(digit) + Integer.signum(other);
        return switch (profile) {
            case "pci" -> letters > 0 && digit > 0;
            case "nist" -> true;
            default -> classes >= 3;
        };
    }

    private static void says(String text, Set<String> wrong) {
        int first = 0;
        int last = text.length();
        while (first < last && !Character.isLetter(text.codePointAt(first))) {
            first += Character.charCount(text.codePointAt(first));
        }
        while (last > first && !Character.isLetter(text.codePointBefore(last))) {
            last -= Character.charCount(text.codePointBefore(last));
        }
        String core = text.substring(first, last);
        if (LIST.contains(text) || (core.length() >= 4 && LIST.contains(core))) {
            wrong.add("common");
        }
        if (text.indexOf("annika") >= 0) {
            wrong.add("name");
        }
        for (String word : List.of("riverside", "tellerline", "河滨银行")) {
            if (text.indexOf(word) >= 0) {
                wrong.add("word");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "gb-l3,false,Kv 72 qx,''",
        "gb-l3,false,Kv 72 q,length",
        "gb-l3,true,Kv 72 qx Kv 72 ,length",
        "gb-l3,true,Kv 72 qx Kv 72 q,''",
        "gb-l3,false,kv72qxpw,mixture",
        "pci,false,kv72qxpwab12,''",
        "pci,false,kv72qxpwab1,length",
        "pci,false,kvqxpwabcdefgh,mixture",
        "nist,false,four small ducks,''",
        "nist,false,four small duck,''",
        "nist,false,four small duc,length"
    })
    void the_edges_of_each_profile(String profile, boolean realMoney, String password, String wrong) {
        List<String> told = rules(profile, realMoney).broken(password.toCharArray()).stream()
                .map(PasswordRulesTest::shortName)
                .toList();
        assertThat(String.join(" ", told)).isEqualTo(wrong);
    }

    @Test
    void the_list_has_more_than_a_hundred_thousand_words_and_most_of_them_are_long_enough_to_matter() {
        assertThat(CommonPasswords.list().size()).isEqualTo(LIST.size()).isGreaterThan(100_000);
        assertThat(LIST.stream().filter(word -> word.length() >= 8)).hasSizeGreaterThan(60_000);
    }

    @Test
    void a_common_word_is_no_better_for_capitals_and_digits_around_it() {
        PasswordRules rules = rules("nist", false);
        for (String password : List.of("PassWord", "Password-2026!", "ｐａｓｓｗｏｒｄ１２３４５６７", "--dragon--dragon--")) {
            boolean common = rules.broken(password.toCharArray()).stream()
                    .anyMatch(why -> shortName(why).equals("common"));
            assertThat(common).as(password).isEqualTo(!password.contains("--"));
        }
    }

    @Test
    void length_is_counted_in_code_points_after_nfkc() {
        PasswordRules rules = rules("nist", false);
        assertThat(rules.broken("😀a".repeat(64).toCharArray())).isEmpty();
        assertThat(rules.broken(("😀a".repeat(64) + "b").toCharArray()))
                .containsExactly(Message.of("password.error.length", 15, 128));
        assertThat(rules.broken("e\u0301x y z v w u t".toCharArray()))
                .containsExactly(Message.of("password.error.length", 15, 128));
    }

    private static PasswordRules rules(String profile, boolean realMoney) {
        return new PasswordRules(
                PasswordProfile.named(profile).orElseThrow().guarding(realMoney), OwnWords.of("annika", NAMES));
    }

    /** Some like what people take, some of random signs, some from the list with a little around it. */
    private String password() {
        StringBuilder text = new StringBuilder();
        switch (random.nextInt(5)) {
            case 0 -> random.ints(random.nextInt(24), 0x20, 0x7F).forEach(text::appendCodePoint);
            case 1 -> {
                List<String> words = WORDS;
                String word = words.get(random.nextInt(words.size()));
                text.append(random.nextBoolean() ? word : word.toUpperCase(Locale.ROOT))
                        .append(random.nextInt(2000));
            }
            case 2 -> text.append(PARTS.get(random.nextInt(PARTS.size())).repeat(1 + random.nextInt(40)));
            default ->
                random.ints(1 + random.nextInt(7), 0, PARTS.size()).forEach(part -> text.append(PARTS.get(part)));
        }
        return text.toString();
    }

    private static String shortName(Message why) {
        return why.key().replaceFirst("^password\\.error\\.", "").replaceFirst("\\..*", "");
    }

    private static Set<String> list() {
        try (var in = PasswordRulesTest.class.getResourceAsStream("common-passwords.txt.gz")) {
            return new HashSet<>(
                    new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))
                            .lines()
                            .toList());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
