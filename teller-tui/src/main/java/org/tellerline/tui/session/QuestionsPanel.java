package org.tellerline.tui.session;

import java.util.List;
import java.util.Optional;
import org.tellerline.core.text.Language;
import org.tellerline.core.text.Message;
import org.tellerline.tui.grid.CellWidth;
import org.tellerline.tui.grid.Span;
import org.tellerline.tui.grid.Style;
import org.tellerline.tui.help.Question;
import org.tellerline.tui.help.QuestionSearch;
import org.tellerline.tui.help.QuestionSearch.Found;
import org.tellerline.tui.help.Questions;

/**
 * The questions that staff ask, those of the screen one comes from first; words find others while one types. That screen waits as it
 * is, with all that is keyed on it. The bank is not asked, so it works while the bank does not answer.
 */
final class QuestionsPanel extends SoughtPanel {

    private static final int TITLE_COLUMN = 6;
    private static final int TITLE_CELLS = 60;
    private static final int TOPIC_COLUMN = 67;
    private static final int LIST_ROW = Canvas.TOP + 2;

    private final Panel behind;
    private final Optional<Notice> notice;
    private final String place;
    private final QuestionSearch search = QuestionSearch.all();
    private Found found;
    private boolean warned;

    private QuestionsPanel(Workspace workspace) {
        super(workspace);
        this.behind = workspace.top().origin();
        this.notice = workspace.notice();
        this.place = workspace.session().isEmpty() ? Questions.SIGN_ON : behind.code();
        this.found = search.find("", place);
    }

    /** Shows the questions that words find; without words all of them. */
    static void open(Workspace workspace, String words) {
        QuestionsPanel panel = new QuestionsPanel(workspace);
        panel.sought(words);
        panel.narrow();
        workspace.show(panel);
    }

    String place() {
        return place;
    }

    /** How many were found beside the one that is shown. */
    @Override
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
    public void paint(Canvas canvas) {
        paintWords(canvas);
        for (int i = first(); i < end(); i++) {
            int row = LIST_ROW + i - first();
            line(canvas, row, found.questions().get(i));
            if (i == at()) {
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
        String keyed = typed();
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
        return Message.of(all ? "questions.none" : "questions.near", typed());
    }

    @Override
    void moved() {
        warned = true;
    }

    @Override
    void exit() {
        leave();
    }

    @Override
    void narrow() {
        found = search.find(words().text(), place);
        goTo(0);
        warned = found.meant();
    }

    /** What only comes near is not taken for what was asked, before that is said. */
    @Override
    void choose() {
        if (warned) {
            workspace.show(new AnswerPanel(workspace, this, found.questions().get(at())));
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
    @Override
    void leave() {
        workspace.show(behind);
        notice.ifPresent(workspace::say);
    }

    @Override
    public List<Legend> legends() {
        return legends("keys.choose", Legend.RETURN, List.of());
    }

    @Override
    public List<Message> help() {
        return List.of(Message.of("questions.help"));
    }
}
