package org.tellerline.tui.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tellerline.core.text.Language;
import org.tellerline.core.text.Message;
import org.tellerline.core.text.Pinyin;
import org.tellerline.core.text.Texts;
import org.tellerline.core.transaction.Datum;
import org.tellerline.core.transaction.Prompt;
import org.tellerline.core.transaction.Prompt.Choice;
import org.tellerline.core.transaction.View;
import org.tellerline.tui.grid.Span;
import org.tellerline.tui.grid.Style;
import org.tellerline.tui.key.KeyEvent;

/**
 * What a field offers: words find or narrow the list, the cursor or a row's number chooses. The form waits behind it as it is.
 */
final class ChoicePanel extends SoughtPanel {

    private static final int HEADING_ROW = Canvas.TOP + 1;
    private static final String NUMBER = "[0-9]{1,3}";

    /** Its number and its value tell a row apart. */
    private static final int HEADS = 2;

    private final FieldPrompt prompt;
    private final Prompt.Choices choices;
    private List<Choice> found = List.of();
    private List<Choice> shown = List.of();
    private boolean complete = true;
    private int shift;
    private boolean goesOn;
    private Optional<String> asked = Optional.empty();

    ChoicePanel(Workspace workspace, FieldPrompt prompt, Prompt.Choices choices) {
        super(workspace);
        this.prompt = prompt;
        this.choices = choices;
    }

    /** Asks for what the words find, and shows it. */
    void ask(String words) {
        prompt.values(words, answer -> {
            asked = Optional.of(words);
            found = answer.choices();
            shown = found;
            complete = answer.complete();
            shift = 0;
            goTo(0);
            sought(words);
            workspace.show(this);
            return !found.isEmpty();
        });
    }

    @Override
    int size() {
        return shown.size();
    }

    @Override
    public Message title() {
        return prompt.panel().title();
    }

    @Override
    public String code() {
        return prompt.panel().code();
    }

    @Override
    public void paint(Canvas canvas) {
        paintWords(canvas);
        goesOn = false;
        if (!shown.isEmpty()) {
            list(canvas);
        }
        canvas.grid().put(canvas.confirmRow(), LEFT, canvas.texts().say(foot()), Style.BANNER);
    }

    private void list(Canvas canvas) {
        View.Table table = table();
        TableLayout layout = TableLayout.of(new ColumnWidths(table), canvas, shift);
        goesOn = layout.goesOn();
        layout.heading(HEADING_ROW, 0);
        for (int i = first(); i < end(); i++) {
            int row = HEADING_ROW + 1 + i - first();
            layout.row(row, table.rows().get(i));
            if (i == at()) {
                canvas.grid().restyle(new Span(row, 1, canvas.grid().columns()), Style.VALUE.withReverse());
            }
        }
    }

    private View.Table table() {
        List<String> columns = Stream.concat(Stream.of("column.row"), choices.columns().stream())
                .toList();
        List<List<Datum>> rows =
                IntStream.range(0, shown.size()).mapToObj(this::row).toList();
        return new View.Table(columns, rows, complete, HEADS);
    }

    /** The rows of the page with all their columns: a voice does not shift them. */
    @Override
    public List<String> aloud(Texts texts) {
        Words words = new Words(texts, workspace.station().bank().clock().zone());
        View.Table table = table();
        Stream<String> rows = IntStream.range(first(), end())
                .mapToObj(i -> TablePanel.aloud(words, table, table.rows().get(i)));
        return Stream.concat(rows, Stream.of(texts.say(foot()))).toList();
    }

    private List<Datum> row(int i) {
        return Stream.concat(Stream.of(Datum.text(i + 1)), shown.get(i).shown().stream())
                .toList();
    }

    private Message foot() {
        if (asked.isEmpty()) {
            return Message.of("prompt.ask", prompt.label());
        }
        if (shown.isEmpty()) {
            return Message.of("table.empty");
        }
        String cut = choices.searched() ? "prompt.choose.cut" : "prompt.choose.last";
        return Message.of(complete ? "prompt.choose" : cut, prompt.label(), Words.count(shown.size()));
    }

    @Override
    boolean function(KeyEvent key) {
        switch (key.key()) {
            case F10 -> shift(-1);
            case F11 -> shift(1);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void shift(int screens) {
        if (screens > 0 ? goesOn : shift > 0) {
            shift += screens;
        } else {
            workspace.bell();
        }
    }

    @Override
    void exit() {
        workspace.showMenu();
    }

    @Override
    void leave() {
        prompt.leave();
    }

    /** The row of that number; what is listed whole is narrowed down first, and the value that was keyed stands above all others. */
    @Override
    void narrow() {
        String typed = typed();
        shown = choices.searched()
                ? found
                : found.stream()
                        .filter(choice -> isMeant(choice, typed))
                        .sorted(Comparator.comparing(choice -> !choice.text().equalsIgnoreCase(typed)))
                        .toList();
        goTo(0);
        if (typed.matches(NUMBER) && (choices.searched() || shown.isEmpty())) {
            int number = Integer.parseInt(typed);
            boolean isRow = number >= 1 && number <= found.size();
            shown = isRow ? found : shown;
            goTo(isRow ? number - 1 : 0);
        }
    }

    @Override
    void choose() {
        String typed = typed();
        boolean isNew = choices.searched() && !asked.equals(Optional.of(typed)) && !isRow(typed);
        if (isNew && !typed.isEmpty()) {
            ask(typed);
        } else if (isNew || shown.isEmpty()) {
            workspace.bell();
        } else {
            prompt.take(shown.get(at()).text());
        }
    }

    private boolean isRow(String typed) {
        return typed.matches(NUMBER) && Integer.parseInt(typed) >= 1 && Integer.parseInt(typed) <= found.size();
    }

    /** Whether the words are in what people see of it, in either language, or spell it; a number is the beginning of the value. */
    private boolean isMeant(Choice choice, String typed) {
        String sought = typed.toLowerCase(Locale.ROOT);
        if (typed.matches(NUMBER)) {
            return choice.text().startsWith(typed);
        }
        return choice.shown().stream()
                .flatMap(this::wordings)
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(sought) || Pinyin.matches(text, sought));
    }

    private Stream<String> wordings(Datum datum) {
        return Stream.of(Language.values())
                .map(language -> new Words(
                                workspace.texts(language),
                                workspace.station().bank().clock().zone())
                        .show(datum));
    }

    @Override
    public List<Legend> legends() {
        boolean searches = choices.searched() && (asked.isEmpty() || shown.isEmpty());
        List<Legend> shifts = new ArrayList<>();
        Legend.addIf(shift > 0, shifts, Legend.LEFT);
        Legend.addIf(goesOn, shifts, Legend.RIGHT);
        return legends(searches ? "keys.search" : "keys.choose", Legend.MENU, shifts);
    }

    @Override
    public List<Message> help() {
        return List.of(Message.of(choices.searched() ? "prompt.help.search" : "prompt.help.list"));
    }
}
