package org.tellerline.tui.terminal;

import org.tellerline.tui.grid.ScreenSize;

/** What a terminal tells its session. Calls come from the terminal's own threads and must not block. */
public interface ByteSink {

    /**
     * Bytes came from the keyboard.
     *
     * @param nanos {@link System#nanoTime()} when they were read
     */
    void bytes(byte[] bytes, long nanos);

    /** The window has a new size, which may be too small for any screen. */
    void resized(ScreenSize size);

    /** No more keys will come: the window was closed or the line is cut. Called once. */
    void hungUp();
}
