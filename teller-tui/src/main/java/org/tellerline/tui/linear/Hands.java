package org.tellerline.tui.linear;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.tellerline.core.text.Message;
import org.tellerline.tui.key.Key;
import org.tellerline.tui.key.KeyEvent;
import org.tellerline.tui.session.Reading;
import org.tellerline.tui.session.Reading.Kind;
import org.tellerline.tui.session.Reading.Prompt;
import org.tellerline.tui.session.TellerSession;

/** Turns a typed line into the keys that somebody at the painted screen would press, one by one, looking after each what it did. */
final class Hands {

    private static final String SLASH = "/";
    private static final String BACK = "/<";
    private static final Pattern FUNCTION = Pattern.compile("/?[Ff]([1-9]|1[0-2]|24)");

    private final TellerSession session;
    private final LineTerminal terminal;
    private final Consumer<Message> say;
    private long nanos;
    private boolean acted;
    private boolean all;

    Hands(TellerSession session, LineTerminal terminal, Consumer<Message> say) {
        this.session = session;
        this.terminal = terminal;
        this.say = say;
    }

    /** Whether the last line asked to hear everything again. */
    boolean wantsAll() {
        return all;
    }

    /**
     * Takes a line.
     *
     * @return whether more was done than filling a field, so that the message line is worth hearing again
     */
    boolean take(List<KeyEvent> line, long stamp) {
        nanos = stamp;
        acted = false;
        all = false;
        StringBuilder text = new StringBuilder();
        boolean answered = false;
        for (KeyEvent key : line) {
            if (key.isCharacter()) {
                text.append(key.text());
            } else if (key.key() == Key.CLEAR_COMMAND) {
                text.setLength(0);
            } else if (key.key() == Key.TAB) {
                answer(text.toString());
                text.setLength(0);
                answered = true;
            } else {
                press(key.key());
                answered = true;
            }
        }
        if (!answered || !text.isEmpty()) {
            answer(text.toString());
        }
        return acted;
    }

    private void answer(String text) {
        Prompt asked = session.reading().prompt();
        boolean secret = asked.kind() == Kind.SECRET;
        if (text.startsWith(SLASH) && FUNCTION.matcher(text).matches()) {
            press(function(text));
        } else if (text.equals(BACK)) {
            press(Key.BACK_TAB);
        } else if (!secret && text.equals(SLASH)) {
            all = true;
        } else if (!secret && text.startsWith(SLASH) && !text.startsWith(SLASH + SLASH)) {
            command(text.substring(1));
        } else {
            String meant = !secret && text.startsWith(SLASH) ? text.substring(1) : text;
            switch (asked.kind()) {
                case FIELD, SECRET -> field(asked, meant);
                case COMMAND -> send(meant);
                case KEYS, COMMIT -> keys(asked, meant);
            }
        }
    }

    private static Key function(String text) {
        int number = Integer.parseInt(text.replaceAll("\\D", ""));
        return number == 24 ? Key.F24 : Key.function(number);
    }

    private void command(String command) {
        press(Key.COMMAND_LINE);
        if (session.reading().prompt().kind() == Kind.COMMAND) {
            press(Key.ERASE_FIELD);
            send(command);
        } else {
            keysHere();
        }
    }

    /** Types what the command line takes, and sends it. */
    private void send(String text) {
        if (!text.isEmpty()) {
            text.codePoints().forEach(this::type);
            press(Key.ENTER);
        }
    }

    private void keys(Prompt asked, String text) {
        if (text.isEmpty()) {
            press(asked.pages() ? Key.F8 : Key.ENTER);
        } else if (FUNCTION.matcher(text).matches()) {
            press(function(text));
        } else if (asked.kind() == Kind.COMMIT || !types(text)) {
            keysHere();
        } else {
            press(Key.ENTER);
        }
    }

    /** False as soon as a character means nothing here. */
    private boolean types(String text) {
        int bells = terminal.bells();
        for (int at = 0; at < text.length() && terminal.bells() == bells; at = text.offsetByCodePoints(at, 1)) {
            type(text.codePointAt(at));
        }
        return terminal.bells() == bells;
    }

    private void keysHere() {
        say.accept(Message.of(
                "linear.keys.here", String.join(" ", session.reading().keys())));
    }

    /** An empty line keeps what stands in the field, a blank one empties it. */
    private void field(Prompt asked, String text) {
        if (text.isEmpty()) {
            leave(asked);
            return;
        }
        press(Key.ERASE_FIELD);
        acted = false;
        if (text.isBlank()) {
            leave(asked);
        } else {
            fill(asked, text);
        }
    }

    private void fill(Prompt asked, String text) {
        int panel = session.reading().panel();
        int bells = terminal.bells();
        int[] characters = text.codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            type(characters[i]);
            Reading now = session.reading();
            boolean stays = now.panel() == panel && now.prompt().place().equals(asked.place());
            boolean isOver = i + 1 == characters.length;
            if (now.panel() == panel && now.prompt().kind() == Kind.COMMAND) {
                send(text.substring(text.offsetByCodePoints(0, i + 1)));
                return;
            }
            if (terminal.bells() != bells || (!stays && !isOver)) {
                restore(asked, text, stays);
                return;
            }
            if (!stays) {
                return;
            }
        }
        leave(asked);
    }

    /** A field takes all of a line or nothing. */
    private void restore(Prompt asked, String text, boolean stays) {
        if (!stays) {
            press(Key.BACK_TAB);
        }
        press(Key.ERASE_FIELD);
        asked.current().codePoints().forEach(this::type);
        boolean secret = asked.kind() == Kind.SECRET;
        say.accept(Message.of("linear.not-taken", asked.label(), secret ? "" : text));
        acted = false;
    }

    private void leave(Prompt asked) {
        if (asked.last()) {
            press(Key.ENTER);
        } else {
            session.accept(List.of(KeyEvent.of(Key.TAB, nanos)));
        }
    }

    private void type(int codePoint) {
        session.accept(List.of(KeyEvent.character(codePoint, nanos)));
    }

    private void press(Key key) {
        acted = true;
        session.accept(List.of(KeyEvent.of(key, nanos)));
    }
}
