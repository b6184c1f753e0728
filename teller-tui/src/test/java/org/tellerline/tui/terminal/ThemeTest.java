package org.tellerline.tui.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import com.googlecode.lanterna.TextColor;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tellerline.tui.grid.Cell;
import org.tellerline.tui.grid.Grid;
import org.tellerline.tui.grid.Role;
import org.tellerline.tui.grid.ScreenSize;
import org.tellerline.tui.grid.Style;
import org.tellerline.tui.grid.Theme;

class ThemeTest {

    private static final double READ_BY_MOST = 4.5;
    private static final double READ_BY_ALL = 7.0;
    private static final int BOLD_BRIGHTENS = 8;

    /** The first 16 colours as xterm has them, and as the console of a PC has. */
    private static final int[][] FIRST_16 = {
        {
            0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
            0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF
        },
        {
            0x000000, 0xAA0000, 0x00AA00, 0xAA5500, 0x0000AA, 0xAA00AA, 0x00AAAA, 0xAAAAAA,
            0x555555, 0xFF5555, 0x55FF55, 0xFFFF55, 0x5555FF, 0xFF55FF, 0x55FFFF, 0xFFFFFF
        }
    };

    private static Theme chosen(String asked, String usual, Map<String, String> environment) {
        return Look.choose(Theme.parse(asked), Theme.parse(usual), environment).theme();
    }

    @ParameterizedTest
    @CsvSource({"vt100, MONO", "vt220, MONO", "vt102, MONO", "xterm-256color, GREEN", "linux, GREEN", "'', GREEN"})
    void a_terminal_without_colours_gets_none(String term, Theme theme) {
        Map<String, String> environment = Map.of("TERM", term);
        assertThat(chosen("", "", environment)).isEqualTo(theme);
        assertThat(Look.choose(Optional.of(Theme.AMBER), Optional.empty(), environment)
                        .in(Theme.WHITE))
                .isEqualTo(
                        theme == Theme.MONO
                                ? Optional.empty()
                                : Look.choose(Optional.of(Theme.WHITE), Optional.empty(), environment)
                                        .in(Theme.WHITE));
    }

    /** Who asks at the start knows better than the environment, and only the terminal knows better still. */
    @ParameterizedTest
    @CsvSource({
        "amber, white, 1, xterm, AMBER",
        "'', white, 1, xterm, MONO",
        "'', white, '', xterm, WHITE",
        "'', '', '', xterm, GREEN",
        "Contrast, '', '', xterm, CONTRAST",
        "amber, white, '', vt220, MONO"
    })
    void the_theme_is_chosen_in_order(String asked, String usual, String noColor, String term, Theme theme) {
        assertThat(chosen(asked, usual, Map.of("NO_COLOR", noColor, "TERM", term)))
                .isEqualTo(theme);
    }

    @Test
    void mono_sends_no_colour_for_any_role() {
        for (Role role : Role.values()) {
            assertThat(new Look(Theme.MONO, Look.Depth.MANY).foreground(role)).isEqualTo(TextColor.ANSI.DEFAULT);
        }
        assertThat(new Look(Theme.MONO, Look.Depth.MANY).background()).isEqualTo(TextColor.ANSI.DEFAULT);
    }

    @Test
    void every_role_is_well_read_in_every_theme_on_every_palette() {
        for (Theme theme : Theme.values()) {
            for (Role role : Role.values()) {
                for (int[] palette : FIRST_16) {
                    int background = of256(palette, theme.background().indexed());
                    assertContrast(
                            theme, role, of256(palette, theme.colour(role).indexed()), background);
                    int basic = theme.colour(role).basic();
                    int behind = palette[theme.background().basic()];
                    assertContrast(theme, role, palette[basic], behind);
                    if (new Look(theme, Look.Depth.SIXTEEN).keepsBold()) {
                        assertContrast(theme, role, palette[basic % BOLD_BRIGHTENS + BOLD_BRIGHTENS], behind);
                    }
                }
            }
        }
    }

    private static void assertContrast(Theme theme, Role role, int colour, int background) {
        assertThat(contrast(colour, background))
                .as("%s %s: %06x on %06x", theme, role, colour, background)
                .isGreaterThanOrEqualTo(theme == Theme.CONTRAST ? READ_BY_ALL : READ_BY_MOST);
    }

    /** Colours 16 to 231 are a cube of six steps. */
    private static int of256(int[] palette, int number) {
        if (number < palette.length) {
            return palette[number];
        }
        int place = number - 16;
        return Stream.of(place / 36, place / 6 % 6, place % 6)
                .map(step -> step == 0 ? 0 : 55 + 40 * step)
                .reduce(0, (rgb, part) -> rgb * 256 + part);
    }

    /** As WCAG 2 defines it. */
    private static double contrast(int one, int other) {
        double light = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    @Test
    void the_screen_changes_its_colours_while_it_is_shown() {
        ListeningTerminal terminal = new ListeningTerminal(24, 80);
        LanternaDisplay display =
                new LanternaDisplay(terminal, ScreenSize.SMALLEST, new Look(Theme.GREEN, Look.Depth.SIXTEEN));
        Grid grid = new Grid(ScreenSize.SMALLEST);
        grid.put(1, 1, "2101", Style.BANNER);
        display.show(grid);
        assertThat(terminal.cell(1, 1)).isEqualTo("2|b");
        assertThat(display.recolour(Theme.CONTRAST)).isTrue();
        assertThat(terminal.cell(1, 1)).isEqualTo("2|");
        assertThat(display.recolour(Theme.MONO)).isTrue();
        assertThat(terminal.cell(1, 1)).isEqualTo("2|b");
    }

    @Test
    void a_theme_with_colours_paints_what_is_behind_blanks_too() {
        Cell blank = new Grid(1, 1).at(1, 1);
        Look contrast = new Look(Theme.CONTRAST, Look.Depth.MANY);
        assertThat(contrast.blank().getBackgroundColor()).isEqualTo(contrast.background());
        assertThat(contrast.character(blank).getBackgroundColor()).isEqualTo(new TextColor.Indexed(231));
        assertThat(new Look(Theme.MONO, Look.Depth.MANY).blank().getBackgroundColor())
                .isEqualTo(TextColor.ANSI.DEFAULT);
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
