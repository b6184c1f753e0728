package org.tellerline.tui.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tellerline.tui.grid.Grid;
import org.tellerline.tui.grid.HostileText;
import org.tellerline.tui.grid.ScreenSize;
import org.tellerline.tui.grid.Style;
import org.tellerline.tui.grid.Theme;

/** What goes down the line when the printer on a terminal prints, byte by byte as the VT manuals have it. */
class TransparentPrintTest {

    private static final byte ESC = 0x1B;

    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private boolean printer = true;
    private final LanternaDisplay display =
            new LanternaDisplay(line, ScreenSize.SMALLEST, new Look(Theme.GREEN, Look.Depth.MANY), () -> printer);

    private byte[] printed(String... lines) {
        line.reset();
        assertThat(display.print(List.of(lines))).isTrue();
        return line.toByteArray();
    }

    @Test
    void printer_controller_mode_is_turned_on_and_off_around_the_lines() {
        assertThat(printed("Account: 13", "王"))
                .containsExactly(
                        ESC, '[', '5', 'i', // MC 5: printer controller mode on
                        'A', 'c', 'c', 'o', 'u', 'n', 't', ':', ' ', '1', '3', '\r', '\n', // a line
                        0xE7, 0x8E, 0x8B, '\r', '\n', // U+738B
                        '\f', // out with the paper
                        ESC, '[', '4', 'i'); // MC 4: off
    }

    @Test
    void no_text_whatever_ends_the_mode_or_holds_a_sequence() {
        Random random = HostileText.seeded();
        for (int i = 0; i < 5_000; i++) {
            List<String> lines = new ArrayList<>(List.of(HostileText.next(random), HostileText.next(random)));
            lines.add("\u001b[4i\u009b4i\u001b[5i");
            String sent = new String(printed(lines.toArray(String[]::new)), StandardCharsets.UTF_8);
            assertThat(sent).startsWith("\u001b[5i").endsWith("\r\n\f\u001b[4i");
            String paper = sent.substring(4, sent.length() - 5);
            assertThat(paper.lines()).hasSize(3);
            assertThat(paper.replace("\r\n", "").codePoints().filter(Character::isISOControl))
                    .isEmpty();
        }
    }

    @Test
    void it_is_one_write_between_two_screens_and_the_next_screen_is_sent_whole() {
        Grid grid = new Grid(24, 80);
        grid.put(1, 1, "TELLERLINE", Style.BANNER);
        display.show(grid);
        line.reset();
        display.show(grid);
        int unchanged = line.size();
        printed("paper");
        line.reset();
        display.show(grid);
        assertThat(line.toString(StandardCharsets.UTF_8)).contains("TELLERLINE");
        assertThat(line.size()).isGreaterThan(unchanged);
    }

    @Test
    void a_terminal_without_a_printer_is_sent_nothing() {
        printer = false;
        line.reset();
        assertThat(display.print(List.of("paper"))).isFalse();
        assertThat(line.size()).isZero();
    }

    @Test
    void a_terminal_that_has_gone_prints_nothing() {
        display.close();
        line.reset();
        assertThat(display.print(List.of("paper"))).isFalse();
        assertThat(line.size()).isZero();
    }

    @Test
    void the_kind_of_terminal_tells_whether_it_may_have_a_printer() {
        assertThat(Tty.hasPrinter("vt100")).isTrue();
        assertThat(Tty.hasPrinter("linux")).isFalse();
        assertThat(Tty.hasPrinter("no-such-terminal")).isFalse();
        assertThat(Tty.hasPrinter("vt100; touch /tmp/x")).isFalse();
    }
}
