package org.tellerline.tui.terminal;

import java.util.List;
import org.tellerline.tui.grid.Display;
import org.tellerline.tui.grid.Grid;
import org.tellerline.tui.grid.ScreenSize;
import org.tellerline.tui.grid.Theme;

/** One display for the session, whichever of two the terminal is at the moment. What is asked for is done by the terminal's owner. */
final class SwitchedDisplay implements Display {

    private volatile Display shown;
    private volatile boolean linearWanted;

    SwitchedDisplay(Display shown, boolean linear) {
        this.shown = shown;
        this.linearWanted = linear;
    }

    void change(Display other) {
        shown = other;
    }

    boolean isLinearWanted() {
        return linearWanted;
    }

    @Override
    public ScreenSize size() {
        return shown.size();
    }

    @Override
    public long show(Grid grid) {
        return shown.show(grid);
    }

    @Override
    public void bell() {
        shown.bell();
    }

    @Override
    public boolean print(List<String> lines) {
        return shown.print(lines);
    }

    @Override
    public void repaint() {
        shown.repaint();
    }

    @Override
    public boolean recolour(Theme theme) {
        return shown.recolour(theme);
    }

    @Override
    public boolean linear(boolean on) {
        linearWanted = on;
        return true;
    }

    @Override
    public void forgetHistory() {
        shown.forgetHistory();
    }
}
