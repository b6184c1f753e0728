package org.tellerline.tui.session;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.tellerline.core.ledger.Particulars;
import org.tellerline.core.signon.SignOnResult;
import org.tellerline.core.text.Message;
import org.tellerline.tui.form.Form;
import org.tellerline.tui.form.FormField;
import org.tellerline.tui.form.FormPainter;
import org.tellerline.tui.grid.Style;
import org.tellerline.tui.key.KeyEvent;

/** Where everybody begins: a name and a password. */
final class SignOnPanel implements Panel {

    private static final int NAME_ROW = 5;
    private static final int FORM_ROW = 8;
    private static final int LEFT = 3;

    private final Workspace workspace;
    private final NameAndPassword keyed;

    SignOnPanel(Workspace workspace) {
        this.workspace = workspace;
        this.keyed = new NameAndPassword(workspace, ScreenFields.NAME, ScreenFields.PASSWORD);
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
    public void paint(Canvas canvas) {
        Particulars bank = workspace.particulars();
        canvas.grid().put(NAME_ROW, LEFT, bank.name(), Style.BANNER);
        canvas.grid().put(NAME_ROW + 1, LEFT, canvas.texts().say("sign-on.kind." + bank.kind()), Style.LABEL);
        new FormPainter(canvas.grid(), canvas.texts()).paint(keyed.form(), FORM_ROW, canvas.focused());
    }

    @Override
    public Optional<Form> keyed() {
        return Optional.of(keyed.form());
    }

    @Override
    public boolean press(KeyEvent key) {
        return keyed.press(key, this::send, this::leave);
    }

    private boolean leave(KeyEvent key) {
        switch (key.key()) {
            case F3 -> workspace.leave();
            case F12, CANCEL -> keyed.form().clear();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void send() {
        String name = keyed.text(0);
        char[] password = keyed.take(1);
        Station station = workspace.station();
        workspace.work(
                () -> new Answer(
                        station.bank().signOn().signOn(name, password, station.name()),
                        station.bank().particulars()),
                this::answered);
    }

    /** What the way in said, and how the bank stands today. */
    record Answer(SignOnResult result, Particulars today) {}

    /** Somebody is on: the menu, and a word of welcome. */
    static void welcome(Workspace workspace, SignOnResult.SignedOn on, Particulars today) {
        workspace.signedOn(on.session(), today);
        String name = on.session().staff().name();
        ZoneId zone = workspace.station().bank().clock().zone();
        workspace.say(on.daysLeft()
                .map(days -> Notice.information("sign-on.expiring", name, days))
                .or(() -> on.lastSignOn()
                        .map(last -> Notice.information(
                                "sign-on.welcome", name, Frame.moment(last, zone), on.failuresSince())))
                .orElseGet(() -> Notice.information("sign-on.welcome.first", name)));
    }

    private boolean answered(Answer answer) {
        if (answer.result() instanceof SignOnResult.SignedOn on) {
            welcome(workspace, on, answer.today());
            return true;
        }
        if (answer.result() instanceof SignOnResult.MustChange must) {
            workspace.show(new NewPasswordPanel(workspace, must.proof()));
            return false;
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
        Optional<FormField> field = keyed.form().current();
        return List.of(
                Message.of("sign-on.help"),
                Message.of(field.orElseThrow().spec().helpKey()));
    }
}
