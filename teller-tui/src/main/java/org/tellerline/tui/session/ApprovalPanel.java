package org.tellerline.tui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.tellerline.core.desk.Outcome;
import org.tellerline.core.desk.Review;
import org.tellerline.core.signon.SignOn;
import org.tellerline.core.signon.SignOnResult;
import org.tellerline.core.staff.Approval;
import org.tellerline.core.text.Message;
import org.tellerline.core.text.Texts;
import org.tellerline.tui.form.Form;
import org.tellerline.tui.form.FormField;
import org.tellerline.tui.form.FormPainter;
import org.tellerline.tui.grid.CellWidth;
import org.tellerline.tui.grid.Span;
import org.tellerline.tui.grid.Style;
import org.tellerline.tui.grid.Wrap;
import org.tellerline.tui.key.Key;
import org.tellerline.tui.key.KeyEvent;
import org.tellerline.tui.session.ReviewLines.ReviewLine;

/**
 * Somebody else signs at the teller's screen: the whole of the business, why it must be signed, and below it a name and a password. What
 * is signed is the form under its key, so a signature whose answer was lost is sent again and not asked for again.
 */
final class ApprovalPanel implements Confirming {

    private static final int LEFT = 2;
    private static final int LABEL_CELLS = 22;
    private static final int VALUE_CELLS = 54;
    private static final int FIELDS = 2;
    private static final int NAME = 0;
    private static final int PASSWORD = 1;

    private final Workspace workspace;
    private final FormPanel panel;
    private final Review review;
    private final String request;
    private final NameAndPassword signer;
    private final AtomicReference<@Nullable Approval> given = new AtomicReference<>();
    private int from;
    private boolean isLong;

    ApprovalPanel(Workspace workspace, FormPanel panel, Outcome.NeedsApproval asked) {
        this.workspace = workspace;
        this.panel = panel;
        this.review = asked.review();
        this.request = asked.request();
        this.signer = new NameAndPassword(workspace, ScreenFields.SIGNER, ScreenFields.SIGNERS_PASSWORD);
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
    public boolean commits(Key key) {
        return key == Key.ENTER;
    }

    @Override
    public void covered() {
        signer.form().clearSecrets();
    }

    @Override
    public void paint(Canvas canvas) {
        List<ReviewLine> lines = lines(canvas.texts());
        int room = canvas.bodyRows() - FIELDS;
        isLong = lines.size() > room;
        from = Math.max(0, Math.min(from, lines.size() - room));
        for (int i = from; i < lines.size() && i - from < room; i++) {
            lines.get(i).paint(canvas.grid(), Canvas.TOP + i - from);
        }
        int columns = canvas.grid().columns();
        Span whole = new Span(canvas.confirmRow(), 1, columns);
        canvas.grid().putRight(whole, canvas.texts().say("approval.confirm") + " ", Style.BANNER);
        canvas.grid().put(canvas.confirmRow(), LEFT, what(canvas.texts()), Style.BANNER);
        new FormPainter(canvas.grid(), canvas.texts())
                .paint(signer.form(), canvas.bottom() - FIELDS + 1, canvas.focused());
    }

    private String what(Texts texts) {
        String name = texts.say(panel.type().nameKey()).toUpperCase(Locale.ROOT);
        return name
                + review.amount()
                        .map(amount -> " " + ReviewPanel.shown(review, amount))
                        .orElse("");
    }

    /** The form as it was keyed, with what each field stands for, and the review. */
    private List<ReviewLine> lines(Texts texts) {
        List<ReviewLine> lines = new ArrayList<>();
        for (FormField field : panel.form().fields()) {
            if (!field.isSecret() && !field.text().isBlank()) {
                lines.addAll(lines(field, texts));
            }
        }
        lines.addAll(ReviewLines.of(review, texts));
        return lines;
    }

    private static List<ReviewLine> lines(FormField field, Texts texts) {
        String label = " " + field.label(texts) + " ";
        String dots = ".".repeat(Math.max(1, LABEL_CELLS + 1 - CellWidth.of(label)));
        String echo = field.echo().map(texts::say).map("  "::concat).orElse("");
        List<ReviewLine> lines = new ArrayList<>();
        for (String row : Wrap.lines(field.text() + echo, VALUE_CELLS)) {
            String begin = lines.isEmpty() ? label + dots + " " : " ".repeat(LABEL_CELLS + 2);
            lines.add(new ReviewLine(begin + row, "", Style.VALUE));
        }
        return lines;
    }

    @Override
    public Optional<Form> keyed() {
        return Optional.of(signer.form());
    }

    @Override
    public boolean press(KeyEvent key) {
        if (key.key() == Key.ENTER && given.get() != null && signer.isEmpty(PASSWORD)) {
            send(Optional.empty());
            return true;
        }
        return signer.press(key, this::sign, this::function);
    }

    private void sign() {
        send(Optional.of(new SignOn.Keyed(
                signer.text(NAME), signer.take(PASSWORD), workspace.station().name())));
    }

    private boolean function(KeyEvent key) {
        switch (key.key().primary()) {
            case F7 -> from -= page();
            case F8 -> from += page();
            default -> {
                return leave(key);
            }
        }
        return true;
    }

    private int page() {
        return workspace.station().display().size().layout().rows() - Frame.ROWS_AROUND - FIELDS;
    }

    /** What came of it: why nobody signed, or the desk's answer to what was signed. */
    private record Answer(Optional<Message> unsigned, Optional<Submission.Sent> sent) {}

    private void send(Optional<SignOn.Keyed> keyed) {
        workspace.hush();
        SignOn signOn = workspace.station().bank().signOn();
        Submission submission = new Submission(workspace, panel.slip().reviewed(review.digest()));
        workspace.work(
                () -> keyed.flatMap(by -> unsigned(signOn, submission, by))
                        .map(why -> new Answer(Optional.of(why), Optional.empty()))
                        .orElseGet(() -> sent(submission)),
                this::came);
    }

    /** Signs; from then on the signature is there, whatever becomes of the answer. Empty where it was signed. */
    private Optional<Message> unsigned(SignOn signOn, Submission submission, SignOn.Keyed by) {
        SignOnResult result = signOn.sign(submission.session(), panel.code(), request, by);
        if (result instanceof SignOnResult.Signed signed) {
            given.set(signed.approval());
            return Optional.empty();
        }
        return Optional.of(((SignOnResult.SignOnRefused) result).why());
    }

    private Answer sent(Submission submission) {
        Approval approval = given.get();
        return new Answer(
                Optional.empty(), Optional.of(submission.send(approval == null ? List.of() : List.of(approval))));
    }

    private boolean came(Answer answer) {
        if (answer.unsigned().isPresent()) {
            workspace.say(Notice.error(answer.unsigned().get()));
            workspace.bell();
            return false;
        }
        Submission.Sent sent = answer.sent().orElseThrow();
        return new Outcomes(workspace, panel).came(sent.outcome(), sent.paper());
    }

    @Override
    public List<Legend> legends() {
        List<Legend> legends = new ArrayList<>(List.of(Legend.enter("keys.sign"), Legend.HELP, Legend.MENU));
        if (isLong) {
            legends.addAll(List.of(Legend.UP, Legend.DOWN));
        }
        legends.add(Legend.CANCEL);
        return legends;
    }

    @Override
    public List<Message> help() {
        return List.of(Message.of("approval.help"));
    }
}
