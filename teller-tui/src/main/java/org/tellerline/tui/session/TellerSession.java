package org.tellerline.tui.session;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tellerline.core.text.Message;
import org.tellerline.tui.grid.Display;
import org.tellerline.tui.grid.Grid;
import org.tellerline.tui.key.Key;
import org.tellerline.tui.key.KeyEvent;

/**
 * A teller at a terminal, from sign-on to sign-off and the next sign-on. Keys, new sizes, the time and the bank's answers
 * come one at a time, from any thread; none of them makes the caller wait for the bank.
 */
public final class TellerSession {

    /** The same key again sooner than this is a finger resting on it, and posts nothing. */
    static final long REPEAT_NANOS = Duration.ofMillis(60).toNanos();

    static final Duration LOCK_AFTER = Duration.ofMinutes(5);
    static final Duration END_AFTER = Duration.ofMinutes(15);

    private final Station station;
    private final Display display;
    private final Errands errands;
    private final Workspace workspace;
    private final Keyboard keyboard;
    private final Frame frame;
    private final Reader reader;
    private final TypeAhead typeAhead = new TypeAhead();
    private long lastKeyNanos;
    private Key previousKey = Key.UNKNOWN;
    private long previousNanos;
    private long shownNanos;
    private @Nullable Panel shown;
    private Grid screen;

    public TellerSession(Station station) {
        this.station = station;
        this.display = station.display();
        this.errands = new Errands(station, this::onTurn);
        this.workspace = new Workspace(station, errands, this::answered);
        this.keyboard = new Keyboard(workspace);
        this.frame = new Frame(workspace, typeAhead);
        this.reader = new Reader(workspace);
        this.lastKeyNanos = station.nanos().getAsLong();
        this.screen = new Grid(display.size());
    }

    /** Shows the first screen. */
    public synchronized void start() {
        paint();
    }

    /** Takes keys in the order they were pressed. */
    public synchronized void accept(List<KeyEvent> keys) {
        keys.forEach(this::take);
        paint();
    }

    /** The display has another size. */
    public synchronized void resized() {
        paint();
    }

    /** Time has passed: the clock on the screen goes on, and a terminal nobody uses is locked, later signed off. Call it often. */
    public synchronized void tick() {
        long idle = station.nanos().getAsLong() - lastKeyNanos;
        if (workspace.session().isPresent() && idle >= END_AFTER.toNanos()) {
            typeAhead.drop();
            new Commands(workspace).signOff();
        } else if (workspace.session().isPresent() && !workspace.isLocked() && idle >= LOCK_AFTER.toNanos()) {
            new Commands(workspace).lock();
        }
        paint();
    }

    /** Whether nothing is under way and every key was taken. */
    public synchronized boolean isIdle() {
        return errands.isIdle() && typeAhead.size() == 0;
    }

    /** Waits until the session is idle; false when that took longer than {@code most}. */
    public synchronized boolean awaitIdle(Duration most) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        while (!isIdle()) {
            long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    /** Whether the teller has left the program. */
    public synchronized boolean isOver() {
        return workspace.isOver();
    }

    /** The terminal has gone: whoever is signed on is signed off. */
    public synchronized void hangUp() {
        typeAhead.drop();
        if (workspace.session().isPresent()) {
            new Commands(workspace).signOff();
        }
        workspace.leave();
    }

    /** What is shown now. */
    public synchronized Grid screen() {
        return screen.copy();
    }

    /** What is shown now, in words. */
    public synchronized Reading reading() {
        return reader.read();
    }

    /** A sentence in the language of the screen. */
    public synchronized String say(Message message) {
        return reader.say(message);
    }

    private void take(KeyEvent key) {
        lastKeyNanos = station.nanos().getAsLong();
        boolean repeated = key.key() == previousKey && key.nanos() - previousNanos < REPEAT_NANOS;
        previousKey = key.key();
        previousNanos = key.nanos();
        if (keyboard.always(key.key())) {
            return;
        }
        if (errands.isBusy()) {
            typeAhead(key);
        } else if (!mayCommit(key, repeated)) {
            workspace.bell();
        } else {
            press(key);
        }
    }

    /** Where a key commits money, only one pressed by a finger that has seen the screen counts. */
    private boolean mayCommit(KeyEvent key, boolean repeated) {
        Panel top = workspace.top();
        boolean seen = top == shown && key.nanos() - shownNanos >= 0;
        boolean meant = !top.commits(key.key()) || (!repeated && !key.pasted());
        return top.takesTypeAhead() || (seen && meant);
    }

    private void press(KeyEvent key) {
        if (display.size().isTooSmall()) {
            workspace.bell();
            return;
        }
        boolean onlyResets = key.key() == Key.CANCEL && typeAhead.dropped() > 0;
        typeAhead.forgetDropped();
        if (!onlyResets) {
            keyboard.press(key);
        }
    }

    private void typeAhead(KeyEvent key) {
        if (key.key() == Key.RESET) {
            typeAhead.drop();
        } else if (!typeAhead.add(key)) {
            workspace.bell();
        }
    }

    /** Runs an answer in this session's turn, then whatever was typed meanwhile. */
    private synchronized void onTurn(Runnable answer) {
        answer.run();
        paint();
        notifyAll();
    }

    private void answered(boolean asExpected) {
        if (!asExpected) {
            shown = null;
        }
        if (!asExpected || !workspace.top().takesTypeAhead() || workspace.isLocked()) {
            if (typeAhead.drop()) {
                workspace.bell();
            }
            return;
        }
        Optional<KeyEvent> next = typeAhead.next();
        while (next.isPresent()) {
            press(next.get());
            next = errands.isBusy() || !workspace.top().takesTypeAhead() ? Optional.empty() : typeAhead.next();
        }
    }

    private void paint() {
        screen = frame.paint(display.size());
        if (workspace.takeBell()) {
            display.bell();
        }
        long flushed = display.show(screen);
        if (workspace.top() != shown) {
            shown = workspace.top();
            shownNanos = flushed;
        }
    }
}
