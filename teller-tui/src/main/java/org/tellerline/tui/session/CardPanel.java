package org.tellerline.tui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tellerline.core.text.Message;
import org.tellerline.core.transaction.Line;
import org.tellerline.core.transaction.View;
import org.tellerline.tui.form.Form;
import org.tellerline.tui.grid.CellWidth;
import org.tellerline.tui.grid.Span;
import org.tellerline.tui.grid.Style;
import org.tellerline.tui.key.KeyEvent;

/** The answer to a question about one thing: a labelled line a fact, in the columns of a form. */
final class CardPanel implements Panel {

    private static final int LABEL_COLUMN = 3;
    private static final int LABEL_CELLS = 22;
    private static final int VALUE_COLUMN = 26;

    private final Workspace workspace;
    private final FormPanel panel;
    private final View.Card card;
    private int from;

    CardPanel(Workspace workspace, FormPanel panel, View.Card card) {
        this.workspace = workspace;
        this.panel = panel;
        this.card = card;
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
        from = Math.max(0, Math.min(from, card.lines().size() - canvas.bodyRows()));
        int row = Canvas.TOP;
        for (Line line : card.lines().subList(from, card.lines().size())) {
            if (row <= canvas.bottom()) {
                paint(canvas, row, line);
            }
            row++;
        }
    }

    private static void paint(Canvas canvas, int row, Line line) {
        String label = canvas.texts().say(line.label());
        int dots = LABEL_CELLS - Math.min(CellWidth.of(label), LABEL_CELLS - 1) - 1;
        canvas.grid().putPadded(new Span(row, LABEL_COLUMN, LABEL_CELLS), label, Style.LABEL);
        canvas.grid().put(row, LABEL_COLUMN + LABEL_CELLS - dots, ".".repeat(dots), Style.LABEL);
        canvas.grid().put(row, VALUE_COLUMN, canvas.words().show(line.datum()), Style.VALUE);
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
        int next = from + pages * page();
        if (next >= card.lines().size() || (pages < 0 && from == 0)) {
            workspace.bell();
        } else {
            from = Math.max(0, next);
        }
    }

    private int page() {
        return workspace.station().display().size().layout().rows() - Frame.ROWS_AROUND;
    }

    @Override
    public List<Legend> legends() {
        List<Legend> legends =
                new ArrayList<>(List.of(Legend.enter("keys.next"), Legend.HELP, Legend.MENU, Legend.REFRESH));
        if (from > 0) {
            legends.add(Legend.UP);
        }
        if (from + page() < card.lines().size()) {
            legends.add(Legend.DOWN);
        }
        legends.add(Legend.RETRIEVE);
        legends.add(Legend.BACK);
        return legends;
    }

    @Override
    public List<Message> help() {
        return List.of(Message.of("card.help"));
    }
}
