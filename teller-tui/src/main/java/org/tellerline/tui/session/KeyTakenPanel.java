package org.tellerline.tui.session;

import java.util.List;
import java.util.Optional;
import org.tellerline.core.paper.PlainReceipt;
import org.tellerline.core.text.Message;
import org.tellerline.core.text.Texts;
import org.tellerline.core.transaction.Receipt;
import org.tellerline.tui.form.Form;
import org.tellerline.tui.grid.Style;
import org.tellerline.tui.key.KeyEvent;

/**
 * The form was posted already, with other content: shows what stands in the books and asks whether the form as it is now
 * is another event.
 */
final class KeyTakenPanel implements Confirming {

    private static final int LEFT = 3;

    private final Workspace workspace;
    private final FormPanel panel;
    private final Receipt receipt;

    KeyTakenPanel(Workspace workspace, FormPanel panel, Receipt receipt) {
        this.workspace = workspace;
        this.panel = panel;
        this.receipt = receipt;
        workspace.rememberReceipt(receipt);
    }

    @Override
    public FormPanel panel() {
        return panel;
    }

    @Override
    public void paint(Canvas canvas) {
        int row = Canvas.TOP;
        for (String line : paper(canvas.texts()).lines(receipt)) {
            if (row <= canvas.bottom()) {
                canvas.grid().put(row, LEFT, line, Style.VALUE);
            }
            row++;
        }
        canvas.grid().put(canvas.confirmRow(), LEFT, canvas.texts().say("taken.ask"), Style.BANNER);
    }

    private PlainReceipt paper(Texts texts) {
        return new PlainReceipt(
                List.of(texts), workspace.station().bank().clock().zone(), workspace.particulars());
    }

    @Override
    public Optional<Form> keyed() {
        return Optional.empty();
    }

    @Override
    public boolean press(KeyEvent key) {
        switch (key.key()) {
            case ENTER -> {
                panel.renewKey();
                workspace.show(panel);
                panel.send();
            }
            case F12, CANCEL -> {
                panel.startOver();
                workspace.show(panel);
            }
            case F3 -> workspace.showMenu();
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    public List<Legend> legends() {
        return List.of(Legend.enter("keys.review"), Legend.HELP, Legend.MENU, Legend.CANCEL);
    }

    @Override
    public List<Message> help() {
        return List.of(Message.of("taken.help"));
    }
}
