package org.tellerline.tui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tellerline.core.text.Texts;
import org.tellerline.tui.form.Form;
import org.tellerline.tui.form.FormField;
import org.tellerline.tui.grid.CellWidth;
import org.tellerline.tui.grid.Wrap;

/** Every key that does something on a panel now: its name, its other spellings, and what it does. */
final class KeyTable {

    private static final int NAME_CELLS = 11;
    private static final int OTHER_CELLS = 18;
    private static final int TEXT_CELLS = 76 - NAME_CELLS - OTHER_CELLS;

    /** How keys are spelled on terminals that lack them. */
    static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("Enter", "Ctrl-M"),
            Map.entry("F1", "Esc 1, Ctrl-G"),
            Map.entry("F2", "Esc 2, Ctrl-D"),
            Map.entry("F3", "Esc 3"),
            Map.entry("F4", "Esc 4, ?"),
            Map.entry("F5", "Esc 5"),
            Map.entry("F6", "Esc 6"),
            Map.entry("F7", "Esc 7, PgUp"),
            Map.entry("F8", "Esc 8, PgDn"),
            Map.entry("F9", "Esc 9, Up"),
            Map.entry("F7/F8", "PgUp/PgDn"),
            Map.entry("F10", "Esc 0"),
            Map.entry("F10/F11", "Esc 0, Esc -"),
            Map.entry("F11", "Esc -"),
            Map.entry("F12", "Esc =, Esc Esc"),
            Map.entry("F24", "Shift-F12, Esc +"),
            Map.entry("Tab", "Down, Ctrl-N"),
            Map.entry("Shift-Tab", "Up, Ctrl-P"),
            Map.entry("End", "Ctrl-K"),
            Map.entry("Backspace", "Ctrl-H"),
            Map.entry("Ctrl-O", "Home Home, /"));

    private record Line(String name, String other, String text) {}

    private final Texts texts;
    private final List<Line> lines = new ArrayList<>();

    private KeyTable(Texts texts) {
        this.texts = texts;
    }

    /** The table for a panel, a line of the screen each. */
    static List<String> of(Panel panel, Texts texts) {
        KeyTable table = new KeyTable(texts);
        panel.legends().forEach(table::legend);
        panel.keyed().ifPresent(table::fields);
        if (panel.takesCommands()) {
            table.command();
        }
        List.of("Ctrl-Y", "Ctrl-X", "Ctrl-L", "Ctrl-R", "F24").forEach(table::add);
        return table.lines.stream().flatMap(line -> table.rows(line).stream()).toList();
    }

    /** A key of the legend line does here what the legend says; where more is to be said, a longer text says it. */
    private void legend(Legend legend) {
        String text = texts.find(legend.word() + ".long").orElseGet(() -> texts.say(legend.word()));
        lines.add(new Line(legend.cap(), other(legend.cap()), text));
    }

    private void fields(Form form) {
        if (form.fields().size() > 1) {
            add("Tab");
            add("Shift-Tab");
        }
        List.of("Left/Right", "Home", "Insert", "Backspace", "End", "Ctrl-W", "Ctrl-U")
                .forEach(this::add);
        Optional<FormField> current = form.current();
        if (current.filter(FormField::isNumeric).isPresent()) {
            lines.add(new Line("+", "Ctrl-E", texts.say("key.plus")));
        }
        if (current.filter(FormField::isAmount).isPresent()) {
            lines.add(new Line("-", "Ctrl-T", texts.say("key.minus")));
        }
    }

    private void command() {
        if (lines.stream().noneMatch(line -> line.name().equals(Legend.RETRIEVE.cap()))) {
            legend(Legend.RETRIEVE);
        }
        List.of("Ctrl-O", "Ctrl-C", "?word").forEach(this::add);
    }

    private void add(String name) {
        if (lines.stream().noneMatch(line -> line.name().equals(name))) {
            lines.add(new Line(name, other(name), texts.say("key." + name)));
        }
    }

    private static String other(String name) {
        return OTHERS.getOrDefault(name, "");
    }

    private List<String> rows(Line line) {
        List<String> rows = new ArrayList<>();
        String head = padded(line.name(), NAME_CELLS) + padded(line.other(), OTHER_CELLS);
        for (String part : Wrap.lines(line.text(), TEXT_CELLS)) {
            rows.add((rows.isEmpty() ? head : " ".repeat(NAME_CELLS + OTHER_CELLS)) + part);
        }
        return rows;
    }

    private static String padded(String text, int cells) {
        return text + " ".repeat(Math.max(1, cells - CellWidth.of(text)));
    }
}
