package org.tellerline.tui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tellerline.core.text.Language;
import org.tellerline.core.text.Message;
import org.tellerline.tui.form.Form;
import org.tellerline.tui.form.FormKeys;
import org.tellerline.tui.form.FormPainter;
import org.tellerline.tui.form.InputField;
import org.tellerline.tui.grid.CellWidth;
import org.tellerline.tui.grid.Span;
import org.tellerline.tui.grid.Style;
import org.tellerline.tui.help.Question;
import org.tellerline.tui.help.QuestionSearch;
import org.tellerline.tui.help.QuestionSearch.Found;
import org.tellerline.tui.help.Questions;
import org.tellerline.tui.key.KeyEvent;

/**
 * The questions that staff ask, those of the screen one comes from first; words find others while one types. That screen waits as it
 * is, with all that is keyed on it. The bank is not asked, so it works while the bank does not answer.
 */
final class QuestionsPanel implements Panel {

    private static final int LEFT = 2;
    private static final int TITLE_COLUMN = 6;
    private static final int TITLE_CELLS = 60;
    private static final int TOPIC_COLUMN = 67;
    private static final int LIST_ROW = Canvas.TOP + 2;
    private static final int ROWS_ABOVE_LIST = 2;

    private final Workspace workspace;
    private final Panel behind;
    private final Optional<Notice> notice;
    private final String place;
    private final QuestionSearch search = QuestionSearch.all();
    private final Form form = Form.of(List.of(ScreenFields.SOUGHT));
    private Found found;
    private boolean warned;
    private int at;

    private QuestionsPanel(Workspace workspace) {
        this.workspace = workspace;
        this.behind = workspace.top().origin();
        this.notice = workspace.notice();
        this.place = workspace.session().isEmpty() ? Questions.SIGN_ON : behind.code();
        this.found = search.find("", place);
    }

    /** Shows the questions that words find; without words all of them. */
    static void open(Workspace workspace, String words) {
        QuestionsPanel panel = new QuestionsPanel(workspace);
        panel.words().set(words);
        panel.words().arrive();
        panel.narrow();
        workspace.show(panel);
    }

    private InputField words() {
        return form.fields().get(0).input();
    }

    String place() {
        return place;
    }

    /** How many were found beside the one that is shown. */
    int size() {
        return found.questions().size();
    }

    @Override
    public Message title() {
        return Message.of("9201.name");
    }

    @Override
    public String code() {
        return "9201";
    }

    @Override
    public Panel origin() {
        return behind;
    }

    @Override
    public boolean takesCommands() {
        return behind.takesCommands();
    }

    @Override
    public void covered() {
        behind.covered();
    }

    @Override
    public Optional<Form> keyed() {
        return Optional.of(form);
    }

    @Override
    public void paint(Canvas canvas) {
        new FormPainter(canvas.grid(), canvas.texts()).paint(form, Canvas.TOP, canvas.focused());
        int from = at - at % page();
        for (int i = from; i < Math.min(from + page(), size()); i++) {
            int row = LIST_ROW + i - from;
            line(canvas, row, found.questions().get(i));
            if (i == at) {
                canvas.grid().restyle(new Span(row, 1, canvas.grid().columns()), Style.VALUE.withReverse());
            }
        }
        canvas.grid().put(canvas.confirmRow(), LEFT, canvas.texts().say(foot()), Style.BANNER);
    }

    private void line(Canvas canvas, int row, Question question) {
        Language language = canvas.texts().language();
        String number = Integer.toString(question.number());
        canvas.grid().put(row, TITLE_COLUMN - 1 - CellWidth.of(number), number, Style.LABEL);
        String title = Questions.all().title(question, language);
        canvas.grid().putPadded(new Span(row, TITLE_COLUMN, TITLE_CELLS), title, Style.VALUE);
        boolean here = question.belongsTo(place) && !behind.code().isEmpty();
        canvas.grid().put(row, TOPIC_COLUMN, here ? place : Questions.all().topic(question, language), Style.LABEL);
    }

    private Message foot() {
        String keyed = words().text().strip();
        if (!found.meant()) {
            return near();
        }
        if (!keyed.isEmpty()) {
            return Message.of("questions.found", size());
        }
        return behind.code().isEmpty()
                ? Message.of("questions.all", size())
                : Message.of("questions.here", behind.code(), size());
    }

    private Message near() {
        boolean all = size() == Questions.all().list().size();
        return Message.of(
                all ? "questions.none" : "questions.near", words().text().strip());
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
            case F3, F12, CANCEL -> leave();
            default -> {
                return type(key);
            }
        }
        return true;
    }

    private void move(int rows) {
        int to = Math.max(0, Math.min(at + rows, size() - 1));
        if (to == at) {
            workspace.bell();
        }
        at = to;
        warned = true;
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

    private void narrow() {
        found = search.find(words().text(), place);
        at = 0;
        warned = found.meant();
    }

    /** What only comes near is not taken for what was asked, before that is said. */
    private void choose() {
        if (warned) {
            workspace.show(new AnswerPanel(workspace, this, found.questions().get(at)));
        } else {
            warned = true;
            workspace.say(new Notice(Notice.Kind.WARNING, near(), List.of()));
            workspace.bell();
        }
    }

    /** Back to the list, where other words may be keyed over those that found it. */
    void back() {
        words().arrive();
        workspace.show(this);
    }

    /** Back to where the teller was, with what the message line said there. */
    void leave() {
        workspace.show(behind);
        notice.ifPresent(workspace::say);
    }

    @Override
    public List<Legend> legends() {
        List<Legend> legends = new ArrayList<>(List.of(Legend.enter("keys.choose"), Legend.HELP, Legend.RETURN));
        if (size() > page()) {
            legends.addAll(List.of(Legend.UP, Legend.DOWN));
        }
        legends.add(Legend.BACK);
        return legends;
    }

    @Override
    public List<Message> help() {
        return List.of(Message.of("questions.help"));
    }
}
