package org.tellerline.tui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
        String shown = wordings(type, canvas.texts())
                .filter(wording -> CellWidth.of(wording) <= room)
                .findFirst()
                .orElseGet(() -> Wrap.clipped(shortest(type, canvas.texts()), room));
        canvas.grid().put(row, COMMAND_COLUMN, shown, Style.LABEL);
    }

    /** What is to be keyed, from the fullest wording to the shortest. */
    private static Stream<String> wordings(TransactionType type, Texts texts) {
        String shortest = shortest(type, texts);
        boolean goesOn = needed(type) < keyed(type).size();
        return Stream.of(command(type, texts), shortest + (goesOn ? "[/...]" : ""), shortest);
    }

    /**
     * {@code 2101/account/amount[/pieces]}: in the order of the form, what may be left out in brackets. Where a field behind it is
     * needed its slash is keyed all the same.
     */
    static String command(TransactionType type, Texts texts) {
        StringBuilder command = new StringBuilder(type.code());
        StringBuilder rest = new StringBuilder();
        List<FieldSpec> fields = keyed(type);
        for (int i = 0; i < fields.size(); i++) {
            String label = label(fields.get(i), texts);
            if (i >= needed(type)) {
                rest.append('/').append(label);
            } else {
                command.append('/').append(fields.get(i).required() ? label : "[" + label + "]");
            }
        }
        return command + (rest.isEmpty() ? "" : "[" + rest + "]");
    }

    /** As far as the last field that is needed; those before it that are not are left empty. */
    private static String shortest(TransactionType type, Texts texts) {
        return type.code()
                + keyed(type).stream()
                        .limit(needed(type))
                        .map(field -> "/" + (field.required() ? label(field, texts) : ""))
                        .collect(Collectors.joining());
    }

    private static List<FieldSpec> keyed(TransactionType type) {
        return type.fields().stream().filter(field -> !field.isSecret()).toList();
    }

    /** Behind which field nothing more is needed. */
    private static int needed(TransactionType type) {
        List<FieldSpec> fields = keyed(type);
        return IntStream.range(0, fields.size())
                .filter(i -> fields.get(i).required())
                .map(i -> i + 1)
                .max()
                .orElse(0);
    }

    private static String label(FieldSpec field, Texts texts) {
        return texts.find(field.ownLabelKey())
                .orElseGet(() -> texts.say(field.labelKey()))
                .toLowerCase(Locale.ROOT);
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
