package org.tellerline.tui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tellerline.core.text.Message;
import org.tellerline.tui.form.Form;
import org.tellerline.tui.key.KeyEvent;

/** An answer to read: page by page, asked once more by F5, and out of the way for the next question by Enter. */
abstract class ViewPanel implements Panel {

    private final Workspace workspace;
    private final FormPanel panel;
    private int from;

    ViewPanel(Workspace workspace, FormPanel panel) {
        this.workspace = workspace;
        this.panel = panel;
    }

    /** Lines, or rows, of all of it. */
    abstract int size();

    /** How many of them a page shows. */
    int page() {
        return workspace.station().display().size().layout().rows() - Frame.ROWS_AROUND;
    }

    /** How many of them a page goes on; fewer than it shows where the eye is to find its place again. */
    int step() {
        return page();
    }

    Workspace workspace() {
        return workspace;
    }

    /** The first of them on the screen. */
    int from() {
        return from;
    }

    void from(int first) {
        from = Math.max(0, first);
    }

    boolean goesDown() {
        return from + page() < size();
    }

    @Override
    public final Message title() {
        return panel.title();
    }

    @Override
    public final String code() {
        return panel.code();
    }

    @Override
    public final Optional<Form> keyed() {
        return Optional.empty();
    }

    @Override
    public boolean press(KeyEvent key) {
        switch (key.key().primary()) {
            case F5 -> panel.send();
            case F7 -> turn(from > 0, -step());
            case F8 -> turn(goesDown(), step());
            case F3 -> workspace.showMenu();
            case ENTER -> {
                panel.startOver();
                workspace.show(panel);
            }
            case F12, CANCEL -> workspace.show(panel);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void turn(boolean possible, int lines) {
        if (possible) {
            from(from + lines);
        } else {
            workspace.bell();
        }
    }

    /** The keys, with those between that are the answer's own. */
    final List<Legend> legends(List<Legend> first, List<Legend> last) {
        List<Legend> legends = new ArrayList<>(List.of(Legend.enter("keys.next"), Legend.HELP, Legend.MENU));
        legends.addAll(first);
        Legend.addIf(from > 0, legends, Legend.UP);
        Legend.addIf(goesDown(), legends, Legend.DOWN);
        legends.addAll(last);
        legends.add(Legend.BACK);
        return legends;
    }
}
