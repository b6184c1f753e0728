package org.tellerline.tui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrapTest {

    @Test
    void sentences_break_between_words() {
        assertThat(Wrap.lines("one two three", 8)).containsExactly("one two", "three");
    }

    @Test
    void wide_characters_break_anywhere_but_before_what_closes() {
        assertThat(Wrap.lines("一二三，四五", 6)).containsExactly("一二", "三，四", "五");
        assertThat(Wrap.lines("券别：100x5", 8)).containsExactly("券别：", "100x5");
    }

    @Test
    void what_no_row_can_hold_breaks_behind_a_comma_or_else_anywhere() {
        assertThat(Wrap.lines("100x-2,50x-1,20x-300", 10)).containsExactly("100x-2,", "50x-1,", "20x-300");
        assertThat(Wrap.lines("see 1234567890123 there", 6)).containsExactly("see", "123456", "789012", "3", "there");
    }

    @Test
    void nothing_is_lost_and_no_row_is_too_wide() {
        String text = "！CNY：与账面相比的券别增减：100x-9999999,50x-9999999,0.1x30；账面未分券别 -100.00 (end).";
        for (int cells = 3; cells < 100; cells++) {
            assertThat(String.join("", Wrap.lines(text, cells)).replace(" ", ""))
                    .isEqualTo(text.replace(" ", ""));
            int most = cells;
            assertThat(Wrap.lines(text, cells)).allMatch(line -> CellWidth.of(line) <= most);
        }
    }

    @Test
    void a_column_too_narrow_for_two_names_shows_where_they_differ() {
        assertThat(Wrap.clipped("Cash in vault", 12)).isEqualTo("Cash in v...");
        assertThat(Wrap.clipped("Cash in tills", 12)).isEqualTo("Cash in t...");
        assertThat(Wrap.clipped("库存现金（金库）", 12)).isEqualTo("库存现金...");
        assertThat(Wrap.clipped("Cash in vault", 13)).isEqualTo("Cash in vault");
    }

    @Test
    void names_that_begin_alike_are_cut_inside() {
        assertThat(Wrap.clippedInside("库存现金（金库）", 12)).isEqualTo("库...金库）");
        assertThat(Wrap.clippedInside("库存现金（尾箱）", 12)).isEqualTo("库...尾箱）");
        assertThat(Wrap.clippedInside("Central bank, settlement", 13)).isEqualTo("Cen...tlement");
        assertThat(Wrap.clippedInside("Cash in vault", 13)).isEqualTo("Cash in vault");
    }
}
