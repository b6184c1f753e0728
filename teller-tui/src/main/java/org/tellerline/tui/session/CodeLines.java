package org.tellerline.tui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tellerline.core.staff.Role;
import org.tellerline.core.text.Texts;
import org.tellerline.core.transaction.FieldSpec;
import org.tellerline.core.transaction.TransactionType;
import org.tellerline.tui.grid.CellWidth;
import org.tellerline.tui.grid.Span;
import org.tellerline.tui.grid.Style;
import org.tellerline.tui.grid.Wrap;

/** Codes as lists show them: number, name, and the stacked command that fills the form, so that menus teach the short way. */
final class CodeLines {

    private static final int CODE_COLUMN = 3;
    private static final int NAME_COLUMN = 9;
    private static final int NAME_CELLS = 24;
    private static final int COMMAND_COLUMN = 34;

    private CodeLines() {}

    static void paint(Canvas canvas, int row, TransactionType type) {
        canvas.grid().put(row, CODE_COLUMN, type.code(), Style.VALUE);
        String name = Wrap.within(canvas.texts().say(type.nameKey()), NAME_CELLS);
        canvas.grid().putPadded(new Span(row, NAME_COLUMN, NAME_CELLS), name, Style.LABEL);
        int room = canvas.grid().columns() - COMMAND_COLUMN + 1;
        String whole = command(type, canvas.texts());
        String shown = CellWidth.of(whole) <= room ? whole : shortened(type, canvas.texts());
        canvas.grid().put(row, COMMAND_COLUMN, shown, Style.LABEL);
    }

    /** {@code 2101/account/amount}, with what may be left out in brackets. */
    static String command(TransactionType type, Texts texts) {
        String needed = labels(type, texts, true);
        String optional = labels(type, texts, false);
        return type.code() + needed + (optional.isEmpty() ? "" : "[" + optional + "]");
    }

    /** Without the names of what may be left out. */
    private static String shortened(TransactionType type, Texts texts) {
        return type.code() + labels(type, texts, true) + "[/...]";
    }

    private static String labels(TransactionType type, Texts texts, boolean required) {
        return type.fields().stream()
                .filter(field -> field.required() == required && !field.isSecret())
                .map(field -> "/" + label(field, texts).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    private static String label(FieldSpec field, Texts texts) {
        return texts.find(field.ownLabelKey()).orElseGet(() -> texts.say(field.labelKey()));
    }

    /** The codes a role may use. */
    static List<TransactionType> of(Workspace workspace) {
        Role role = workspace.sitting().staff().role();
        return workspace.station().bank().catalogue().types().stream()
                .filter(type -> type.who().contains(role))
                .toList();
    }

    /** The codes that words speak of, among those the role may use. */
    static List<TransactionType> matching(Workspace workspace, String words) {
        return new CodeSearch(workspace::texts).find(of(workspace), words);
    }

    /** The codes that words speak of and that only other roles may use. */
    static List<TransactionType> ofOthers(Workspace workspace, String words) {
        List<TransactionType> others =
                new ArrayList<>(workspace.station().bank().catalogue().types());
        others.removeAll(of(workspace));
        return new CodeSearch(workspace::texts).find(others, words);
    }
}
