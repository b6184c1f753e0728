package org.tellerline.tui.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tellerline.tui.grid.Role;
import org.tellerline.tui.grid.ScreenSize;

class ThemeTest {

    @ParameterizedTest
    @CsvSource({"vt100, MONO", "vt220, MONO", "vt102, MONO", "xterm-256color, GREEN", "linux, GREEN", "'', GREEN"})
    void a_terminal_without_colours_gets_none(String term, Theme theme) {
        assertThat(Theme.choose(Optional.empty(), Map.of("TERM", term))).isEqualTo(theme);
    }

    @Test
    void no_color_wins_over_the_profile() {
        assertThat(Theme.choose(Optional.of(Theme.GREEN), Map.of("NO_COLOR", "1")))
                .isEqualTo(Theme.MONO);
        assertThat(Theme.choose(Optional.of(Theme.GREEN), Map.of("NO_COLOR", "")))
                .isEqualTo(Theme.GREEN);
        assertThat(Theme.choose(Optional.of(Theme.MONO), Map.of())).isEqualTo(Theme.MONO);
    }

    @Test
    void mono_has_no_colour_for_any_role() {
        for (Role role : Role.values()) {
            assertThat(Theme.MONO.colour(role)).isEqualTo(Colour.DEFAULT);
            assertThat(Theme.GREEN.colour(role)).isNotEqualTo(Colour.DEFAULT);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "24 80, 24, 80",
        "'0 0\n', 24, 80",
        "'', 24, 80",
        "stty: error, 24, 80",
        "'10 60\n', 10, 60",
        "99999 99999, 99999, 99999"
    })
    void reads_the_size_that_stty_tells(String told, int rows, int columns) {
        assertThat(Tty.parseSize(told)).isEqualTo(new ScreenSize(rows, columns));
    }
}
