package org.tellerline.tui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tellerline.core.text.Message;
import org.tellerline.core.text.Texts;
import org.tellerline.tui.form.Form;
import org.tellerline.tui.form.FormField;
import org.tellerline.tui.grid.DisplayText;
import org.tellerline.tui.grid.Grid;
import org.tellerline.tui.grid.Role;
import org.tellerline.tui.grid.ScreenSize;
import org.tellerline.tui.key.Key;
import org.tellerline.tui.session.Reading.Kind;
import org.tellerline.tui.session.Reading.Prompt;

/**
 * Puts panels into words. Rows are read as they are painted, with the dots and gaps that lead the eye made into punctuation, so that a
 * panel need not know that it is read; rows of fields are left to the prompts.
 */
final class Reader {

    /** What is confirmed is heard whole, however many pages it takes on a screen. */
    private static final int ROWS_OF_ALL = 200;

    private final Workspace workspace;
    private int panels;
    private @Nullable Panel last;

    Reader(Workspace workspace) {
        this.workspace = workspace;
    }

    Reading read() {
        Panel panel = workspace.top();
        if (panel != last) {
            last = panel;
            panels++;
        }
        Texts texts = workspace.texts();
        String title = (panel.code() + " " + texts.say(panel.title())).strip();
        return new Reading(
                panels,
                safe(title),
                body(panel, texts),
                notes(panel, texts),
                workspace.notice().map(notice -> safe(notice.kind().letter() + " " + texts.say(notice.message()))),
                panel.legends().stream()
                        .map(legend -> legend.cap() + "=" + texts.say(legend.word()))
                        .toList(),
                prompt(panel, texts));
    }

    private List<String> body(Panel panel, Texts texts) {
        List<String> spoken = panel.aloud(texts);
        if (!spoken.isEmpty()) {
            return spoken.stream().map(Reader::safe).toList();
        }
        ScreenSize size = workspace.station().display().size().layout();
        Grid grid = new Grid(panel instanceof Confirming ? ROWS_OF_ALL : size.rows(), size.columns());
        Canvas canvas =
                new Canvas(grid, texts, workspace.station().bank().clock().zone(), false);
        panel.paint(canvas);
        List<String> lines = new ArrayList<>();
        for (int row = Canvas.TOP; row <= canvas.confirmRow(); row++) {
            String line = punctuated(grid.line(row));
            if (!line.isEmpty() && !(panel.keyed().isPresent() && holdsField(grid, row))) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static boolean holdsField(Grid grid, int row) {
        for (int column = 1; column <= grid.columns(); column++) {
            Role role = grid.at(row, column).style().role();
            if (role == Role.INPUT || role == Role.ERROR) {
                return true;
            }
        }
        return false;
    }

    static String punctuated(String row) {
        return row.strip()
                .replaceAll(" ?\\.{2,} *", ": ")
                .replaceAll(" {2,}", "; ")
                .strip();
    }

    private static List<String> notes(Panel panel, Texts texts) {
        return panel.keyed().stream()
                .flatMap(form -> form.fields().stream())
                .flatMap(field -> Stream.of(field.error(), field.echo())
                        .flatMap(Optional::stream)
                        .map(note -> safe(field.label(texts) + ": " + texts.say(note))))
                .toList();
    }

    private Prompt prompt(Panel panel, Texts texts) {
        Optional<Form> form = panel.keyed();
        if (workspace.isCommanding()) {
            String begun = workspace.commandLine().input().text();
            return new Prompt(Kind.COMMAND, "", texts.say("linear.command"), safe(begun), true, false);
        }
        if (form.isPresent() && form.get().current().isPresent()) {
            return field(panel, form.get().current().get(), texts);
        }
        boolean pages = panel.legends().stream().anyMatch(legend -> legend.cap().equals(Key.F8.name()));
        Kind kind = panel.takesTypeAhead() ? Kind.KEYS : Kind.COMMIT;
        return new Prompt(kind, "", texts.say(pages ? "linear.pages" : "linear.keys"), "", true, pages);
    }

    private static Prompt field(Panel panel, FormField field, Texts texts) {
        String current = field.isSecret() ? "" : safe(field.text());
        Kind kind = field.isSecret() ? Kind.SECRET : Kind.FIELD;
        List<FormField> fields = panel.keyed().orElseThrow().fields();
        boolean last = fields.get(fields.size() - 1) == field && !panel.goesOn();
        return new Prompt(kind, field.name(), safe(field.label(texts)), current, last, false);
    }

    /** A sentence in the language of the screen. */
    String say(Message message) {
        return safe(workspace.texts().say(message));
    }

    private static String safe(String text) {
        return DisplayText.of(text).toString();
    }
}
