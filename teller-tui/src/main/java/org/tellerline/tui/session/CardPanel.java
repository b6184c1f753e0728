package org.tellerline.tui.session;

import java.util.List;
import org.tellerline.core.text.Message;
import org.tellerline.core.transaction.Line;
import org.tellerline.core.transaction.View;
import org.tellerline.tui.grid.CellWidth;
import org.tellerline.tui.grid.Span;
import org.tellerline.tui.grid.Style;

/** The answer to a question about one thing: a labelled line a fact, in the columns of a form. */
final class CardPanel extends ViewPanel {

    private static final int LABEL_COLUMN = 3;
    private static final int LABEL_CELLS = 22;
    private static final int VALUE_COLUMN = 26;

    private final View.Card card;

    CardPanel(Workspace workspace, FormPanel panel, View.Card card) {
        super(workspace, panel);
        this.card = card;
    }

    @Override
    int size() {
        return card.lines().size();
    }

    @Override
    public void paint(Canvas canvas) {
        from(Math.min(from(), size() - canvas.bodyRows()));
        int row = Canvas.TOP;
        for (Line line : card.lines().subList(from(), size())) {
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
    public List<Legend> legends() {
        return legends(List.of(Legend.REFRESH), List.of(Legend.RETRIEVE));
    }

    @Override
    public List<Message> help() {
        return List.of(Message.of("card.help"));
    }
}
