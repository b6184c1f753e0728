package org.tellerline.tui;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.tellerline.tui.key.KeyDecoder;
import org.tellerline.tui.key.KeyEvent;
import org.tellerline.tui.session.TellerSession;

/** The way from a keyboard's bytes to a session: decoded, and handed over a packet at a time so that each is painted once. */
final class SessionKeys {

    private final TellerSession session;
    private final List<KeyEvent> decoded = new ArrayList<>();
    private final KeyDecoder decoder = new KeyDecoder(decoded::add);

    SessionKeys(TellerSession session) {
        this.session = session;
    }

    synchronized void type(byte[] bytes, long nanos) {
        decoder.accept(bytes, nanos);
        handOver();
    }

    /** Lets a lone Esc become what it is. */
    synchronized void tick(long now) {
        decoder.tick(now);
        handOver();
    }

    /** When {@link #tick} is due next, in nanoTime. */
    OptionalLong deadline() {
        return decoder.deadline();
    }

    private void handOver() {
        if (!decoded.isEmpty()) {
            session.accept(List.copyOf(decoded));
            decoded.clear();
        }
    }
}
