package org.tellerline.tui.tape;

import java.util.concurrent.atomic.AtomicInteger;
import org.tellerline.tui.grid.Display;
import org.tellerline.tui.grid.Grid;
import org.tellerline.tui.grid.ScreenSize;

/** A display without a terminal: it remembers the last grid shown. May be read from another thread. */
public final class TapeDisplay implements Display {

    private final ScreenSize size;
    private final AtomicInteger bells = new AtomicInteger();
    private volatile Grid last;

    public TapeDisplay(ScreenSize size) {
        this.size = size;
        this.last = new Grid(size.layout());
    }

    @Override
    public ScreenSize size() {
        return size;
    }

    @Override
    public long show(Grid grid) {
        last = grid.copy();
        return System.nanoTime();
    }

    @Override
    public void bell() {
        bells.incrementAndGet();
    }

    @Override
    public void repaint() {
        // what was shown is remembered whole
    }

    @Override
    public void forgetHistory() {
        // there is none
    }

    /** The grid last shown, blank before the first; not to be painted on. */
    public Grid screen() {
        return last;
    }

    /** How often the bell rang. */
    public int bells() {
        return bells.get();
    }
}
