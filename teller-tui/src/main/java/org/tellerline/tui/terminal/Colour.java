package org.tellerline.tui.terminal;

import com.googlecode.lanterna.TextColor;

/** The colours themes may use: those that every colour terminal has. */
enum Colour {
    DEFAULT,
    GREEN,
    BRIGHT_GREEN,
    BRIGHT_WHITE,
    BRIGHT_YELLOW,
    BRIGHT_RED;

    TextColor ansi() {
        return switch (this) {
            case DEFAULT -> TextColor.ANSI.DEFAULT;
            case GREEN -> TextColor.ANSI.GREEN;
            case BRIGHT_GREEN -> TextColor.ANSI.GREEN_BRIGHT;
            case BRIGHT_WHITE -> TextColor.ANSI.WHITE_BRIGHT;
            case BRIGHT_YELLOW -> TextColor.ANSI.YELLOW_BRIGHT;
            case BRIGHT_RED -> TextColor.ANSI.RED_BRIGHT;
        };
    }
}
