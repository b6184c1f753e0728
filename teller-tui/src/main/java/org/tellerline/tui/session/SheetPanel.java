package org.tellerline.tui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tellerline.core.text.Message;
import org.tellerline.core.transaction.View;
import org.tellerline.tui.form.Form;
import org.tellerline.tui.grid.Style;
import org.tellerline.tui.key.KeyEvent;

/** The answer that has facts and lists together: one sheet to page through, its wide lists to be shifted. */
final class SheetPanel implements Panel {

    private static final int LEFT = 2;

    private final Workspace workspace;
    private final FormPanel panel;
    private final View.Sheet sheet;
    private final List<Optional<ColumnWidths>> columns;
    private int from;
    private int shift;
    private int lines;
    private boolean goesOn;

    SheetPanel(Workspace workspace, FormPanel panel, View.Sheet sheet) {
        this.workspace = workspace;
        this.panel = panel;
        this.sheet = sheet;
        this.columns = sheet.parts().stream()
                .map(part -> part instanceof View.Table table
                        ? Optional.of(new ColumnWidths(table))
                        : Optional.<ColumnWidths>empty())
                .toList();
    }

    @Override
    public Message title() {
        return panel.title();
    }

    @Override
    public String code() {
        return panel.code();
    }

    @Override
    public void paint(Canvas canvas) {
        SheetLayout layout = new SheetLayout(sheet.parts(), columns, canvas, shift);
        lines = layout.size();
        goesOn = layout.goesOn();
        from = Math.max(0, Math.min(from, lines - 1));
        int end = Math.min(from + canvas.bodyRows(), lines);
        layout.paint(from, end);
        if (lines > canvas.bodyRows() || !sheet.complete()) {
            Message foot = Message.of(sheet.complete() ? "sheet.lines" : "sheet.cut", from + 1, end, lines);
            canvas.grid().put(canvas.confirmRow(), LEFT, canvas.texts().say(foot), Style.BANNER);
        }
    }

    @Override
    public Optional<Form> keyed() {
        return Optional.empty();
    }

    @Override
    public boolean press(KeyEvent key) {
        switch (key.key().primary()) {
            case F5 -> panel.send();
            case F7 -> page(-1);
            case F8 -> page(1);
            case F10 -> shift(-1);
            case F11 -> shift(1);
            case F3 -> workspace.showMenu();
            case ENTER -> {
                panel.startOver();
                workspace.show(panel);
            }
            case F12, CANCEL -> workspace.show(panel);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void page(int pages) {
        boolean possible = pages > 0 ? goesDown() : from > 0;
        if (possible) {
            from = Math.max(0, from + pages * (rows() - 1));
        } else {
            workspace.bell();
        }
    }

    private boolean goesDown() {
        return from + rows() < lines;
    }

    private void shift(int by) {
        if (by > 0 ? goesOn : shift > 0) {
            shift += by;
        } else {
            workspace.bell();
        }
    }

    private int rows() {
        return workspace.station().display().size().layout().rows() - Frame.ROWS_AROUND;
    }

    @Override
    public List<Legend> legends() {
        List<Legend> legends =
                new ArrayList<>(List.of(Legend.enter("keys.next"), Legend.HELP, Legend.MENU, Legend.REFRESH));
        add(legends, from > 0, Legend.UP);
        add(legends, goesDown(), Legend.DOWN);
        add(legends, shift > 0, new Legend("F10", "keys.left"));
        add(legends, goesOn, new Legend("F11", "keys.right"));
        legends.add(Legend.BACK);
        return legends;
    }

    private static void add(List<Legend> legends, boolean works, Legend legend) {
        if (works) {
            legends.add(legend);
        }
    }

    @Override
    public List<Message> help() {
        return List.of(Message.of("sheet.help"));
    }
}
