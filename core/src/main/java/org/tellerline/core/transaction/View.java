package org.tellerline.core.transaction;

import java.util.List;

/** The answer to an enquiry, for a face to lay out. */
public sealed interface View {

    /** One thing, told by labelled lines. */
    record Card(List<Line> lines) implements View {
        public Card {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Many things, a row each.
     *
     * @param columns keys of the headings
     * @param rows a datum per column
     * @param complete false where there were more rows than an answer carries
     * @param heads how many of the first columns tell the rows apart, and so stay in sight whatever else is looked at
     */
    record Table(List<String> columns, List<List<Datum>> rows, boolean complete, int heads) implements View {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        public Table(List<String> columns, List<List<Datum>> rows, boolean complete) {
            this(columns, rows, complete, 1);
        }

        /** The same, its rows told apart by that many columns. */
        public Table toldApartBy(int columns) {
            return new Table(this.columns, rows, complete, columns);
        }
    }

    /** Cards and tables that belong together, one below the other. */
    record Sheet(List<View> parts) implements View {
        public Sheet {
            parts = List.copyOf(parts);
        }

        public static Sheet of(View... parts) {
            return new Sheet(List.of(parts));
        }

        /** Whether each of its tables tells all there is. */
        public boolean complete() {
            return parts.stream().allMatch(part -> !(part instanceof Table table) || table.complete());
        }
    }
}
