package org.tellerline.tui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.tellerline.tui.grid.Display;
import org.tellerline.tui.grid.Grid;
import org.tellerline.tui.grid.ScreenSize;

/** A display that remembers the last grid and counts bells; showing takes a little of the test's own time. */
final class ShownScreens implements Display {

    private static final long PAINTING_NANOS = 1_000_000;

    private final AtomicLong nanos;
    private ScreenSize size = ScreenSize.SMALLEST;
    private Grid last = new Grid(ScreenSize.SMALLEST);
    private int bells;
    private int forgotten;
    private boolean printer;
    private boolean jammed;
    private final List<String> paper = new ArrayList<>();

    ShownScreens(AtomicLong nanos) {
        this.nanos = nanos;
    }

    @Override
    public ScreenSize size() {
        return size;
    }

    void resize(ScreenSize wanted) {
        size = wanted;
    }

    @Override
    public long show(Grid grid) {
        last = grid.copy();
        return nanos.addAndGet(PAINTING_NANOS);
    }

    @Override
    public void bell() {
        bells++;
    }

    @Override
    public boolean print(List<String> lines) {
        if (jammed) {
            throw new IllegalStateException("paper jam");
        }
        paper.addAll(printer ? lines : List.of());
        return printer;
    }

    void attachPrinter() {
        printer = true;
    }

    void jamPrinter() {
        jammed = true;
    }

    List<String> paper() {
        return paper;
    }

    @Override
    public void repaint() {
        show(last);
    }

    @Override
    public void forgetHistory() {
        forgotten++;
    }

    Grid last() {
        return last;
    }

    int bells() {
        return bells;
    }

    int timesForgotten() {
        return forgotten;
    }
}
