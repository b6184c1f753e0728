package org.tellerline.tui.terminal;

import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.TextColor;
import java.util.Map;
import java.util.Optional;
import org.tellerline.tui.grid.Cell;
import org.tellerline.tui.grid.Colour;
import org.tellerline.tui.grid.Role;
import org.tellerline.tui.grid.Style;
import org.tellerline.tui.grid.Theme;

/** A theme on a terminal with so many colours. The terminal's own background is unknown, so a theme with colours paints its own. */
public record Look(Theme theme, Depth depth) {

    /** The colours a terminal has. */
    public enum Depth {
        NONE,
        SIXTEEN,
        MANY
    }

    /**
     * The look for a terminal: mono where there are no colours ({@code TERM} vt1xx or vt2xx), else as asked for on the command line, else
     * mono where colours are not wanted ({@code NO_COLOR}), else the person's usual theme, else green.
     *
     * @param environment of the local terminal; an empty map for a remote one
     */
    public static Look choose(Optional<Theme> asked, Optional<Theme> usual, Map<String, String> environment) {
        Depth depth = depth(environment);
        boolean unwanted = !environment.getOrDefault("NO_COLOR", "").isEmpty();
        Theme theme = asked.orElseGet(() -> unwanted ? Theme.MONO : usual.orElse(Theme.GREEN));
        return new Look(depth == Depth.NONE ? Theme.MONO : theme, depth);
    }

    private static Depth depth(Map<String, String> environment) {
        String term = environment.getOrDefault("TERM", "");
        if (term.matches("vt[12]\\d\\d.*")) {
            return Depth.NONE;
        }
        boolean many = term.contains("256color")
                || term.contains("direct")
                || !environment.getOrDefault("COLORTERM", "").isEmpty();
        return many ? Depth.MANY : Depth.SIXTEEN;
    }

    /** The same terminal in another theme; empty where it cannot show it. */
    Optional<Look> in(Theme other) {
        return depth == Depth.NONE && other.isColoured() ? Optional.empty() : Optional.of(new Look(other, depth));
    }

    TextCharacter character(Cell cell) {
        Style style = cell.style();
        Style shown = keepsBold() ? style : new Style(style.role(), false, style.reverse(), style.underline());
        return new CellCharacter(new Cell(cell.text(), cell.width(), shown), foreground(style.role()), background());
    }

    /** The blank outside of everything; without colours the terminal's own, which costs no bytes. */
    TextCharacter blank() {
        return theme.isColoured()
                ? new CellCharacter(new Cell(" ", 1, Style.NORMAL), foreground(Role.NORMAL), background())
                : TextCharacter.DEFAULT_CHARACTER;
    }

    TextColor foreground(Role role) {
        return colour(theme.colour(role));
    }

    TextColor background() {
        return colour(theme.background());
    }

    /** A terminal of 16 colours may show bold as the brighter colour, which makes black on white a pale grey. */
    boolean keepsBold() {
        return theme != Theme.CONTRAST || depth != Depth.SIXTEEN;
    }

    private TextColor colour(Colour colour) {
        if (!theme.isColoured()) {
            return TextColor.ANSI.DEFAULT;
        }
        return depth == Depth.MANY && colour.indexed() >= BASIC.length
                ? new TextColor.Indexed(colour.indexed())
                : BASIC[colour.basic()];
    }

    private static final TextColor[] BASIC = {
        TextColor.ANSI.BLACK,
        TextColor.ANSI.RED,
        TextColor.ANSI.GREEN,
        TextColor.ANSI.YELLOW,
        TextColor.ANSI.BLUE,
        TextColor.ANSI.MAGENTA,
        TextColor.ANSI.CYAN,
        TextColor.ANSI.WHITE,
        TextColor.ANSI.BLACK_BRIGHT,
        TextColor.ANSI.RED_BRIGHT,
        TextColor.ANSI.GREEN_BRIGHT,
        TextColor.ANSI.YELLOW_BRIGHT,
        TextColor.ANSI.BLUE_BRIGHT,
        TextColor.ANSI.MAGENTA_BRIGHT,
        TextColor.ANSI.CYAN_BRIGHT,
        TextColor.ANSI.WHITE_BRIGHT
    };
}
