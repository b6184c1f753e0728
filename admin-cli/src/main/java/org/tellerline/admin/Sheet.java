package org.tellerline.admin;

import java.util.List;
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
        int[] widths = IntStream.range(0, headings.size())
                .map(column -> rows.stream()
                        .mapToInt(row ->
                                Printable.cells(Printable.line(row.get(column).toString())))
                        .reduce(Printable.cells(headings.get(column)), Math::max))
                .toArray();
        StringBuilder text = new StringBuilder(tableLine(List.copyOf(headings), widths));
        text.append("-".repeat(IntStream.of(widths).sum() + 2 * (widths.length - 1)))
                .append('\n');
        rows.forEach(row -> text.append(tableLine(row, widths)));
        return text.toString();
    }

    private static String tableLine(List<?> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String text = Printable.line(cells.get(column).toString());
            String blanks = " ".repeat(widths[column] - Printable.cells(text));
            line.append(column == 0 ? "" : "  ");
            line.append(cells.get(column) instanceof Number ? blanks + text : text + blanks);
        }
        return line.toString().stripTrailing() + "\n";
    }

    private String json() {
        return rows.stream()
                .map(row -> IntStream.range(0, names.size())
                        .mapToObj(column -> quoted(names.get(column)) + ": " + jsonValue(row.get(column)))
                        .collect(Collectors.joining(", ", "  {", "}")))
                .collect(Collectors.joining(",\n", rows.isEmpty() ? "[" : "[\n", rows.isEmpty() ? "]\n" : "\n]\n"));
    }

    private static String jsonValue(Object value) {
        return value instanceof Number ? value.toString() : quoted(value.toString());
    }

    /** Everything beyond plain ASCII letters that could steer a terminal is escaped; readable text of any language stays. */
    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.codePoints().forEach(letter -> {
            if (letter == '"' || letter == '\\') {
                json.append('\\').append((char) letter);
            } else if (Printable.line(Character.toString(letter)).equals(Character.toString(letter))) {
                json.appendCodePoint(letter);
            } else {
                Character.toString(letter).chars().forEach(unit -> json.append("\\u%04x".formatted(unit)));
            }
        });
        return json.append('"').toString();
    }

    private String csv() {
        String head = String.join(",", names) + "\r\n";
        return rows.stream()
                .map(row -> row.stream().map(Sheet::csvCell).collect(Collectors.joining(",")) + "\r\n")
                .collect(Collectors.joining("", head, ""));
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
