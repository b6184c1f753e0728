package org.tellerline.tui.tape;

import org.tellerline.tui.grid.Grid;

/** A session that a tape can drive. Called from the tape's thread. */
public interface Playable {

    /**
     * Bytes as from a keyboard.
     *
     * @param nanos {@link System#nanoTime()} of the key press
     */
    void type(byte[] bytes, long nanos);

    /**
     * Whether all keys so far are worked off and shown. An Esc still waiting for what follows it does not count, or no
     * tape could press Esc 5.
     */
    boolean idle();

    /** What is on the screen. */
    Grid screen();
}
