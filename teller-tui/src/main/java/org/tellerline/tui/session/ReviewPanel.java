package org.tellerline.tui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.tellerline.core.desk.Review;
import org.tellerline.core.money.Money;
import org.tellerline.core.text.Message;
import org.tellerline.core.text.Texts;
import org.tellerline.tui.form.Form;
import org.tellerline.tui.form.FormPainter;
import org.tellerline.tui.grid.CellWidth;
import org.tellerline.tui.grid.Span;
import org.tellerline.tui.grid.Style;
import org.tellerline.tui.key.KeyEvent;
import org.tellerline.tui.session.ReviewLines.ReviewLine;

/**
 * The form once more, with what it would do. Enter or F6 posts it, or asks for the signature it lacks; nothing typed before this was
 * seen counts.
 */
final class ReviewPanel implements Confirming {

    private static final int LEFT = 2;

    private final Workspace workspace;
    private final FormPanel panel;
    private final Review review;
    private int from;
    private int page;
    private int size;

    ReviewPanel(Workspace workspace, FormPanel panel, Review review) {
        this.workspace = workspace;
        this.panel = panel;
        this.review = review;
    }

    @Override
    public Workspace workspace() {
        return workspace;
    }

    @Override
    public FormPanel panel() {
        return panel;
    }

    @Override
    public void paint(Canvas canvas) {
        int below = new FormPainter(canvas.grid(), canvas.texts()).paint(panel.form(), Canvas.TOP, false);
        List<ReviewLine> lines = ReviewLines.of(review, canvas.texts());
        page = Math.max(1, canvas.bottom() - below);
        size = lines.size();
        from = isLong() ? Math.max(0, Math.min(from, size - page)) : 0;
        List<ReviewLine> shown = isLong() ? lines.subList(from, from + page) : lines;
        int row = canvas.bottom() - shown.size() + (isLong() ? 0 : 1);
        for (ReviewLine line : shown) {
            line.paint(canvas.grid(), row);
            row++;
        }
        if (isLong()) {
            Message part = Message.of("review.lines", from + 1, from + page, size);
            canvas.grid().put(canvas.bottom(), LEFT, canvas.texts().say(part), Style.BANNER);
        }
        confirmLine(canvas);
    }

    /** Whether there is more to read than the form leaves room for; the last row then says so. */
    private boolean isLong() {
        return size > page + 1;
    }

    private void confirmLine(Canvas canvas) {
        int columns = canvas.grid().columns();
        Span whole = new Span(canvas.confirmRow(), 1, columns);
        String ask = canvas.texts().say(mustBeSigned() ? "review.ask.sign" : "review.ask") + " ";
        int room = columns - LEFT - CellWidth.of(ask);
        canvas.grid().putRight(whole, ask, Style.BANNER);
        String said = wordings(canvas.texts())
                .filter(line -> CellWidth.of(line) <= room)
                .findFirst()
                .orElse("");
        canvas.grid().put(canvas.confirmRow(), LEFT, said, Style.BANNER);
        canvas.grid().showCursor(canvas.confirmRow(), columns);
    }

    /** What would be posted in one line, from the fullest wording to the shortest. */
    private Stream<String> wordings(Texts texts) {
        String name = texts.say(panel.type().nameKey()).toUpperCase(Locale.ROOT);
        String what = name
                + review.amount()
                        .map(amount -> shown(review, amount))
                        .map(" "::concat)
                        .orElse("");
        if (review.accounts().isEmpty()) {
            return Stream.of(what, name);
        }
        Review.AccountEffect first = review.accounts().get(0);
        String balance = ReviewLines.balance(texts, first);
        String whose = first.number() + " " + first.owner();
        return Stream.of(
                what + "  " + whose + "  " + balance,
                what + "  " + first.owner() + "  " + balance,
                what + "  " + balance,
                what + "  " + first.owner(),
                what,
                name);
    }

    private boolean mustBeSigned() {
        return !review.authority().suffices();
    }

    /** Where no account tells the currency, the amount does. */
    static String shown(Review review, Money amount) {
        return review.accounts().isEmpty() ? amount.currency().code() + " " + amount.grouped() : amount.grouped();
    }

    @Override
    public Optional<Form> keyed() {
        return Optional.empty();
    }

    @Override
    public boolean press(KeyEvent key) {
        switch (key.key().primary()) {
            case ENTER, F6 -> post();
            case F7 -> turn(-page);
            case F8 -> turn(page);
            case F11 -> {
                if (!panel.type().countsTill()) {
                    return false;
                }
                CausesPanel.open(workspace, panel);
            }
            default -> {
                return leave(key);
            }
        }
        return true;
    }

    private void turn(int lines) {
        if (!isLong() || (lines < 0 ? from == 0 : from + page >= size)) {
            workspace.bell();
        } else {
            from = Math.max(0, from + lines);
        }
    }

    private void post() {
        workspace.hush();
        Submission submission = new Submission(workspace, panel.slip().reviewed(review.digest()));
        Outcomes outcomes = new Outcomes(workspace, panel);
        workspace.work(() -> submission.send(List.of()), sent -> outcomes.came(sent.outcome(), sent.paper()));
    }

    @Override
    public List<Legend> legends() {
        String word = mustBeSigned() ? "keys.sign" : "keys.post";
        List<Legend> legends =
                new ArrayList<>(List.of(Legend.enter(word), Legend.HELP, Legend.MENU, new Legend("F6", word)));
        Legend.addIf(isLong() && from > 0, legends, Legend.UP);
        Legend.addIf(isLong() && from + page < size, legends, Legend.DOWN);
        Legend.addIf(panel.type().countsTill(), legends, Legend.CAUSES);
        legends.add(Legend.CANCEL);
        return legends;
    }

    @Override
    public List<Message> help() {
        return List.of(Message.of(mustBeSigned() ? "review.help.sign" : "review.help"));
    }
}
