package org.tellerline.tui.grid;

/**
 * The colours of themes: one of the 256 that most terminals have, whose values from 16 on are the same on all of them, and one of the first
 * 16. The two greens are of the first 16 in any case: they are sent with nearly every key, and those are the shortest to send.
 */
public enum Colour {
    BLACK(16, 0),
    WHITE(231, 15),
    GREY(188, 7),
    GREEN(2, 2),
    BRIGHT_GREEN(10, 10),
    AMBER(214, 11),
    BRIGHT_AMBER(222, 11),
    BRIGHT_YELLOW(227, 11),
    BRIGHT_RED(203, 9),
    /** Among the first 16 no red is dark enough to be read on white by everybody. */
    DARK_RED(88, 0),
    DARK_BLUE(18, 0);

    private final int indexed;
    private final int basic;

    Colour(int indexed, int basic) {
        this.indexed = indexed;
        this.basic = basic;
    }

    /** Its number among 256. */
    public int indexed() {
        return indexed;
    }

    /** The number of the nearest that is well read among the first 16. */
    public int basic() {
        return basic;
    }
}
