package org.tellerline.tui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tellerline.core.text.Message;
import org.tellerline.core.transaction.View;
import org.tellerline.tui.grid.Style;
import org.tellerline.tui.key.KeyEvent;

/** The answer that has facts and lists together: one sheet to page through, its wide lists to be shifted. */
final class SheetPanel extends ViewPanel {

    private static final int LEFT = 2;

    private final View.Sheet sheet;
    private final List<Optional<ColumnWidths>> columns;
    private int shift;
    private int lines;
    private boolean goesOn;

    SheetPanel(Workspace workspace, FormPanel panel, View.Sheet sheet) {
        super(workspace, panel);
        this.sheet = sheet;
        this.columns = sheet.parts().stream()
                .map(part -> part instanceof View.Table table
                        ? Optional.of(new ColumnWidths(table))
                        : Optional.<ColumnWidths>empty())
                .toList();
    }

    @Override
    int size() {
        return lines;
    }

    @Override
    int step() {
        return page() - 1;
    }

    @Override
    public void paint(Canvas canvas) {
        SheetLayout layout = new SheetLayout(sheet.parts(), columns, canvas, shift);
        lines = layout.size();
        goesOn = layout.goesOn();
        from(Math.min(from(), lines - 1));
        int end = Math.min(from() + canvas.bodyRows(), lines);
        layout.paint(from(), end);
        if (lines > canvas.bodyRows() || !sheet.complete()) {
            Message foot = Message.of(
                    sheet.complete() ? "sheet.lines" : "sheet.cut",
                    Words.count(from() + 1),
                    Words.count(end),
                    Words.count(lines));
            canvas.grid().put(canvas.confirmRow(), LEFT, canvas.texts().say(foot), Style.BANNER);
        }
    }

    @Override
    public boolean press(KeyEvent key) {
        switch (key.key()) {
            case F10 -> shift(-1);
            case F11 -> shift(1);
            default -> {
                return super.press(key);
            }
        }
        return true;
    }

    private void shift(int by) {
        if (by > 0 ? goesOn : shift > 0) {
            shift += by;
        } else {
            workspace().bell();
        }
    }

    @Override
    public List<Legend> legends() {
        List<Legend> shifts = new ArrayList<>();
        Legend.addIf(shift > 0, shifts, Legend.LEFT);
        Legend.addIf(goesOn, shifts, Legend.RIGHT);
        return legends(List.of(Legend.REFRESH), shifts);
    }

    @Override
    public List<Message> help() {
        return List.of(Message.of("sheet.help"));
    }
}
