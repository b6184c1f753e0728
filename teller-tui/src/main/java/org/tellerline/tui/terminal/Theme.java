package org.tellerline.tui.terminal;

import java.util.Map;
import java.util.Optional;
import org.tellerline.tui.grid.Role;

/**
 * The colour of each role. A theme never changes bold, reverse or underline, so each screen is whole without colours.
 */
public enum Theme {
    GREEN(Map.of(
            Role.TITLE, Colour.GREEN,
            Role.LABEL, Colour.GREEN,
            Role.INPUT, Colour.BRIGHT_GREEN,
            Role.VALUE, Colour.BRIGHT_GREEN,
            Role.BANNER, Colour.BRIGHT_YELLOW,
            Role.MESSAGE, Colour.BRIGHT_WHITE,
            Role.WARNING, Colour.BRIGHT_YELLOW,
            Role.ERROR, Colour.BRIGHT_RED,
            Role.KEYS, Colour.GREEN,
            Role.STATUS, Colour.GREEN)),
    /** Bold, reverse and underline only. */
    MONO(Map.of());

    @SuppressWarnings("ImmutableEnumChecker") // every map above is unmodifiable
    private final Map<Role, Colour> colours;

    Theme(Map<Role, Colour> colours) {
        this.colours = colours;
    }

    /**
     * The theme for a terminal: mono where colours are not wanted ({@code NO_COLOR}) or not there ({@code TERM} vt1xx
     * or vt2xx), else the one asked for, else green.
     *
     * @param wanted from the person's profile
     * @param environment of the local terminal; an empty map for a remote one
     */
    public static Theme choose(Optional<Theme> wanted, Map<String, String> environment) {
        boolean noColour = !environment.getOrDefault("NO_COLOR", "").isEmpty();
        boolean noColourTerminal = environment.getOrDefault("TERM", "").matches("vt[12]\\d\\d.*");
        return noColour || noColourTerminal ? MONO : wanted.orElse(GREEN);
    }

    Colour colour(Role role) {
        Colour normal = this == MONO ? Colour.DEFAULT : Colour.GREEN;
        return colours.getOrDefault(role, normal);
    }
}
