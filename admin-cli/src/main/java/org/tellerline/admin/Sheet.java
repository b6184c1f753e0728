package org.tellerline.admin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Data to be printed: named columns and rows of as many values, each a string or a whole number.
 *
 * @param names for programs, e.g. {@code first-key}; the same in every language
 * @param headings for people
 */
public record Sheet(List<String> names, List<String> headings, List<List<Object>> rows) {

    public Sheet {
        if (names.size() != headings.size() || rows.stream().anyMatch(row -> row.size() != names.size())) {
            throw new IllegalArgumentException("a sheet with ragged columns: " + names);
        }
    }

    /** The whole text, each line ended. */
    public String text(Format format) {
        return switch (format) {
            case TABLE -> table();
            case JSON -> json();
            case CSV -> csv();
        };
    }

    private String table() {
        int[] widths = widths();
        StringBuilder text = new StringBuilder(tableHead(widths));
        rows.forEach(row -> text.append(tableLine(row, widths)));
        return text.toString();
    }

    /** Cells each column takes. */
    int[] widths() {
        return IntStream.range(0, headings.size())
                .map(column -> rows.stream()
                        .mapToInt(row ->
                                Printable.cells(Printable.line(row.get(column).toString())))
                        .reduce(Printable.cells(headings.get(column)), Math::max))
                .toArray();
    }

    String tableHead(int... widths) {
        String rule = "-".repeat(IntStream.of(widths).sum() + 2 * (widths.length - 1));
        return tableLine(List.copyOf(headings), widths) + rule + "\n";
    }

    static String tableLine(List<?> cells, int... widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String text = Printable.line(cells.get(column).toString());
            String blanks = " ".repeat(Math.max(0, widths[column] - Printable.cells(text)));
            line.append(column == 0 ? "" : "  ");
            line.append(cells.get(column) instanceof Number ? blanks + text : text + blanks);
        }
        return line.toString().stripTrailing() + "\n";
    }

    private String json() {
        return rows.stream()
                .map(row -> jsonLine(names, row))
                .collect(Collectors.joining(",\n", rows.isEmpty() ? "[" : "[\n", rows.isEmpty() ? "]\n" : "\n]\n"));
    }

    static String jsonLine(List<String> names, List<Object> row) {
        Map<String, Object> object = new LinkedHashMap<>();
        IntStream.range(0, names.size()).forEach(column -> object.put(names.get(column), row.get(column)));
        return "  " + Json.value(object);
    }

    private String csv() {
        return rows.stream().map(Sheet::csvLine).collect(Collectors.joining("", csvHead(names), ""));
    }

    static String csvHead(List<String> names) {
        return String.join(",", names) + "\r\n";
    }

    static String csvLine(List<Object> row) {
        return row.stream().map(Sheet::csvCell).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String csvCell(Object value) {
        if (value instanceof Number) {
            return value.toString();
        }
        String text = Printable.line(value.toString());
        String harmless = !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return harmless.matches("(?s).*[\",\\s].*") ? "\"" + harmless.replace("\"", "\"\"") + "\"" : harmless;
    }
}
