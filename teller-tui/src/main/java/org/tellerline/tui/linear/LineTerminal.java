package org.tellerline.tui.linear;

/** The terminal under the lines. */
public interface LineTerminal {

    /** Writes text at once. */
    void write(String text);

    /** Whether what is typed from now on can be seen. */
    void echo(boolean seen);

    /** How often the session rang the bell so far. */
    int bells();
}
