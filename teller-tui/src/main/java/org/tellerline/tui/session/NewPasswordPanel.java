package org.tellerline.tui.session;

import java.util.List;
import java.util.Optional;
import org.tellerline.core.signon.NewPassword;
import org.tellerline.core.signon.Proof;
import org.tellerline.core.signon.SignOnResult;
import org.tellerline.core.text.Message;
import org.tellerline.core.transaction.Secret;
import org.tellerline.tui.form.Form;
import org.tellerline.tui.form.FormField;
import org.tellerline.tui.form.FormPainter;
import org.tellerline.tui.grid.Style;
import org.tellerline.tui.key.KeyEvent;

/** Between the sign-on screen and the menu, for somebody whose password was given by another: first it becomes their own. */
final class NewPasswordPanel implements Panel {

    private static final int TEXT_ROW = 6;
    private static final int FORM_ROW = 8;
    private static final int LEFT = 3;

    private final Workspace workspace;
    private final Proof proof;
    private final NameAndPassword wanted;

    NewPasswordPanel(Workspace workspace, Proof proof) {
        this.workspace = workspace;
        this.proof = proof;
        this.wanted = new NameAndPassword(workspace, ScreenFields.FRESH, ScreenFields.AGAIN);
    }

    @Override
    public Message title() {
        return Message.of("password.title");
    }

    @Override
    public boolean takesCommands() {
        return false;
    }

    @Override
    public void paint(Canvas canvas) {
        canvas.grid().put(TEXT_ROW, LEFT, canvas.texts().say("password.must"), Style.BANNER);
        new FormPainter(canvas.grid(), canvas.texts()).paint(wanted.form(), FORM_ROW, canvas.focused());
    }

    @Override
    public Optional<Form> keyed() {
        return Optional.of(wanted.form());
    }

    @Override
    public boolean press(KeyEvent key) {
        return wanted.press(key, this::send, this::leave);
    }

    private boolean leave(KeyEvent key) {
        switch (key.key()) {
            case F3, F12, CANCEL -> workspace.show(new SignOnPanel(workspace));
            default -> {
                return false;
            }
        }
        return true;
    }

    private void send() {
        NewPassword keyed = new NewPassword(Secret.of(wanted.text(0)), Secret.of(wanted.text(1)));
        Station station = workspace.station();
        workspace.hush();
        workspace.work(
                () -> new SignOnPanel.Answer(
                        station.bank().signOn().renew(proof, keyed, station.name()),
                        station.bank().particulars()),
                this::answered);
    }

    private boolean answered(SignOnPanel.Answer answer) {
        wanted.form().clearSecrets();
        if (answer.result() instanceof SignOnResult.SignedOn on) {
            SignOnPanel.welcome(workspace, on, answer.today());
            return true;
        }
        if (answer.result() instanceof SignOnResult.Unfit unfit) {
            wanted.form().showErrors(unfit.errors());
            workspace.say(Notice.wrong(unfit.errors().stream()
                    .map(error -> Message.of("screen.error.field", Message.of("field." + error.field()), error.why()))
                    .toList()));
        } else {
            workspace.show(new SignOnPanel(workspace));
            workspace.say(Notice.error(((SignOnResult.SignOnRefused) answer.result()).why()));
        }
        workspace.bell();
        return false;
    }

    @Override
    public List<Legend> legends() {
        return List.of(Legend.enter("keys.do"), Legend.HELP, Legend.CANCEL, Legend.LANGUAGE);
    }

    @Override
    public List<Message> help() {
        FormField field = wanted.form().current().orElseThrow();
        return List.of(Message.of("password.must"), Message.of(field.spec().helpKey()));
    }
}
