package org.tellerline.tui.terminal;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tellerline.tui.grid.CellWidth;

/**
 * A terminal of the tests: obeys the few sequences a display may send, refuses all others, and remembers what a person
 * would see.
 */
final class ListeningTerminal extends OutputStream {

    private static final Pattern SEQUENCE = Pattern.compile("\u001b(?:\\[(\\??)([0-9;]*)([A-Za-z])|>)");

    private final int rows;
    private final int columns;
    private final String[][] cells;
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private final List<String> modes = new ArrayList<>();
    private String attributes = "";
    private int row;
    private int column;
    private int writes;
    private int bytes;

    ListeningTerminal(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
        this.cells = new String[rows][columns];
        clear();
    }

    @Override
    public void write(int b) {
        received.write(b);
    }

    @Override
    public void write(byte[] packet, int offset, int length) {
        received.write(packet, offset, length);
        writes++;
        bytes += length;
    }

    @Override
    public void flush() {
        String text = received.toString(StandardCharsets.UTF_8);
        received.reset();
        for (int at = 0; at < text.length(); ) {
            at = text.charAt(at) == '\u001b' ? obey(text, at) : draw(text, at);
        }
    }

    private int obey(String text, int at) {
        Matcher sequence = SEQUENCE.matcher(text).region(at, text.length());
        if (!sequence.lookingAt()) {
            throw new AssertionError(
                    "no sequence of ours: " + text.substring(at).replace('\u001b', '^'));
        }
        String arguments = sequence.group(2);
        switch (sequence.group(3) == null ? '>' : sequence.group(3).charAt(0)) {
            case 'H' -> moveTo(arguments);
            case 'm' -> style(arguments);
            case 'J' -> {
                if (arguments.equals("2")) {
                    clear();
                }
            }
            case 'h', 'l' -> modes.add(sequence.group(2) + sequence.group(3));
            case '>' -> {}
            default ->
                throw new AssertionError(
                        "no sequence of ours: " + sequence.group().replace('\u001b', '^'));
        }
        return sequence.end();
    }

    private void moveTo(String arguments) {
        String[] numbers = (arguments.isEmpty() ? "1;1" : arguments).split(";", -1);
        row = Integer.parseInt(numbers[0]) - 1;
        column = Integer.parseInt(numbers[1]) - 1;
    }

    private void style(String argument) {
        switch (argument) {
            case "0" -> attributes = "";
            case "1" -> attributes += "b";
            case "4" -> attributes += "u";
            case "7" -> attributes += "r";
            case "22" -> attributes = attributes.replace("b", "");
            case "24" -> attributes = attributes.replace("u", "");
            case "27" -> attributes = attributes.replace("r", "");
            default -> {
                if (!argument.matches("[34][0-79]|9[0-7]|10[0-7]|[34]8;5;\\d{1,3}")) {
                    throw new AssertionError("no colour of ours: " + argument);
                }
            }
        }
    }

    private int draw(String text, int at) {
        int codePoint = text.codePointAt(at);
        if (codePoint == 7) {
            return at + 1;
        }
        if (codePoint < ' ' || (codePoint >= 0x7F && codePoint < 0xA0) || codePoint > 0xFFFD) {
            throw new AssertionError("on the wire: " + Integer.toHexString(codePoint));
        }
        String character = Character.toString(codePoint);
        int width = CellWidth.of(codePoint);
        if (width == 0) {
            int base = cells[row][column - 1].isEmpty() ? column - 2 : column - 1;
            cells[row][base] = cells[row][base].replaceFirst("\\|", character + "|");
        } else {
            blankHalves(width);
            cells[row][column] = character + "|" + sorted(attributes);
            if (width == 2) {
                cells[row][column + 1] = "";
            }
            column += width;
        }
        return at + Character.charCount(codePoint);
    }

    private void blankHalves(int width) {
        if (cells[row][column].isEmpty()) {
            cells[row][column - 1] = " |";
        }
        int after = column + width;
        if (after < columns && cells[row][after].isEmpty() && !cells[row][after - 1].isEmpty()) {
            cells[row][after] = " |";
        }
    }

    static String sorted(String letters) {
        char[] each = letters.toCharArray();
        Arrays.sort(each);
        return new String(each);
    }

    private void clear() {
        for (String[] line : cells) {
            Arrays.fill(line, " |");
        }
    }

    /** The cell's text, a bar, and its attributes b, r and u; empty in the right half of a wide character. */
    String cell(int atRow, int atColumn) {
        return cells[atRow - 1][atColumn - 1];
    }

    String cursor() {
        return (row + 1) + "," + (column + 1);
    }

    List<String> modes() {
        return modes;
    }

    int rows() {
        return rows;
    }

    int writes() {
        return writes;
    }

    /** Bytes since the last call. */
    int takeBytes() {
        int taken = bytes;
        bytes = 0;
        return taken;
    }
}
