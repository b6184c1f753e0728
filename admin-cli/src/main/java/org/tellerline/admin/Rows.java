package org.tellerline.admin;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows printed as they come, however many there are. The columns of a table are as wide as its first rows need; a longer value further
 * down sticks out. The text is that of a {@link Sheet} of the same rows.
 */
public final class Rows {

    private static final int MEASURED = 500;

    private final Output out;
    private final Format format;
    private final Sheet empty;
    private final List<List<Object>> waiting = new ArrayList<>();
    private int[] widths = {};
    private boolean begun;

    /**
     * Rows of some columns.
     *
     * @param names for programs
     * @param headings for people
     */
    public Rows(Output out, Format format, List<String> names, List<String> headings) {
        this.out = out;
        this.format = format;
        this.empty = new Sheet(names, headings, List.of());
    }

    public void add(List<Object> row) {
        if (format == Format.TABLE && widths.length == 0) {
            waiting.add(row);
            if (waiting.size() >= MEASURED) {
                measure();
            }
        } else {
            print(row);
        }
    }

    /** After the last row. */
    public void end() {
        if (format == Format.TABLE && widths.length == 0) {
            measure();
        }
        if (!begun) {
            out.print(empty.text(format));
        } else if (format == Format.JSON) {
            out.print("\n]\n");
        }
    }

    private void measure() {
        widths = new Sheet(empty.names(), empty.headings(), waiting).widths();
        waiting.forEach(this::print);
        waiting.clear();
    }

    private void print(List<Object> row) {
        out.print(
                switch (format) {
                    case TABLE -> (begun ? "" : empty.tableHead(widths)) + Sheet.tableLine(row, widths);
                    case JSON -> (begun ? ",\n" : "[\n") + Sheet.jsonLine(empty.names(), row);
                    case CSV -> (begun ? "" : Sheet.csvHead(empty.names())) + Sheet.csvLine(row);
                });
        begun = true;
    }
}
