package org.tellerline.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PinyinTest {

    @ParameterizedTest
    @CsvSource({
        "现金存款, xianjincunkuan, xjck",
        "转账, zhuanzhang, zz",
        "查找客户, chazhaokehu, czkh",
        "吕绿, lvlv, ll",
        "8103 账户 A, zhanghu, zh",
        "Transfer, '', ''"
    })
    void a_name_is_spelled_in_full_and_by_initials(String written, String spelled, String initials) {
        assertThat(Pinyin.spelled(written)).isEqualTo(spelled);
        assertThat(Pinyin.initials(written)).isEqualTo(initials);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xianjincunkuan",
                "xjck",
                "xjcunkuan",
                "xianjck",
                "cunkuan",
                "ck",
                "cunk",
                "CK",
                "cun kuan",
                "xian",
                "k"
            })
    void full_initial_mixed_and_half_typed_spellings_match(String letters) {
        assertThat(Pinyin.matches("现金存款", letters)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unkuan", "kc", "cunkuand", "jc2", "uan", "xk"})
    void what_does_not_begin_with_a_character_or_goes_on_behind_the_text_does_not(String letters) {
        assertThat(Pinyin.matches("现金存款", letters)).isFalse();
    }

    @Test
    void a_character_with_two_readings_is_found_by_both() {
        assertThat(Pinyin.matches("银行", "yinhang")).isTrue();
        assertThat(Pinyin.matches("银行", "yinxing")).isTrue();
        assertThat(Pinyin.matches("重庆", "chongqing")).isTrue();
        assertThat(Pinyin.readings('曾')).containsExactly("ceng", "zeng");
    }

    /** Names and their pinyin as the makers of the demo bank wrote them down, character by character. */
    @ParameterizedTest
    @ValueSource(strings = {"surnames", "given", "company-words", "company-kinds"})
    void the_table_agrees_with_names_that_were_spelled_by_hand(String list) throws IOException {
        for (String[] row : rows(list)) {
            List<String> syllables = List.of(row[1].strip().split(" "));
            int[] characters = row[0].strip().codePoints().toArray();
            assertThat(syllables).as(row[0]).hasSize(characters.length);
            for (int i = 0; i < characters.length; i++) {
                assertThat(Pinyin.readings(characters[i])).as(row[0]).contains(syllables.get(i));
            }
        }
    }

    private static List<String[]> rows(String list) throws IOException {
        String resource = "/org/tellerline/core/founding/demo/" + list + ".txt";
        try (InputStream stream = PinyinTest.class.getResourceAsStream(resource)) {
            assertThat(stream).as(resource).isNotNull();
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#") && line.contains("|"))
                    .map(line -> Arrays.copyOf(line.split("\\|"), 2))
                    .toList();
        }
    }
}
