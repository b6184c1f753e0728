package org.tellerline.tui.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tellerline.tui.grid.Cell;
import org.tellerline.tui.grid.Grid;
import org.tellerline.tui.grid.HostileText;
import org.tellerline.tui.grid.Role;
import org.tellerline.tui.grid.ScreenSize;
import org.tellerline.tui.grid.Span;
import org.tellerline.tui.grid.Style;
import org.tellerline.tui.grid.Theme;

class LanternaDisplayTest {

    private static final Look GREEN = new Look(Theme.GREEN, Look.Depth.MANY);
    private static final List<Role> ROLES = List.of(Role.values());

    private final ListeningTerminal terminal = new ListeningTerminal(24, 80);
    private final LanternaDisplay display = new LanternaDisplay(terminal, ScreenSize.SMALLEST, GREEN);

    @Test
    void whatever_is_painted_over_whatever_the_terminal_shows_the_grid() {
        Random random = HostileText.seeded();
        Grid grid = new Grid(24, 80);
        for (int i = 0; i < 1_500; i++) {
            Style style = new Style(
                    ROLES.get(random.nextInt(ROLES.size())),
                    random.nextBoolean(),
                    random.nextInt(3) == 0,
                    random.nextInt(3) == 0);
            if (random.nextInt(50) == 0) {
                grid = new Grid(24, 80);
            }
            grid.put(1 + random.nextInt(24), 1 + random.nextInt(80), HostileText.next(random), style);
            grid.showCursor(1 + random.nextInt(24), 1 + random.nextInt(80));
            display.show(grid);
            assertShows(grid);
        }
    }

    private void assertShows(Grid grid) {
        for (int row = 1; row <= 24; row++) {
            for (int column = 1; column <= 80; column++) {
                if (!terminal.cell(row, column).equals(expected(grid.at(row, column)))) {
                    assertThat(terminal.cell(row, column))
                            .as("row %d column %d of %s", row, column, grid.line(row))
                            .isEqualTo(expected(grid.at(row, column)));
                }
            }
        }
    }

    private static String expected(Cell cell) {
        if (cell.width() == 0) {
            return "";
        }
        Style style = cell.style();
        boolean bareBlank = cell.text().equals(" ") && !style.reverse() && !style.underline();
        String bold = style.bold() && !bareBlank ? "b" : "";
        return cell.text() + "|" + bold + (style.reverse() ? "r" : "") + (style.underline() ? "u" : "");
    }

    @Test
    void a_key_costs_few_bytes_a_screen_two_kilobytes_and_each_one_write() {
        Grid form = form("2101  CASH DEPOSIT", "Account number");
        display.show(form);
        terminal.takeBytes();
        int before = terminal.writes();
        form.put(6, 26, "7", Style.INPUT);
        form.put(24, 73, "R06 C027", Style.STATUS);
        form.showCursor(6, 27);
        display.show(form);
        int key = terminal.takeBytes();
        assertThat(key).isLessThanOrEqualTo(60);
        assertThat(terminal.writes() - before).isEqualTo(1);
        display.show(form("8101  BALANCE ENQUIRY", "Customer and name"));
        assertThat(terminal.takeBytes()).isLessThanOrEqualTo(2_500);
        assertThat(terminal.writes() - before).isEqualTo(2);
    }

    private static Grid form(String title, String label) {
        Grid grid = new Grid(24, 80);
        grid.putPadded(new Span(1, 1, 80), title + "   BR 0042  TLR 007  TIL 03      TUE 24NOV26 09:41", Style.TITLE);
        grid.put(2, 2, "Command ===>", Style.LABEL);
        grid.putPadded(new Span(2, 15, 52), "", Style.INPUT);
        for (int row = 5; row < 15; row++) {
            grid.put(row, 3, label + " " + row + " . . .", Style.LABEL);
            grid.putPadded(new Span(row, 26, 16), (title + " 1234567890").substring(0, row - 3), Style.INPUT);
        }
        grid.put(23, 1, "F1=Help F3=Exit F4=Prompt F6=Post F12=Cancel", Style.KEYS);
        grid.putPadded(new Span(24, 1, 80), "ONLINE", Style.STATUS);
        grid.put(24, 73, "R06 C026", Style.STATUS);
        return grid;
    }

    @Test
    void the_cursor_stands_where_the_grid_says() {
        Grid grid = new Grid(24, 80);
        grid.showCursor(7, 29);
        display.show(grid);
        assertThat(terminal.cursor()).isEqualTo("7,29");
        assertThat(terminal.modes()).endsWith("25h");
        display.show(new Grid(24, 80));
        assertThat(terminal.modes()).endsWith("25l");
    }

    @Test
    void the_terminal_is_given_back_once_and_left_alone_after() {
        display.show(form("2101", "Account"));
        display.close();
        terminal.flush();
        assertThat(terminal.modes()).endsWith("25h", "2004l", "1049l", "25h");
        assertThat(terminal.cell(1, 1)).isEqualTo(" |");
        int writes = terminal.writes();
        display.close();
        display.show(form("2101", "Account"));
        display.bell();
        display.repaint();
        assertThat(terminal.writes()).isEqualTo(writes);
    }

    @Test
    void repainting_brings_back_what_noise_on_the_line_destroyed() throws IOException {
        Grid grid = form("2101", "Account");
        display.show(grid);
        terminal.write("\u001b[2J\u001b[3;3Hnoise".getBytes(StandardCharsets.UTF_8));
        terminal.flush();
        display.repaint();
        assertShows(grid);
    }

    @Test
    void a_new_size_is_painted_whole() {
        ListeningTerminal large = new ListeningTerminal(40, 132);
        LanternaDisplay resized =
                new LanternaDisplay(large, ScreenSize.SMALLEST, new Look(Theme.MONO, Look.Depth.NONE));
        resized.show(form("2101", "Account"));
        resized.resize(new ScreenSize(40, 132));
        Grid grid = new Grid(resized.size().layout());
        grid.put(40, 128, "right", Style.NORMAL);
        resized.show(grid);
        assertThat(large.cell(40, 132)).isEqualTo("t|");
        assertThat(large.cell(1, 1)).isEqualTo(" |");
    }

    @Test
    void absurd_sizes_and_grids_larger_than_the_terminal_are_survived() {
        ListeningTerminal any = new ListeningTerminal(10_000, 300);
        LanternaDisplay odd = new LanternaDisplay(any, new ScreenSize(0, 0), GREEN);
        assertThatCode(() -> {
                    odd.show(form("王", "王"));
                    odd.resize(new ScreenSize(10_000, 10_000));
                    odd.show(form("王", "王"));
                    odd.resize(new ScreenSize(1, 2));
                    odd.show(form("王", "王"));
                })
                .doesNotThrowAnyException();
    }

    @Test
    void a_terminal_that_has_gone_is_no_error_of_the_painter() {
        LanternaDisplay cut = new LanternaDisplay(new CutLine(), ScreenSize.SMALLEST, GREEN);
        assertThatCode(() -> {
                    cut.show(form("2101", "Account"));
                    cut.show(form("2102", "Account"));
                    cut.close();
                })
                .doesNotThrowAnyException();
    }

    /** A line that breaks after the greeting. */
    private static final class CutLine extends OutputStream {

        private int flushes;

        @Override
        public void write(int b) throws IOException {
            if (flushes > 2) {
                throw new IOException("cut");
            }
        }

        @Override
        public void flush() throws IOException {
            flushes++;
            write(0);
        }
    }
}
