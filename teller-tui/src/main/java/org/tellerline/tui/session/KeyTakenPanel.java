package org.tellerline.tui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tellerline.core.paper.PlainReceipt;
import org.tellerline.core.text.Message;
import org.tellerline.core.text.Texts;
import org.tellerline.core.transaction.Receipt;
import org.tellerline.tui.form.Form;
import org.tellerline.tui.grid.Style;
import org.tellerline.tui.grid.Wrap;
import org.tellerline.tui.key.KeyEvent;

/**
 * The form was posted already, with other content: shows what stands in the books and asks whether the form as it is now
 * is another event.
 */
final class KeyTakenPanel implements Confirming {

    private static final int LEFT = 3;
    private static final int CELLS = 76;

    private final Workspace workspace;
    private final FormPanel panel;
    private final Receipt receipt;
    private int from;
    private int page;
    private int size;

    KeyTakenPanel(Workspace workspace, FormPanel panel, Receipt receipt) {
        this.workspace = workspace;
        this.panel = panel;
        this.receipt = receipt;
        workspace.rememberReceipt(receipt);
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
        List<String> lines = paper(canvas.texts()).lines(receipt).stream()
                .flatMap(line -> Wrap.lines(line, CELLS).stream())
                .toList();
        page = canvas.bodyRows();
        size = lines.size();
        from = Math.max(0, Math.min(from, size - page));
        for (int i = from; i < Math.min(size, from + page); i++) {
            canvas.grid().put(Canvas.TOP + i - from, LEFT, lines.get(i), Style.VALUE);
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
        switch (key.key().primary()) {
            case ENTER -> {
                panel.renewKey();
                workspace.show(panel);
                panel.send();
            }
            case F7 -> turn(-page);
            case F8 -> turn(page);
            default -> {
                return leave(key);
            }
        }
        return true;
    }

    private void turn(int lines) {
        int before = from;
        from = Math.max(0, Math.min(from + lines, size - page));
        if (from == before) {
            workspace.bell();
        }
    }

    /** The form was posted already, so it is empty for the next entry. */
    @Override
    public void cancel() {
        panel.startOver();
        workspace.show(panel);
    }

    @Override
    public List<Legend> legends() {
        List<Legend> legends = new ArrayList<>(List.of(Legend.enter("keys.review"), Legend.HELP, Legend.MENU));
        Legend.addIf(from > 0, legends, Legend.UP);
        Legend.addIf(from + page < size, legends, Legend.DOWN);
        legends.add(Legend.CANCEL);
        return legends;
    }

    @Override
    public List<Message> help() {
        return List.of(Message.of("taken.help"));
    }
}
