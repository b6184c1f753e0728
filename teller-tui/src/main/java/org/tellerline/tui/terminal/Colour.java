package org.tellerline.tui.terminal;

import com.googlecode.lanterna.TextColor;

/** The colours themes may use: those that every colour terminal has. */
enum Colour {
    DEFAULT(TextColor.ANSI.DEFAULT),
    GREEN(TextColor.ANSI.GREEN),
    BRIGHT_GREEN(TextColor.ANSI.GREEN_BRIGHT),
    BRIGHT_WHITE(TextColor.ANSI.WHITE_BRIGHT),
    BRIGHT_YELLOW(TextColor.ANSI.YELLOW_BRIGHT),
    BRIGHT_RED(TextColor.ANSI.RED_BRIGHT);

    private final TextColor ansi;

    Colour(TextColor ansi) {
        this.ansi = ansi;
    }

    TextColor ansi() {
        return ansi;
    }
}
