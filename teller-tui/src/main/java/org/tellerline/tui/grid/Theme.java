package org.tellerline.tui.grid;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The colour of each role, and of what is behind all of them. What a colour says is said by words, bold, reverse or underline too, so each
 * screen is whole without colours.
 */
public enum Theme {
    GREEN(
            Colour.BLACK,
            Colour.GREEN,
            Map.of(
                    Role.INPUT, Colour.BRIGHT_GREEN,
                    Role.VALUE, Colour.BRIGHT_GREEN,
                    Role.BANNER, Colour.BRIGHT_YELLOW,
                    Role.MESSAGE, Colour.WHITE,
                    Role.WARNING, Colour.BRIGHT_YELLOW,
                    Role.ERROR, Colour.BRIGHT_RED)),
    AMBER(
            Colour.BLACK,
            Colour.AMBER,
            Map.of(
                    Role.INPUT, Colour.BRIGHT_AMBER,
                    Role.VALUE, Colour.BRIGHT_AMBER,
                    Role.BANNER, Colour.WHITE,
                    Role.MESSAGE, Colour.WHITE,
                    Role.WARNING, Colour.BRIGHT_YELLOW,
                    Role.ERROR, Colour.BRIGHT_RED)),
    WHITE(
            Colour.BLACK,
            Colour.GREY,
            Map.of(
                    Role.INPUT, Colour.WHITE,
                    Role.VALUE, Colour.WHITE,
                    Role.BANNER, Colour.WHITE,
                    Role.MESSAGE, Colour.WHITE,
                    Role.WARNING, Colour.BRIGHT_YELLOW,
                    Role.ERROR, Colour.BRIGHT_RED)),
    /** Black on white, at seven to one. */
    CONTRAST(
            Colour.WHITE,
            Colour.BLACK,
            Map.of(
                    Role.INPUT, Colour.DARK_BLUE,
                    Role.VALUE, Colour.DARK_BLUE,
                    Role.ERROR, Colour.DARK_RED)),
    /** The terminal's own two colours; bold, reverse and underline only. */
    MONO(Colour.BLACK, Colour.WHITE, Map.of());

    private final Colour background;
    private final Colour normal;

    @SuppressWarnings("ImmutableEnumChecker") // every map above is unmodifiable
    private final Map<Role, Colour> colours;

    Theme(Colour background, Colour normal, Map<Role, Colour> colours) {
        this.background = background;
        this.normal = normal;
        this.colours = colours;
    }

    /** By its name, in letters of either size. */
    public static Optional<Theme> parse(String name) {
        return Stream.of(values())
                .filter(theme -> theme.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** All names as they are typed, with a bar between two. */
    public static String names() {
        return Stream.of(values())
                .map(theme -> theme.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("|"));
    }

    public boolean isColoured() {
        return this != MONO;
    }

    public Colour colour(Role role) {
        return colours.getOrDefault(role, normal);
    }

    public Colour background() {
        return background;
    }
}
