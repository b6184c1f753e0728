package org.tellerline.core.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.tellerline.core.paper.Sheet.Box;
import org.tellerline.core.paper.Sheet.Colour;
import org.tellerline.core.paper.Sheet.Pen;
import org.tellerline.core.paper.VoucherLayout.Faces;

/** The facts of a voucher in ruled cells, two side by side where both are short; a long one has a row of its own. */
final class FactTable {

    private static final float WIDTH = VoucherLayout.RIGHT - VoucherLayout.LEFT;
    private static final float LABEL = 84;
    private static final float PAD = 6;
    private static final float LINE = 12;
    private static final float LEAST = 25;
    /** So that a value of any length can be carried over to the next sheet. */
    private static final int MOST_LINES = 8;

    private final Faces faces;
    private final List<Row> rows = new ArrayList<>();

    FactTable(Faces faces, List<Voucher.Fact> facts) throws IOException {
        this.faces = faces;
        List<Cell> waiting = new ArrayList<>();
        for (Voucher.Fact fact : facts) {
            String value = faces.regular().printable(fact.value());
            Cell half = cell(fact, value, WIDTH / 2);
            if (half.lines().size() == 1) {
                waiting.add(half);
            } else {
                flush(waiting);
                carry(cell(fact, value, WIDTH));
            }
            if (waiting.size() == 2) {
                flush(waiting);
            }
        }
        flush(waiting);
    }

    private record Cell(List<String> label, List<String> lines) {}

    record Row(List<Cell> cells) {

        float height() {
            int lines =
                    cells.stream().mapToInt(cell -> cell.lines().size()).max().orElse(1);
            return Math.max(LEAST, lines * LINE + 10);
        }
    }

    private Cell cell(Voucher.Fact fact, String value, float width) throws IOException {
        return new Cell(fact.label(), faces.regular().wrap(value, value().size(), width - LABEL - 2 * PAD));
    }

    private Pen value() {
        return faces.plain(9.5f);
    }

    private void flush(List<Cell> waiting) {
        if (!waiting.isEmpty()) {
            rows.add(new Row(List.copyOf(waiting)));
            waiting.clear();
        }
    }

    private void carry(Cell cell) {
        for (int from = 0; from < cell.lines().size(); from += MOST_LINES) {
            List<String> lines =
                    cell.lines().subList(from, Math.min(cell.lines().size(), from + MOST_LINES));
            rows.add(new Row(List.of(new Cell(cell.label(), lines))));
        }
    }

    List<Row> rows() {
        return rows;
    }

    /** Draws rows from a height on and answers where they end. */
    float draw(Sheet sheet, List<Row> drawn, float top) throws IOException {
        float y = top;
        for (Row row : drawn) {
            float x = VoucherLayout.LEFT;
            float width = WIDTH / row.cells().size();
            for (Cell cell : row.cells()) {
                draw(sheet, cell, new Box(x, y, width, row.height()));
                x += width;
            }
            y += row.height();
        }
        return y;
    }

    private void draw(Sheet sheet, Cell cell, Box box) throws IOException {
        Box label = new Box(box.x(), box.y(), LABEL, box.height());
        sheet.fill(label, Colour.TINT);
        sheet.frame(label, 0.5f, Colour.FAINT);
        sheet.frame(box, 0.5f, Colour.FAINT);
        label(sheet, cell.label(), label);
        float y = box.y() + (box.height() - cell.lines().size() * LINE) / 2 + 9.2f;
        for (String line : cell.lines()) {
            sheet.text(line, label.right() + PAD, y, value());
            y += LINE;
        }
    }

    /** The languages one below the other, the first one larger. */
    void label(Sheet sheet, List<String> words, Box box) throws IOException {
        float y = box.y() + box.height() / 2 + (words.size() == 1 ? 3 : -1);
        Pen pen = faces.label(8);
        for (String raw : words) {
            String word = faces.regular().printable(raw);
            sheet.text(pen.fit(word, box.width() - PAD - 2), box.x() + PAD, y);
            y += 8.5f;
            pen = faces.label(6.5f);
        }
    }
}
