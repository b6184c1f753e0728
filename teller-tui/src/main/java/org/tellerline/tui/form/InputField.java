package org.tellerline.tui.form;

import java.util.ArrayList;
import java.util.List;
import org.tellerline.tui.grid.CellWidth;
import org.tellerline.tui.grid.DisplayText;

/**
 * The text of one field while it is typed. Its size is counted in cells, so a wide character takes two; a letter and its
 * combining marks are one thing to the cursor and to the erase keys.
 */
public final class InputField {

    private static final int MOST_MARKS = 4;

    private final int cells;
    private final int most;
    private final List<String> letters = new ArrayList<>();
    private int at;
    private int from;
    private boolean justArrived;

    private InputField(int cells, int most) {
        this.cells = cells;
        this.most = most;
    }

    /** A field that shows all it holds. */
    public static InputField of(int cells) {
        return new InputField(cells, cells);
    }

    /** A field that holds more than it shows and moves its window with the cursor. */
    public static InputField window(int cells, int most) {
        return new InputField(cells, most);
    }

    /** Cells on the screen. */
    public int cells() {
        return cells;
    }

    public String text() {
        return String.join("", letters);
    }

    public boolean isEmpty() {
        return letters.isEmpty();
    }

    public boolean isAtStart() {
        return at == 0;
    }

    /** Whether the cursor stands behind a text that leaves no cell free. */
    public boolean isFilledUp() {
        return at == letters.size() && width(0, letters.size()) >= most;
    }

    /** Replaces the text, as far as it fits; the cursor goes behind it. */
    public void set(String text) {
        clear();
        text.codePoints().forEach(codePoint -> type(codePoint, true));
    }

    /**
     * Takes one character at the cursor.
     *
     * @return false, and nothing changed, where it does not fit
     */
    public boolean type(int codePoint, boolean inserting) {
        justArrived = false;
        String letter = Character.toString(codePoint);
        if (DisplayText.isMark(codePoint)) {
            return mark(letter);
        }
        boolean replaces = !inserting && at < letters.size();
        int freed = replaces ? CellWidth.of(letters.get(at)) : 0;
        if (width(0, letters.size()) - freed + CellWidth.of(codePoint) > most) {
            return false;
        }
        if (replaces) {
            letters.set(at, letter);
        } else {
            letters.add(at, letter);
        }
        at++;
        return true;
    }

    private boolean mark(String mark) {
        if (at == 0 || letters.get(at - 1).codePoints().count() > MOST_MARKS) {
            return false;
        }
        letters.set(at - 1, letters.get(at - 1) + mark);
        return true;
    }

    public boolean left() {
        return moveTo(at - 1);
    }

    public boolean right() {
        return moveTo(at + 1);
    }

    public void home() {
        moveTo(0);
    }

    /** The cursor comes from another field: to the start, and a number keyed now replaces the one before. */
    public void arrive() {
        at = 0;
        justArrived = true;
    }

    /** Whether nothing was done here since the cursor came from another field. */
    public boolean isJustArrived() {
        return justArrived;
    }

    public void end() {
        at = letters.size();
    }

    private boolean moveTo(int place) {
        justArrived = false;
        if (place < 0 || place > letters.size()) {
            return false;
        }
        at = place;
        return true;
    }

    public boolean backspace() {
        return left() && delete();
    }

    /** Takes the letter under the cursor away. */
    public boolean delete() {
        if (at == letters.size()) {
            return false;
        }
        letters.remove(at);
        return true;
    }

    public void eraseToEnd() {
        letters.subList(at, letters.size()).clear();
    }

    public void clear() {
        letters.clear();
        at = 0;
        from = 0;
    }

    /** The part of the text that is on the screen. */
    public String visible() {
        follow();
        return String.join("", letters.subList(from, letters.size()));
    }

    /** The cursor's cell in the field, from 0; behind a full field it stays on the last letter, and never on half of one. */
    public int cursorCell() {
        follow();
        int cell = width(from, at);
        return cell < cells ? cell : width(from, at - 1);
    }

    private void follow() {
        from = Math.min(from, at);
        int shown = at < letters.size() ? CellWidth.of(letters.get(at)) : 1;
        while (most > cells && width(from, at) + shown > cells) {
            from++;
        }
    }

    private int width(int first, int end) {
        return letters.subList(first, end).stream().mapToInt(CellWidth::of).sum();
    }
}
