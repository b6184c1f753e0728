package org.tellerline.tui.key;

import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Turns the bytes of one terminal into keys, whatever the terminal and however the line cuts them.
 *
 * <p>A lone Esc is a prefix (Esc 5 is F5) and becomes {@link Key#CANCEL} after one second; that second, and the end of
 * anything else left half-sent, is decided by {@link #tick}, which the owner calls at {@link #deadline}. Keys go to the
 * consumer in order, in the calling thread. Bytes may come from one thread and ticks from another.
 */
public final class KeyDecoder {

    private static final long PREFIX_NANOS = 1_000_000_000L;
    /** Esc Esc waits this long for a {@code [}, because terminals spell Alt-Up as ESC ESC [ A. */
    private static final long DOUBLE_ESCAPE_NANOS = 150_000_000L;
    /** A paste whose end was lost must not disarm the keyboard for ever. */
    private static final long PASTE_NANOS = 2_000_000_000L;

    private static final int LONGEST_PARAMETERS = 16;

    private enum State {
        GROUND,
        AFTER_RETURN,
        ESCAPE,
        DOUBLE_ESCAPE,
        CONTROL,
        LINUX_CONSOLE,
        SINGLE,
        STRING,
        STRING_ESCAPE,
        MOUSE,
        UTF8
    }

    private final Consumer<KeyEvent> keys;
    private final Utf8 utf8 = new Utf8();
    private final StringBuilder parameters = new StringBuilder();
    private State state = State.GROUND;
    /** Whether the sequence under way shall mean nothing, however it ends. */
    private boolean muted;

    private boolean pasting;
    private int mouseBytes;
    private long nanos;

    public KeyDecoder(Consumer<KeyEvent> keys) {
        this.keys = keys;
    }

    /**
     * Takes what arrived.
     *
     * @param arrivedNanos {@link System#nanoTime()} at the receiver
     */
    public synchronized void accept(byte[] bytes, long arrivedNanos) {
        if (bytes.length > 0) {
            tick(arrivedNanos);
            nanos = arrivedNanos;
        }
        for (byte b : bytes) {
            step(b & 0xFF);
        }
    }

    /** When {@link #tick} should be called next, in nanoTime; empty when nothing is waiting. */
    public synchronized OptionalLong deadline() {
        long wait = switch (state) {
            case GROUND, AFTER_RETURN -> pasting ? PASTE_NANOS : 0;
            case DOUBLE_ESCAPE -> DOUBLE_ESCAPE_NANOS;
            default -> PREFIX_NANOS;
        };
        return wait == 0 ? OptionalLong.empty() : OptionalLong.of(nanos + wait);
    }

    /** Tells the time, in nanoTime: a prefix waiting too long becomes what it is on its own. */
    public synchronized void tick(long now) {
        OptionalLong deadline = deadline();
        if (deadline.isEmpty() || now - deadline.getAsLong() < 0) {
            return;
        }
        switch (state) {
            case GROUND, AFTER_RETURN -> pasting = false;
            case ESCAPE, DOUBLE_ESCAPE -> end(Key.CANCEL);
            default -> end(Key.UNKNOWN);
        }
    }

    private void step(int b) {
        switch (state) {
            case GROUND -> ground(b);
            case AFTER_RETURN -> afterReturn(b);
            case ESCAPE -> escape(b);
            case DOUBLE_ESCAPE -> doubleEscape(b);
            case CONTROL -> control(b);
            case LINUX_CONSOLE -> linuxConsole(b);
            case SINGLE -> single(b);
            case STRING -> string(b);
            case STRING_ESCAPE -> stringEscape(b);
            case MOUSE -> mouse(b);
            case UTF8 -> continueCharacter(b);
        }
    }

    private void ground(int b) {
        if (b == ControlKeys.ESCAPE) {
            state = State.ESCAPE;
        } else if (b == ControlKeys.RETURN) {
            end(Key.ENTER);
            state = State.AFTER_RETURN;
        } else if (ControlKeys.isControl(b)) {
            end(ControlKeys.of(b));
        } else if (b < 0x80) {
            endCharacter(b);
        } else {
            beginCharacter(b);
        }
    }

    private void afterReturn(int b) {
        state = State.GROUND;
        if (b != ControlKeys.LINE_FEED && b != 0) {
            ground(b);
        }
    }

    private void beginCharacter(int b) {
        if (utf8.begin(b)) {
            state = State.UTF8;
        } else {
            end(Key.UNKNOWN);
        }
    }

    private void continueCharacter(int b) {
        if (!Utf8.continues(b)) {
            abandonAt(b);
        } else if (utf8.add(b)) {
            endCharacter(utf8.character());
        }
    }

    private void escape(int b) {
        switch (b) {
            case '[' -> begin(State.CONTROL);
            case 'O' -> begin(State.SINGLE);
            case ']', 'P', 'X', '^', '_' -> begin(State.STRING);
            case ControlKeys.ESCAPE -> state = State.DOUBLE_ESCAPE;
            case ControlKeys.RETURN -> {
                end(Key.UNKNOWN);
                state = State.AFTER_RETURN;
            }
            default -> afterPrefix(b);
        }
    }

    private void afterPrefix(int b) {
        if (b < 0x80) {
            end(Sequences.afterEscape(b));
        } else {
            muted = true;
            beginCharacter(b);
        }
    }

    private void doubleEscape(int b) {
        if (b == '[' || b == 'O') {
            begin(b == '[' ? State.CONTROL : State.SINGLE);
            muted = true;
        } else {
            end(Key.CANCEL);
            ground(b);
        }
    }

    private void begin(State sequence) {
        state = sequence;
        parameters.setLength(0);
    }

    private void control(int b) {
        if (ControlKeys.isControl(b) || b >= 0x80) {
            abandonAt(b);
        } else if (b == '[' && parameters.isEmpty()) {
            state = State.LINUX_CONSOLE;
        } else if (b == 'M' && parameters.isEmpty()) {
            // a mouse report another program left switched on: three bytes of position follow
            state = State.MOUSE;
            mouseBytes = 3;
        } else if (b < 0x40) {
            addParameter(b);
        } else {
            endControl(b);
        }
    }

    private void addParameter(int b) {
        if (parameters.length() < LONGEST_PARAMETERS) {
            parameters.append((char) b);
        } else {
            muted = true;
        }
    }

    private void endControl(int b) {
        int number = b == '~' && !muted ? Sequences.number(parameters.toString()) : -1;
        if (number == Sequences.PASTE_BEGINS || number == Sequences.PASTE_ENDS) {
            pasting = number == Sequences.PASTE_BEGINS;
            state = State.GROUND;
        } else {
            end(Sequences.control(parameters.toString(), b));
        }
    }

    private void linuxConsole(int b) {
        if (ControlKeys.isControl(b) || b >= 0x80) {
            abandonAt(b);
        } else {
            end(Sequences.linuxConsole(b));
        }
    }

    private void single(int b) {
        if (ControlKeys.isControl(b) || b >= 0x80) {
            abandonAt(b);
        } else if (b >= '0' && b <= ';') {
            // old xterm spells Ctrl-F1 as ESC O 5 P
            muted = true;
        } else if (Sequences.keypad(b) != 0) {
            endCharacter(Sequences.keypad(b));
        } else {
            end(Sequences.single(b));
        }
    }

    private void mouse(int b) {
        mouseBytes--;
        if (b < 0x20) {
            abandonAt(b);
        } else if (mouseBytes == 0) {
            end(Key.UNKNOWN);
        }
    }

    /** OSC, DCS and their like, until their end; Enter ends them too, or Esc P by a slip would deafen the keyboard. */
    private void string(int b) {
        switch (b) {
            case ControlKeys.ESCAPE -> state = State.STRING_ESCAPE;
            case ControlKeys.BELL, ControlKeys.RETURN -> end(Key.UNKNOWN);
            case ControlKeys.CANCEL, ControlKeys.SUBSTITUTE -> abandonAt(b);
            default -> {
                // the text of an answer nobody asked for
            }
        }
    }

    private void stringEscape(int b) {
        end(Key.UNKNOWN);
        if (b != '\\') {
            state = State.ESCAPE;
            escape(b);
        }
    }

    /** Gives up the sequence under way; the byte that broke it begins anew. */
    private void abandonAt(int b) {
        end(Key.UNKNOWN);
        ground(b);
    }

    private void endCharacter(int codePoint) {
        if (codePoint < 0 || muted) {
            end(Key.UNKNOWN);
        } else {
            state = State.GROUND;
            keys.accept(new KeyEvent(Key.CHARACTER, codePoint, nanos, pasting));
        }
    }

    private void end(Key key) {
        boolean allowed = !muted && (!pasting || key == Key.ENTER || key == Key.TAB);
        state = State.GROUND;
        muted = false;
        keys.accept(new KeyEvent(allowed ? key : Key.UNKNOWN, 0, nanos, pasting));
    }
}
