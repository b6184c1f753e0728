package org.tellerline.tui.grid;

/** How a cell looks: its role, and the three attributes that every terminal has. */
public record Style(Role role, boolean bold, boolean reverse, boolean underline) {

    public static final Style NORMAL = of(Role.NORMAL);
    public static final Style TITLE = of(Role.TITLE).withReverse();
    public static final Style LABEL = of(Role.LABEL);
    public static final Style INPUT = of(Role.INPUT).withUnderline();
    /** The field the cursor is in. */
    public static final Style CURRENT_INPUT = of(Role.INPUT).withReverse();

    public static final Style VALUE = of(Role.VALUE);
    public static final Style BANNER = of(Role.BANNER).withBold();
    public static final Style MESSAGE = of(Role.MESSAGE).withBold();
    public static final Style WARNING = of(Role.WARNING).withBold();
    public static final Style ERROR = of(Role.ERROR).withBold();
    public static final Style ERROR_INPUT = of(Role.ERROR).withReverse();
    public static final Style KEYS = of(Role.KEYS);
    public static final Style STATUS = of(Role.STATUS).withReverse();

    /** The role without any attribute. */
    public static Style of(Role role) {
        return new Style(role, false, false, false);
    }

    public Style withBold() {
        return new Style(role, true, reverse, underline);
    }

    public Style withReverse() {
        return new Style(role, bold, true, underline);
    }

    public Style withUnderline() {
        return new Style(role, bold, reverse, true);
    }

    /** Reverse where this is not, and the other way round: it stands out from its neighbours in any case. */
    public Style flipped() {
        return new Style(role, bold, !reverse, underline);
    }
}
