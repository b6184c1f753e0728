package org.tellerline.tui.linear;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tellerline.core.text.Message;
import org.tellerline.tui.key.Key;
import org.tellerline.tui.key.KeyDecoder;
import org.tellerline.tui.key.KeyEvent;
import org.tellerline.tui.session.Reading;
import org.tellerline.tui.session.Reading.Kind;
import org.tellerline.tui.session.TellerSession;

/** Reads a session aloud and takes its answers, a line each. Used by one thread. */
public final class Linear {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final TellerSession session;
    private final LineTerminal terminal;
    private final Hands hands;
    private final List<KeyEvent> decoded = new ArrayList<>();
    private final List<KeyEvent> typed = new ArrayList<>();
    private final KeyDecoder decoder = new KeyDecoder(decoded::add);
    private @Nullable Reading said;
    private long saidNanos;
    private boolean hidden;

    public Linear(TellerSession session, LineTerminal terminal) {
        this.session = session;
        this.terminal = terminal;
        this.hands = new Hands(session, terminal, this::say);
    }

    /** Says how to answer, and what is on the screen. */
    public void begin() {
        said = null;
        typed.clear();
        line("");
        say(Message.of("linear.help"));
        tell(true);
    }

    /** Time has passed, and the screen may have changed by itself. */
    public void look() {
        Reading now = session.reading();
        if (said == null || now.panel() != said.panel()) {
            terminal.write("\n");
            tell(true);
        }
    }

    /** Bytes as they come, with the ends of their lines among them. */
    public void bytes(byte[] bytes, long nanos) {
        decoder.accept(bytes, nanos);
        List<KeyEvent> keys = List.copyOf(decoded);
        decoded.clear();
        for (KeyEvent key : keys) {
            if (key.key() == Key.ENTER) {
                List<KeyEvent> line = List.copyOf(typed);
                typed.clear();
                answer(line, key.nanos());
            } else {
                typed.add(key);
            }
        }
    }

    private void answer(List<KeyEvent> line, long nanos) {
        if (hidden) {
            terminal.write("\n");
        }
        Reading now = session.reading();
        boolean heard = nanos - saidNanos >= 0;
        if (now.prompt().kind() == Kind.COMMIT && !heard) {
            say(Message.of("linear.too-early"));
            prompt(now);
            return;
        }
        boolean acted = hands.take(line, nanos);
        awaitAnswer();
        tell(acted);
    }

    private void awaitAnswer() {
        try {
            while (!session.awaitIdle(PATIENCE)) {
                say(Message.of("linear.waiting"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Says what is new, and asks. */
    private void tell(boolean acted) {
        if (session.isOver()) {
            return;
        }
        Reading now = session.reading();
        Reading before = said == null ? now : said;
        boolean fresh = said == null || before.panel() != now.panel() || hands.wantsAll();
        if (fresh) {
            line("");
            line(now.title());
        }
        if (fresh || !now.body().equals(before.body())) {
            now.body().forEach(this::line);
        }
        now.notes().stream()
                .filter(note -> fresh || acted || !before.notes().contains(note))
                .forEach(this::line);
        now.message()
                .filter(message -> fresh || acted || !now.message().equals(before.message()))
                .ifPresent(this::line);
        if (hands.wantsAll()) {
            say(Message.of("linear.keys.here", String.join(" ", now.keys())));
        }
        prompt(now);
    }

    private void prompt(Reading now) {
        Reading.Prompt asked = now.prompt();
        String label = asked.kind() == Kind.COMMIT ? String.join(" ", now.keys()) : asked.label();
        String current = asked.current().isEmpty() ? "" : " [" + asked.current() + "]";
        boolean secret = asked.kind() == Kind.SECRET;
        if (secret != hidden) {
            terminal.echo(!secret);
            hidden = secret;
        }
        terminal.write(label + current + ": ");
        said = now;
        saidNanos = System.nanoTime();
    }

    private void say(Message message) {
        line(session.say(message));
    }

    private void line(String text) {
        terminal.write(text + "\n");
    }
}
