package org.tellerline.tui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tellerline.tui.form.Form;
import org.tellerline.tui.form.FormKeys;
import org.tellerline.tui.form.FormPainter;
import org.tellerline.tui.form.InputField;
import org.tellerline.tui.key.KeyEvent;

/** A list below a field of words: they narrow it while they are typed, and Enter takes the row under the cursor. */
abstract class SoughtPanel implements Panel {

    static final int LEFT = 2;

    private static final int ROWS_ABOVE_LIST = 2;

    final Workspace workspace;
    private final Form form = Form.of(List.of(ScreenFields.SOUGHT));
    private int at;

    SoughtPanel(Workspace workspace) {
        this.workspace = workspace;
    }

    /** How many rows the list has. */
    abstract int size();

    /** Other words stand in the field. */
    abstract void narrow();

    /** Takes the row under the cursor. */
    abstract void choose();

    /** F3. */
    abstract void exit();

    /** F12. */
    abstract void leave();

    /**
     * A key that means nothing in the field.
     *
     * @return false where it means nothing in the list either
     */
    boolean function(KeyEvent key) {
        return false;
    }

    /** The teller went through the list. */
    void moved() {}

    final InputField words() {
        return form.fields().get(0).input();
    }

    final String typed() {
        return words().text().strip();
    }

    final void sought(String words) {
        words().set(words);
        words().arrive();
    }

    final int at() {
        return at;
    }

    final void goTo(int row) {
        at = row;
    }

    /** The first row on the page that the cursor is on. */
    final int first() {
        return at - at % page();
    }

    /** The row behind the last one on that page. */
    final int end() {
        return Math.min(first() + page(), size());
    }

    private int page() {
        return workspace.station().display().size().layout().rows() - Frame.ROWS_AROUND - ROWS_ABOVE_LIST;
    }

    final void paintWords(Canvas canvas) {
        new FormPainter(canvas.grid(), canvas.texts()).paint(form, Canvas.TOP, canvas.focused());
    }

    @Override
    public final Optional<Form> keyed() {
        return Optional.of(form);
    }

    @Override
    public final boolean press(KeyEvent key) {
        switch (key.key().primary()) {
            case UP, BACK_TAB -> move(-1);
            case DOWN, TAB -> move(1);
            case F7 -> move(-page());
            case F8 -> move(page());
            case F3 -> exit();
            case F12, CANCEL -> leave();
            default -> {
                return type(key);
            }
        }
        return true;
    }

    private void move(int rows) {
        at = workspace.stepped(at, rows, size());
        moved();
    }

    private boolean type(KeyEvent key) {
        if (key.isCharacter() && words().isJustArrived()) {
            words().clear();
        }
        switch (FormKeys.press(form, key, Map.of())) {
            case SEND -> choose();
            case TAKEN -> narrow();
            case COMMAND_LINE -> workspace.command(true);
            case NOT_MINE -> {
                return function(key);
            }
            default -> workspace.bell();
        }
        return true;
    }

    /** The keys of the list, with the word that Enter has now where F3 leads, and what the list knows besides. */
    final List<Legend> legends(String enter, Legend exit, List<Legend> more) {
        List<Legend> legends = new ArrayList<>(List.of(Legend.enter(enter), Legend.HELP, exit));
        boolean pages = size() > page();
        Legend.addIf(pages, legends, Legend.UP);
        Legend.addIf(pages, legends, Legend.DOWN);
        legends.addAll(more);
        legends.add(Legend.BACK);
        return legends;
    }
}
