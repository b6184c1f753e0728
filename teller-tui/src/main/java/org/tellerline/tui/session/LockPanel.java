package org.tellerline.tui.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tellerline.core.signon.SignOnResult;
import org.tellerline.core.staff.Session;
import org.tellerline.core.text.Message;
import org.tellerline.tui.form.Form;
import org.tellerline.tui.form.FormKeys;
import org.tellerline.tui.form.FormPainter;
import org.tellerline.tui.form.Reaction;
import org.tellerline.tui.grid.Style;
import org.tellerline.tui.grid.Wrap;
import org.tellerline.tui.key.Key;
import org.tellerline.tui.key.KeyEvent;

/** Covers the screen of somebody who turned away. Only the same person's password takes it off. */
final class LockPanel implements Panel {

    private static final int TEXT_ROW = 6;
    private static final int FORM_ROW = 9;
    private static final int HELP_ROW = 11;
    private static final int LEFT = 3;
    private static final int CELLS = 76;

    private final Workspace workspace;
    private final Form form = Form.of(List.of(ScreenFields.PASSWORD));
    private Optional<Notice> notice = Optional.empty();
    private boolean helping;

    LockPanel(Workspace workspace) {
        this.workspace = workspace;
    }

    Optional<Notice> notice() {
        return notice;
    }

    void say(Notice said) {
        notice = Optional.of(said);
    }

    @Override
    public Message title() {
        return Message.of("lock.title");
    }

    @Override
    public boolean takesCommands() {
        return false;
    }

    @Override
    public void paint(Canvas canvas) {
        String who = workspace.sitting().staff().name();
        canvas.grid().put(TEXT_ROW, LEFT, canvas.texts().say("lock.text", who), Style.BANNER);
        canvas.grid().put(TEXT_ROW + 1, LEFT, canvas.texts().say("lock.kept"), Style.LABEL);
        new FormPainter(canvas.grid(), canvas.texts()).paint(form, FORM_ROW, canvas.focused());
        if (helping) {
            help(canvas);
        }
    }

    /** What helps stands below the password: no other panel may come between a cover and what it covers. */
    private void help(Canvas canvas) {
        int row = HELP_ROW;
        for (String line : Wrap.lines(canvas.texts().say("lock.help"), CELLS)) {
            canvas.grid().put(row, LEFT, line, Style.VALUE);
            row++;
        }
    }

    @Override
    public Optional<Form> keyed() {
        return Optional.of(form);
    }

    @Override
    public boolean press(KeyEvent key) {
        if (key.key() == Key.F1) {
            helping = !helping;
            return true;
        }
        Reaction reaction = FormKeys.press(form, key, Map.of());
        if (reaction == Reaction.REFUSED || reaction == Reaction.PROMPT) {
            workspace.bell();
        } else if (reaction == Reaction.SEND) {
            send();
        }
        return reaction != Reaction.NOT_MINE && reaction != Reaction.COMMAND_LINE;
    }

    private void send() {
        Session session = workspace.sitting();
        char[] password = form.texts().getOrDefault("password", "").toCharArray();
        form.clearSecrets();
        Station station = workspace.station();
        workspace.work(() -> station.bank().signOn().unlock(session, password, station.name()), this::answered);
    }

    private boolean answered(SignOnResult result) {
        if (result instanceof SignOnResult.SignedOn on) {
            workspace.uncover(on.session());
            return true;
        }
        say(Notice.error(((SignOnResult.SignOnRefused) result).why()));
        workspace.bell();
        return false;
    }

    @Override
    public List<Legend> legends() {
        return List.of(Legend.enter("keys.unlock"), Legend.HELP, Legend.LANGUAGE);
    }
}
