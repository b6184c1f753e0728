package org.tellerline.tui.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class GridTest {

    private final Grid grid = new Grid(4, 12);

    @Test
    void shows_what_was_put_where_it_was_put() {
        grid.putPadded(new Span(1, 1, 12), "2101 DEPOSIT", Style.TITLE);
        grid.put(2, 3, "户名", Style.LABEL);
        grid.putRight(new Span(3, 1, 12), "1,250.00", Style.VALUE);
        grid.put(4, 8, "ONLINE", Style.STATUS);
        assertThat(grid.asText()).isEqualTo("""
            2101 DEPOSIT
              户名
                1,250.00
                   ONLIN
            """);
        assertThat(grid.at(1, 1).style()).isEqualTo(Style.TITLE);
        assertThat(grid.at(2, 3).width()).isEqualTo(2);
        assertThat(grid.at(2, 4).width()).isZero();
    }

    @Test
    void put_tells_the_next_column() {
        assertThat(grid.put(1, 1, "户名 a", Style.NORMAL)).isEqualTo(7);
    }

    @Test
    void a_wide_character_half_overwritten_leaves_a_blank() {
        grid.put(1, 1, "王小明", Style.NORMAL);
        grid.put(1, 2, "x", Style.NORMAL);
        assertThat(grid.line(1)).isEqualTo(" x小明");
        grid.put(1, 5, "y", Style.NORMAL);
        assertThat(grid.line(1)).isEqualTo(" x小y");
        grid.put(1, 2, "名", Style.NORMAL);
        assertThat(grid.line(1)).isEqualTo(" 名 y");
    }

    @Test
    void a_wide_character_that_does_not_fit_is_not_there() {
        grid.put(1, 12, "王", Style.NORMAL);
        grid.put(2, 11, "王", Style.NORMAL);
        assertThat(grid.line(1)).isEmpty();
        assertThat(grid.line(2)).isEqualTo("          王");
    }

    @Test
    void a_replaced_character_stands_out_in_plain_and_in_reverse_text() {
        grid.put(1, 1, "a\u001b", Style.NORMAL);
        grid.put(2, 1, "a\u001b", Style.TITLE);
        assertThat(grid.at(1, 2)).isEqualTo(new Cell("?", 1, Style.NORMAL.withReverse()));
        assertThat(grid.at(2, 2).style().reverse()).isFalse();
    }

    @Test
    void restyling_keeps_the_text() {
        grid.put(1, 1, "王小明", Style.INPUT);
        grid.restyle(new Span(1, 1, 40), Style.ERROR_INPUT);
        assertThat(grid.line(1)).isEqualTo("王小明");
        assertThat(grid.at(1, 2).style()).isEqualTo(Style.ERROR_INPUT);
    }

    @Test
    void the_cursor_is_hidden_outside_the_grid() {
        grid.showCursor(4, 12);
        assertThat(grid.cursor()).contains(new Cursor(4, 12));
        grid.showCursor(5, 1);
        assertThat(grid.cursor()).isEmpty();
    }

    @Test
    void a_copy_stays_as_it_was() {
        grid.put(1, 1, "before", Style.NORMAL);
        Grid copy = grid.copy();
        grid.put(1, 1, "after ", Style.NORMAL);
        assertThat(copy.line(1)).isEqualTo("before");
    }

    @Test
    void looking_outside_is_a_defect_but_drawing_outside_is_not() {
        assertThatThrownBy(() -> grid.at(0, 1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatCode(() -> {
                    grid.put(0, 1, "x", Style.NORMAL);
                    grid.put(99, 99, "x", Style.NORMAL);
                    grid.put(1, -5, "long enough", Style.NORMAL);
                    grid.fill(new Span(-1, -1, 500), Style.NORMAL);
                    grid.restyle(new Span(5, 0, 500), Style.NORMAL);
                    grid.putRight(new Span(1, 5, 0), "x", Style.NORMAL);
                    new Grid(0, 0).put(1, 1, "x", Style.NORMAL);
                })
                .doesNotThrowAnyException();
    }

    @Test
    void no_text_whatever_makes_a_row_wider_or_drawing_fail() {
        Random random = HostileText.seeded();
        Grid large = new Grid(24, 80);
        for (int i = 0; i < 5_000; i++) {
            int row = 1 + random.nextInt(24);
            large.put(row, random.nextInt(90) - 4, HostileText.next(random), Style.INPUT);
            assertThat(columnsOf(large, row)).isEqualTo(80);
        }
    }

    private static int columnsOf(Grid grid, int row) {
        int columns = 0;
        for (int column = 1; column <= grid.columns(); column++) {
            Cell cell = grid.at(row, column);
            boolean halfOfWide =
                    cell.width() == 0 && column > 1 && grid.at(row, column - 1).width() == 2;
            columns += cell.width() == 0 && !halfOfWide ? 1000 : cell.width();
        }
        return columns;
    }

    @Test
    void layouts_stay_between_the_smallest_and_the_largest() {
        assertThat(new ScreenSize(0, 0).layout()).isEqualTo(ScreenSize.SMALLEST);
        assertThat(new ScreenSize(10_000, 10_000).layout()).isEqualTo(ScreenSize.LARGEST);
        assertThat(new ScreenSize(40, 132).layout()).isEqualTo(new ScreenSize(40, 132));
        assertThat(new ScreenSize(24, 79).isTooSmall()).isTrue();
        assertThat(ScreenSize.SMALLEST.isTooSmall()).isFalse();
    }
}
