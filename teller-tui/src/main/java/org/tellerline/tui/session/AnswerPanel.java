package org.tellerline.tui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.tellerline.core.text.Language;
import org.tellerline.core.text.Message;
import org.tellerline.core.transaction.TransactionType;
import org.tellerline.tui.form.Form;
import org.tellerline.tui.grid.Span;
import org.tellerline.tui.grid.Style;
import org.tellerline.tui.grid.Wrap;
import org.tellerline.tui.help.Question;
import org.tellerline.tui.help.Questions;
import org.tellerline.tui.key.KeyEvent;

/** One question with its answer, by the page; below it the codes that the answer names, to be opened. */
final class AnswerPanel implements Panel {

    private static final int LEFT = 3;
    private static final int STEP_COLUMN = 5;
    private static final int CELLS = 75;

    private final Workspace workspace;
    private final QuestionsPanel list;
    private final Question question;
    private List<TransactionType> codes = List.of();
    private int from;
    private int lines;
    private int at = -1;

    AnswerPanel(Workspace workspace, QuestionsPanel list, Question question) {
        this.workspace = workspace;
        this.list = list;
        this.question = question;
    }

    @Override
    public Message title() {
        return list.title();
    }

    @Override
    public String code() {
        return list.code();
    }

    @Override
    public Panel origin() {
        return list.origin();
    }

    @Override
    public boolean takesCommands() {
        return list.takesCommands();
    }

    @Override
    public void covered() {
        list.covered();
    }

    @Override
    public Optional<Form> keyed() {
        return Optional.empty();
    }

    @Override
    public void paint(Canvas canvas) {
        codes = opened(canvas.texts().language());
        List<IntConsumer> rows = rows(canvas);
        lines = rows.size();
        int chosen = lines - codes.size() + at;
        from = at < 0 ? from : Math.min(Math.max(from, chosen - canvas.bodyRows() + 1), chosen);
        from = Math.max(0, Math.min(from, lines - canvas.bodyRows()));
        int end = Math.min(lines, from + canvas.bodyRows());
        for (int i = from; i < end; i++) {
            int row = Canvas.TOP + i - from;
            rows.get(i).accept(row);
            if (at >= 0 && i == chosen && canvas.focused()) {
                canvas.grid().restyle(new Span(row, 1, canvas.grid().columns()), Style.VALUE.withReverse());
                canvas.grid().showCursor(row, LEFT);
            }
        }
        Message foot = lines > canvas.bodyRows()
                ? Message.of("sheet.lines", from + 1, end, lines)
                : Message.of("answer.found", list.size());
        canvas.grid().put(canvas.confirmRow(), LEFT - 1, canvas.texts().say(foot), Style.BANNER);
    }

    /** The codes of the answer that whoever sits here may open from here. */
    private List<TransactionType> opened(Language language) {
        if (workspace.session().isEmpty() || !takesCommands()) {
            return List.of();
        }
        List<String> named = Questions.all().codes(question, language);
        return CodeLines.of(workspace).stream()
                .filter(type -> named.contains(type.code()) && !type.code().equals(code()))
                .toList();
    }

    /** A painter a line: the question, the steps of the answer, the codes. */
    private List<IntConsumer> rows(Canvas canvas) {
        Language language = canvas.texts().language();
        List<IntConsumer> rows = new ArrayList<>();
        rows.add(put(canvas, LEFT, Questions.all().title(question, language), Style.BANNER));
        for (String step : Questions.all().steps(question, language)) {
            List<String> wrapped = Wrap.lines(step, CELLS);
            rows.add(
                    put(canvas, LEFT, "-", Style.LABEL).andThen(put(canvas, STEP_COLUMN, wrapped.get(0), Style.VALUE)));
            wrapped.stream().skip(1).forEach(line -> rows.add(put(canvas, STEP_COLUMN, line, Style.VALUE)));
        }
        if (!codes.isEmpty()) {
            rows.add(row -> {});
            rows.add(put(canvas, LEFT, canvas.texts().say("answer.codes"), Style.NORMAL));
            codes.forEach(type -> rows.add(row -> CodeLines.paint(canvas, row, type)));
        }
        return rows;
    }

    private static IntConsumer put(Canvas canvas, int column, String text, Style style) {
        return row -> canvas.grid().put(row, column, text, style);
    }

    @Override
    public boolean press(KeyEvent key) {
        switch (key.key().primary()) {
            case DOWN, TAB -> move(1);
            case UP, BACK_TAB -> move(-1);
            case F7 -> page(-1);
            case F8 -> page(1);
            case ENTER -> choose();
            case F3 -> list.leave();
            case F12, CANCEL -> list.back();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void move(int codes) {
        int to = Math.max(-1, Math.min(at + codes, this.codes.size() - 1));
        if (to == at) {
            workspace.bell();
        }
        at = to;
    }

    private void page(int pages) {
        boolean possible = pages > 0 ? from + room() < lines : from > 0;
        if (possible) {
            at = -1;
            from = Math.max(0, from + pages * (room() - 1));
        } else {
            workspace.bell();
        }
    }

    private int room() {
        return workspace.station().display().size().layout().rows() - Frame.ROWS_AROUND;
    }

    /** The code under the cursor, unless its form is the one that waits; without a cursor, back to the list. */
    private void choose() {
        if (at < 0) {
            list.back();
        } else if (codes.get(at).code().equals(origin().code())) {
            list.leave();
        } else {
            new Commands(workspace).run(codes.get(at).code());
        }
    }

    @Override
    public List<Legend> legends() {
        List<Legend> legends = new ArrayList<>();
        legends.add(Legend.enter(at < 0 ? "keys.list" : "keys.choose"));
        legends.addAll(List.of(Legend.HELP, Legend.RETURN));
        if (lines > room()) {
            legends.addAll(List.of(Legend.UP, Legend.DOWN));
        }
        if (!codes.isEmpty()) {
            legends.add(new Legend("Tab", "keys.code"));
        }
        legends.add(Legend.BACK);
        return legends;
    }

    @Override
    public List<Message> help() {
        return List.of(Message.of("answer.help"));
    }
}
