package org.tellerline.core.transaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a receipt says, without language: typed lines under a form. It is stored with the event in its canonical text, so a reprint
 * is exact in either language.
 */
public record Receipt(String form, List<Line> lines) {

    /** Label of the line that a copy has and an original has not: the how manieth it is. */
    public static final String COPY = "receipt.copy";

    public Receipt {
        lines = List.copyOf(lines);
    }

    public static Receipt of(String form, Line... lines) {
        return new Receipt(form, List.of(lines));
    }

    /** The same receipt under a standard head. */
    public Receipt under(List<Line> head) {
        List<Line> all = new ArrayList<>(head);
        all.addAll(lines);
        return new Receipt(form, all);
    }

    /** The same receipt with more lines below. */
    public Receipt above(List<Line> foot) {
        List<Line> all = new ArrayList<>(lines);
        all.addAll(foot);
        return new Receipt(form, all);
    }

    /** Whether it is another paper of an event that had its own: it says which one. */
    public boolean isCopy() {
        return lines.stream().anyMatch(line -> line.label().equals(COPY));
    }

    /** The value of a line, as canonical text. */
    public String text(String label) {
        return find(label).map(datum -> datum.text()).orElse("");
    }

    /** The value of a line, if the receipt has it. */
    public Optional<Datum> find(String label) {
        return lines.stream()
                .filter(line -> line.label().equals(label))
                .map(Line::datum)
                .findFirst();
    }

    /** Canonical: the form, then a line {@code label TAB kind TAB text} each. */
    public String encoded() {
        StringBuilder text = new StringBuilder(form).append('\n');
        for (Line line : lines) {
            String value = line.datum().text().replace("\\", "\\\\").replace("\n", "\\n");
            text.append(line.label())
                    .append('\t')
                    .append(line.datum().kind())
                    .append('\t')
                    .append(value)
                    .append('\n');
        }
        return text.toString();
    }

    /** Reads what {@link #encoded()} wrote. */
    public static Receipt decode(String text) {
        String[] rows = text.split("\n");
        List<Line> lines = new ArrayList<>();
        for (int i = 1; i < rows.length; i++) {
            String[] parts = rows[i].split("\t", 3);
            lines.add(new Line(parts[0], new Datum(Datum.Kind.valueOf(parts[1]), unescaped(parts[2]))));
        }
        return new Receipt(rows[0], lines);
    }

    private static String unescaped(String value) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c != '\\') {
                text.append(c);
            } else {
                i++;
                text.append(value.charAt(i) == 'n' ? '\n' : value.charAt(i));
            }
        }
        return text.toString();
    }
}
