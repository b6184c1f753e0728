package org.tellerline.tui.session;

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
final class ReviewPanel implements Panel {

    private static final int LEFT = 2;

    private final Workspace workspace;
    private final FormPanel panel;
    private final Review review;

    ReviewPanel(Workspace workspace, FormPanel panel, Review review) {
        this.workspace = workspace;
        this.panel = panel;
        this.review = review;
    }

    @Override
    public Message title() {
        return panel.title();
    }

    @Override
    public String code() {
        return panel.code();
    }

    @Override
    public boolean takesCommands() {
        return false;
    }

    @Override
    public boolean takesTypeAhead() {
        return false;
    }

    @Override
    public void paint(Canvas canvas) {
        new FormPainter(canvas.grid(), canvas.texts()).paint(panel.form(), Canvas.TOP, false);
        List<ReviewLine> lines = ReviewLines.of(review, canvas.texts());
        int row = canvas.bottom() - lines.size() + 1;
        for (ReviewLine line : lines) {
            line.paint(canvas.grid(), row);
            row++;
        }
        confirmLine(canvas);
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
        switch (key.key()) {
            case ENTER, F6 -> post();
            case F12, CANCEL -> {
                workspace.show(panel);
                workspace.say(Notice.information("review.cancelled"));
            }
            case F3 -> workspace.showMenu();
            default -> {
                return false;
            }
        }
        return true;
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
        return List.of(Legend.enter(word), Legend.HELP, Legend.MENU, new Legend("F6", word), Legend.CANCEL);
    }

    @Override
    public List<Message> help() {
        return List.of(Message.of(mustBeSigned() ? "review.help.sign" : "review.help"));
    }
}
