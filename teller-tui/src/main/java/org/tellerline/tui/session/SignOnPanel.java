package org.tellerline.tui.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tellerline.core.ledger.Particulars;
import org.tellerline.core.signon.SignOnResult;
import org.tellerline.core.text.Message;
import org.tellerline.core.transaction.FieldError;
import org.tellerline.tui.form.Form;
import org.tellerline.tui.form.FormField;
import org.tellerline.tui.form.FormKeys;
import org.tellerline.tui.form.FormPainter;
import org.tellerline.tui.grid.Style;
import org.tellerline.tui.key.KeyEvent;

/** Where everybody begins: a name and a password. */
final class SignOnPanel implements Panel {

    private static final int NAME_ROW = 5;
    private static final int FORM_ROW = 8;
    private static final int LEFT = 3;

    private final Workspace workspace;
    private final Form form = Form.of(List.of(ScreenFields.NAME, ScreenFields.PASSWORD));

    SignOnPanel(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public Message title() {
        return Message.of("sign-on.title");
    }

    @Override
    public boolean takesCommands() {
        return false;
    }

    @Override
    public Optional<Form> typing() {
        return Optional.of(form);
    }

    @Override
    public void paint(Canvas canvas) {
        Particulars bank = workspace.particulars();
        canvas.grid().put(NAME_ROW, LEFT, bank.name(), Style.BANNER);
        canvas.grid().put(NAME_ROW + 1, LEFT, canvas.texts().say("sign-on.kind." + bank.kind()), Style.LABEL);
        new FormPainter(canvas.grid(), canvas.texts()).paint(form, FORM_ROW, canvas.focused());
    }

    @Override
    public boolean press(KeyEvent key) {
        return switch (FormKeys.press(form, key, Map.of())) {
            case TAKEN, LEFT_FIELD -> true;
            case SEND -> passesOn() || send();
            case REFUSED, PROMPT -> {
                workspace.bell();
                yield true;
            }
            case COMMAND_LINE, COMMAND_BEGUN -> false;
            case NOT_MINE -> leave(key);
        };
    }

    private boolean leave(KeyEvent key) {
        switch (key.key()) {
            case F3 -> workspace.leave();
            case F12, CANCEL -> form.clear();
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Enter behind the name goes on to the password; nobody means to sign on without one. */
    private boolean passesOn() {
        FormField name = form.fields().get(0);
        boolean passes = form.isCurrent(name)
                && !name.isMissing()
                && form.fields().get(1).isMissing();
        if (passes) {
            workspace.hush();
            form.next();
        }
        return passes;
    }

    private boolean send() {
        List<FieldError> missing = form.fields().stream()
                .filter(field -> field.text().isBlank())
                .map(field -> new FieldError(field.name(), Message.of("field.error.missing")))
                .toList();
        form.showErrors(missing);
        if (!missing.isEmpty()) {
            FormField first = form.current().orElseThrow();
            Message label = Message.of(first.spec().ownLabelKey());
            workspace.say(Notice.error(Message.of("screen.error.field", label, Message.of("field.error.missing"))));
            workspace.bell();
            return true;
        }
        String name = form.texts().getOrDefault("name", "");
        char[] password = form.texts().getOrDefault("password", "").toCharArray();
        form.clearSecrets();
        Station station = workspace.station();
        workspace.work(
                () -> new Answer(
                        station.bank().signOn().signOn(name, password, station.name()),
                        station.bank().particulars()),
                this::answered);
        return true;
    }

    private record Answer(SignOnResult result, Particulars today) {}

    private boolean answered(Answer answer) {
        if (answer.result() instanceof SignOnResult.SignedOn on) {
            workspace.signedOn(on.session(), answer.today());
            workspace.say(
                    on.lastSignOn().isPresent()
                            ? Notice.information(
                                    "sign-on.welcome",
                                    on.session().staff().name(),
                                    Frame.moment(
                                            on.lastSignOn().get(),
                                            workspace.station().bank().clock().zone()),
                                    on.failuresSince())
                            : Notice.information(
                                    "sign-on.welcome.first",
                                    on.session().staff().name()));
            return true;
        }
        SignOnResult.SignOnRefused refused = (SignOnResult.SignOnRefused) answer.result();
        workspace.say(Notice.error(refused.why()));
        workspace.bell();
        return false;
    }

    @Override
    public List<Legend> legends() {
        return List.of(Legend.enter("keys.sign-on"), Legend.HELP, Legend.LEAVE, Legend.LANGUAGE);
    }

    @Override
    public List<Message> help() {
        Optional<FormField> field = form.current();
        return List.of(
                Message.of("sign-on.help"),
                Message.of(field.orElseThrow().spec().helpKey()));
    }
}
