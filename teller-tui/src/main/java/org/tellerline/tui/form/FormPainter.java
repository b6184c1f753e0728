package org.tellerline.tui.form;

import java.util.ArrayList;
import java.util.List;
import org.tellerline.core.text.Texts;
import org.tellerline.tui.grid.CellWidth;
import org.tellerline.tui.grid.Grid;
import org.tellerline.tui.grid.Span;
import org.tellerline.tui.grid.Style;
import org.tellerline.tui.grid.Wrap;

/** Lays a form out: one field a row, always in the same columns, so that eyes and fingers need not look for it. */
public final class FormPainter {

    private static final int LABEL_COLUMN = 3;
    private static final int LABEL_CELLS = 22;
    private static final int MARK_COLUMN = 25;
    private static final int FIELD_COLUMN = 26;
    private static final int ECHO_COLUMN = 45;
    private static final char GOES_ON = '>';

    private final Grid grid;
    private final Texts texts;

    public FormPainter(Grid grid, Texts texts) {
        this.grid = grid;
        this.texts = texts;
    }

    /**
     * Paints the form.
     *
     * @param top row of the first field
     * @param focused whether keys go to the form; then its field is marked and the cursor shown there
     * @return the first row below all of it
     */
    public int paint(Form form, int top, boolean focused) {
        int row = top;
        List<FormField> cut = new ArrayList<>();
        for (FormField field : form.fields()) {
            label(row, field);
            boolean here = focused && form.isCurrent(field);
            input(row, field, here);
            if (!echo(row, field)) {
                cut.add(field);
            }
            if (here) {
                int cell = field.isSecret() ? 0 : field.input().cursorCell();
                grid.showCursor(row, FIELD_COLUMN + cell);
            }
            row++;
        }
        return cut.isEmpty() ? row : below(row + 1, cut);
    }

    /** What finds no room beside its field stands whole under the form. */
    private int below(int first, List<FormField> cut) {
        int row = first;
        for (FormField field : cut) {
            String echo = field.echo().map(texts::say).orElse("");
            for (String line : Wrap.lines(field.label(texts) + ": " + echo, grid.columns() - LABEL_COLUMN)) {
                grid.put(row, LABEL_COLUMN, line, Style.VALUE);
                row++;
            }
        }
        return row;
    }

    private void label(int row, FormField field) {
        String label = field.label(texts);
        int dots = LABEL_CELLS - Math.min(CellWidth.of(label), LABEL_CELLS - 1) - 1;
        grid.putPadded(new Span(row, LABEL_COLUMN, LABEL_CELLS), label, Style.LABEL);
        grid.put(row, LABEL_COLUMN + LABEL_CELLS - dots, ".".repeat(dots), Style.LABEL);
    }

    private void input(int row, FormField field, boolean here) {
        boolean wrong = field.error().isPresent();
        Style style = wrong ? Style.ERROR_INPUT : here ? Style.CURRENT_INPUT : Style.INPUT;
        if (wrong) {
            grid.put(row, MARK_COLUMN, ">", Style.ERROR);
        }
        Span span = new Span(row, FIELD_COLUMN, field.input().cells());
        String shown = field.isSecret() ? "" : here ? field.input().visible() : beginning(field);
        if (field.isAmount() && !here) {
            grid.putRight(span, shown, style);
        } else {
            grid.putPadded(span, shown, style);
        }
    }

    /** A text longer than its field is shown from its beginning, with a mark that it goes on. */
    private static String beginning(FormField field) {
        int cells = field.input().cells();
        String text = field.text();
        if (CellWidth.of(text) <= cells) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .takeWhile(letter -> CellWidth.of(shown.toString()) + CellWidth.of(letter) < cells)
                .forEach(shown::appendCodePoint);
        return shown.append(GOES_ON).toString();
    }

    /** False where it does not fit: half of an amount would be another amount. */
    private boolean echo(int row, FormField field) {
        int column = Math.max(ECHO_COLUMN, FIELD_COLUMN + field.input().cells() + 1);
        String echo = field.echo().map(texts::say).orElse("");
        boolean fits = CellWidth.of(echo) <= grid.columns() - column + 1;
        grid.put(row, column, fits ? echo : "", Style.VALUE);
        return fits;
    }
}
