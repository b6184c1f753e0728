package org.tellerline.tui.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tellerline.core.text.Language;
import org.tellerline.core.text.Message;
import org.tellerline.core.text.Pinyin;
import org.tellerline.core.transaction.Datum;
import org.tellerline.core.transaction.Prompt;
import org.tellerline.core.transaction.Prompt.Choice;
import org.tellerline.core.transaction.View;
import org.tellerline.tui.form.Form;
import org.tellerline.tui.form.FormKeys;
import org.tellerline.tui.form.FormPainter;
import org.tellerline.tui.form.InputField;
import org.tellerline.tui.grid.Span;
import org.tellerline.tui.grid.Style;
import org.tellerline.tui.key.KeyEvent;

/**
 * What a field offers: words find or narrow the list, the cursor or a row's number chooses. The form waits behind it as it is.
 */
final class ChoicePanel implements Panel {

    private static final int LEFT = 2;
    private static final int HEADING_ROW = Canvas.TOP + 1;
    private static final int ROWS_ABOVE_LIST = 2;
    private static final String NUMBER = "[0-9]{1,3}";

    private final Workspace workspace;
    private final FieldPrompt prompt;
    private final Prompt.Choices choices;
    private final Form form = Form.of(List.of(ScreenFields.SOUGHT));
    private List<Choice> found = List.of();
    private List<Choice> shown = List.of();
    private boolean complete = true;
    private Optional<String> asked = Optional.empty();
    private int at;

    ChoicePanel(Workspace workspace, FieldPrompt prompt, Prompt.Choices choices) {
        this.workspace = workspace;
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
            at = 0;
            words().set(words);
            words().arrive();
            workspace.show(this);
            return !found.isEmpty();
        });
    }

    private InputField words() {
        return form.fields().get(0).input();
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
    public Optional<Form> keyed() {
        return Optional.of(form);
    }

    @Override
    public void paint(Canvas canvas) {
        new FormPainter(canvas.grid(), canvas.texts()).paint(form, Canvas.TOP, canvas.focused());
        if (!shown.isEmpty()) {
            list(canvas);
        }
        canvas.grid().put(canvas.confirmRow(), LEFT, canvas.texts().say(foot()), Style.BANNER);
    }

    private void list(Canvas canvas) {
        List<String> columns = Stream.concat(Stream.of("column.row"), choices.columns().stream())
                .toList();
        List<List<Datum>> rows =
                IntStream.range(0, shown.size()).mapToObj(this::row).toList();
        TableLayout layout = new TableLayout(new ColumnWidths(new View.Table(columns, rows, complete)), canvas, 0);
        layout.heading(HEADING_ROW, 0);
        int from = at - at % page();
        for (int i = from; i < Math.min(from + page(), rows.size()); i++) {
            int row = HEADING_ROW + 1 + i - from;
            layout.row(row, rows.get(i));
            if (i == at) {
                canvas.grid().restyle(new Span(row, 1, canvas.grid().columns()), Style.VALUE.withReverse());
            }
        }
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
        return Message.of(complete ? "prompt.choose" : "prompt.choose.cut", prompt.label(), shown.size());
    }

    private int page() {
        return workspace.station().display().size().layout().rows() - Frame.ROWS_AROUND - ROWS_ABOVE_LIST;
    }

    @Override
    public boolean press(KeyEvent key) {
        switch (key.key().primary()) {
            case UP, BACK_TAB -> move(-1);
            case DOWN, TAB -> move(1);
            case F7 -> move(-page());
            case F8 -> move(page());
            case F3 -> workspace.showMenu();
            case F12, CANCEL -> prompt.leave();
            default -> {
                return type(key);
            }
        }
        return true;
    }

    private void move(int rows) {
        int to = Math.max(0, Math.min(at + rows, shown.size() - 1));
        if (to == at) {
            workspace.bell();
        }
        at = to;
    }

    private boolean type(KeyEvent key) {
        if (key.isCharacter() && words().isJustArrived()) {
            words().clear();
        }
        switch (FormKeys.press(form, key, Map.of())) {
            case SEND -> choose();
            case TAKEN -> narrow();
            case COMMAND_LINE -> workspace.command(true);
            case NOT_MINE -> {
                return false;
            }
            default -> workspace.bell();
        }
        return true;
    }

    /** The row of that number; what is listed whole is narrowed down first, and the value that was keyed stands above all others. */
    private void narrow() {
        String typed = words().text().strip();
        shown = choices.searched()
                ? found
                : found.stream()
                        .filter(choice -> isMeant(choice, typed))
                        .sorted(Comparator.comparing(choice -> !choice.text().equalsIgnoreCase(typed)))
                        .toList();
        at = 0;
        if (typed.matches(NUMBER) && (choices.searched() || shown.isEmpty())) {
            int number = Integer.parseInt(typed);
            boolean isRow = number >= 1 && number <= found.size();
            shown = isRow ? found : shown;
            at = isRow ? number - 1 : 0;
        }
    }

    private void choose() {
        String typed = words().text().strip();
        boolean isNew = choices.searched() && !asked.equals(Optional.of(typed)) && !isRow(typed);
        if (isNew && !typed.isEmpty()) {
            ask(typed);
        } else if (isNew || shown.isEmpty()) {
            workspace.bell();
        } else {
            prompt.take(shown.get(at).text());
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
        List<Legend> legends = new ArrayList<>();
        boolean searches = choices.searched() && (asked.isEmpty() || shown.isEmpty());
        legends.add(Legend.enter(searches ? "keys.search" : "keys.choose"));
        legends.add(Legend.HELP);
        legends.add(Legend.MENU);
        if (shown.size() > page()) {
            legends.add(Legend.UP);
            legends.add(Legend.DOWN);
        }
        legends.add(Legend.BACK);
        return legends;
    }

    @Override
    public List<Message> help() {
        return List.of(Message.of(choices.searched() ? "prompt.help.search" : "prompt.help.list"));
    }
}
