package org.tellerline.tui.grid;

/** What a piece of the screen is for. A theme gives each role its colour; no role is told by its colour alone. */
public enum Role {
    NORMAL,
    TITLE,
    LABEL,
    INPUT,
    /** Data shown beside a field or in a list, that cannot be typed over. */
    VALUE,
    BANNER,
    MESSAGE,
    WARNING,
    ERROR,
    KEYS,
    STATUS
}
