package org.tellerline.tui.session;

import java.util.Optional;
import java.util.stream.IntStream;
import org.tellerline.core.text.Language;
import org.tellerline.core.transaction.Datum;
import org.tellerline.core.transaction.View;
import org.tellerline.tui.grid.CellWidth;

/** How wide the columns of a table want to be: as wide as their widest value. Measured once for each language, not at each key. */
final class ColumnWidths {

    private static final int WIDEST = 30;

    private final View.Table table;
    private Optional<Measured> measured = Optional.empty();

    ColumnWidths(View.Table table) {
        this.table = table;
    }

    private record Measured(Language language, int[] widths) {}

    View.Table table() {
        return table;
    }

    int[] in(Words words) {
        Language language = words.texts().language();
        Measured known = measured.filter(each -> each.language() == language)
                .orElseGet(() -> new Measured(
                        language,
                        IntStream.range(0, table.columns().size())
                                .map(column -> width(column, words))
                                .toArray()));
        measured = Optional.of(known);
        return known.widths();
    }

    private int width(int column, Words words) {
        int heading = CellWidth.of(words.texts().say(table.columns().get(column)));
        int widest = table.rows().stream()
                .mapToInt(row -> CellWidth.of(words.show(row.get(column))))
                .max()
                .orElse(0);
        return Math.min(Math.max(heading, widest), WIDEST);
    }

    /** Whether the column holds what the bank has words for: they are understood when they are cut, which a number or a name is not. */
    boolean isWords(int column) {
        return table.rows().stream()
                .map(row -> row.get(column).kind())
                .anyMatch(kind -> kind == Datum.Kind.WORD || kind == Datum.Kind.NAME);
    }

    /** Whether the column holds numbers, which stand to the right. */
    boolean isRight(int column) {
        return table.rows().stream()
                .map(row -> row.get(column))
                .anyMatch(datum -> datum.isAmount() || datum.kind() == Datum.Kind.COUNT);
    }
}
