package org.tellerline.core.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.tellerline.core.text.Parsed;

final class FastPathTest {

    @Test
    void separates_fields_by_slash_star_or_semicolon() {
        assertThat(words("2101/13/500")).containsExactly("2101", "13", "500");
        assertThat(words("2101*13;500")).containsExactly("2101", "13", "500");
    }

    @Test
    void two_separators_in_a_row_skip_a_field() {
        assertThat(words("2101/13/500//王小明")).containsExactly("2101", "13", "500", "", "王小明");
        assertThat(words("2101/")).containsExactly("2101", "");
    }

    @Test
    void quoted_text_may_hold_separators_and_quotes() {
        assertThat(words("2101/13/500///\"rent 1/2; \"\"May\"\"\""))
                .containsExactly("2101", "13", "500", "", "", "rent 1/2; \"May\"");
    }

    @Test
    void an_unclosed_quote_is_told_and_nothing_is_guessed() {
        assertThat(FastPath.parse("2101/13/\"500")).isInstanceOf(Parsed.Wrong.class);
        assertThat(FastPath.parse("2101/13/\"500\"x/3")).isInstanceOf(Parsed.Wrong.class);
        assertThat(FastPath.parse("\"")).isInstanceOf(Parsed.Wrong.class);
    }

    @Test
    void any_text_is_read_or_refused_but_never_throws() {
        long seed = Long.getLong("tellerline.seed", System.nanoTime());
        SplittableRandom random = new SplittableRandom(seed);
        String letters = "2101/*;\"\"a王 \u0000\u001b[m\ud840";
        for (int i = 0; i < 200_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(30);
            for (int j = 0; j < length; j++) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            assertThat(FastPath.parse(text.toString()))
                    .as("seed %d: %s", seed, text)
                    .isNotNull();
        }
    }

    private static List<String> words(String command) {
        FastPath path = ((Parsed.Value<FastPath>) FastPath.parse(command)).value();
        List<String> words = new ArrayList<>(List.of(path.code()));
        words.addAll(path.words());
        return words;
    }
}
