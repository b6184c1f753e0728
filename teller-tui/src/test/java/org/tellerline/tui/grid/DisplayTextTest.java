package org.tellerline.tui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000",
                "\u0007",
                "\t",
                "\n",
                "\r",
                "\u001b",
                "\u007f",
                "\u0080",
                "\u009b",
                "\u009d", // controls
                "\u202a",
                "\u202e",
                "\u2066",
                "\u2069",
                "\u200e",
                "\u061c", // bidirectional
                "\u200b",
                "\u200d",
                "\u2060",
                "\ufeff",
                "\u00ad",
                "\u3164",
                "\ufe0f",
                "\u2028", // invisible
                "\u0378",
                "\uffff",
                "\ue000",
                "\ud800",
                "\udc00",
                "\u2003" // unassigned, private, lone, odd spaces
            })
    void shows_a_question_mark_in_place_of(String hostile) {
        DisplayText text = DisplayText.of("a" + hostile + "b");
        assertThat(text).hasToString("a?b");
        assertThat(text.glyphs().get(1).replaced()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Moyo, 4, Moyo",
        "王小明, 6, 王小明",
        "ﾜﾝ, 2, ﾜﾝ",
        "Ａ１, 4, Ａ１",
        "한, 2, 한",
        "𠀋, 2, 〓",
        "😀, 2, 〓",
        "✅, 2, ✅",
        "ß€…, 3, ß€…",
        "?, 1, ?"
    })
    void measures_columns(String raw, int width, String shown) {
        DisplayText text = DisplayText.of(raw);
        assertThat(text.width()).isEqualTo(width);
        assertThat(text).hasToString(shown);
        assertThat(text.glyphs()).noneMatch(Glyph::replaced);
    }

    @Test
    void a_letter_keeps_four_combining_marks_of_a_thousand() {
        DisplayText text = DisplayText.of("e" + "\u0301".repeat(1000) + "f");
        assertThat(text).hasToString("e\u0301\u0301\u0301\u0301f");
        assertThat(text.width()).isEqualTo(2);
    }

    @Test
    void a_mark_without_a_letter_before_it_is_replaced() {
        assertThat(DisplayText.of("\u0301a")).hasToString("?a");
        assertThat(DisplayText.of("\u202e\u0301a")).hasToString("??a");
    }

    @Test
    void korean_written_in_parts_is_as_wide_as_its_first_part() {
        assertThat(DisplayText.of("\u1112\u1161\u11ab").width()).isEqualTo(2);
    }

    @Test
    void a_no_break_space_is_shown_as_a_space() {
        assertThat(DisplayText.of("1\u00a0250")).hasToString("1 250");
    }

    @Test
    void fitting_cuts_no_wide_character_in_half() {
        assertThat(DisplayText.fit("王小明", 5)).hasToString("王小");
        assertThat(DisplayText.fit("王小明", 0)).hasToString("");
        assertThat(DisplayText.fit("abc", -3)).hasToString("");
    }

    @Test
    void a_megabyte_is_read_only_as_far_as_the_row_goes() {
        assertThat(DisplayText.fit("\u001b]0;x\u0007".repeat(200_000), 80).width())
                .isEqualTo(80);
        assertThat(DisplayText.fit("e" + "\u0300".repeat(1_000_000), 80).width())
                .isEqualTo(1);
    }

    @Test
    void whatever_the_text_nothing_a_terminal_obeys_comes_out() {
        Random random = HostileText.seeded();
        for (int i = 0; i < 5_000; i++) {
            DisplayText text = DisplayText.of(HostileText.next(random));
            assertThat(text.toString().codePoints().allMatch(c -> c >= ' ' && !(c >= 0x7F && c < 0xA0) && c < 0xFFFE))
                    .isTrue();
            assertThat(DisplayText.of(text.toString())).hasToString(text.toString());
        }
    }
}
