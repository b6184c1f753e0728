package org.tellerline.tui;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.tellerline.core.text.Message;
import org.tellerline.core.text.Texts;
import org.tellerline.tui.grid.Display;
import org.tellerline.tui.grid.Grid;
import org.tellerline.tui.session.TellerSession;
import org.tellerline.tui.tape.BadTape;
import org.tellerline.tui.tape.Playable;
import org.tellerline.tui.tape.Tape;
import org.tellerline.tui.tape.TapeDisplay;
import org.tellerline.tui.tape.TapeError;
import org.tellerline.tui.tape.TapeFailure;
import org.tellerline.tui.tape.TapePlayer;

/** A session without a terminal, its keys pressed by a tape. */
final class TapeRun {

    private static final long TICK_MILLIS = 100;
    private static final int LARGEST_BYTES = 1_000_000;

    private final Surroundings surroundings;
    private final Texts texts;

    TapeRun(Surroundings surroundings, Texts texts) {
        this.surroundings = surroundings;
        this.texts = texts;
    }

    /** Reads a tape; all that is wrong with it is told at once. */
    static Tape read(Path file) {
        try {
            return Tape.parse(text(file));
        } catch (NoSuchFileException e) {
            throw new Failure(ExitCode.USAGE, Message.of("app.tape.missing", file));
        } catch (IOException e) {
            throw new Failure(ExitCode.USAGE, Message.of("app.tape.unreadable", file));
        } catch (BadTape e) {
            TapeError first = e.errors().get(0);
            Message where = Message.of("tape.line", first.line(), first.message());
            throw new Failure(
                    ExitCode.USAGE,
                    Message.of("app.tape.bad", file, where, e.errors().size()));
        }
    }

    /** Reads no more than a tape may hold: what is named may be a device that never ends. */
    private static String text(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes(LARGEST_BYTES + 1);
            if (bytes.length > LARGEST_BYTES) {
                throw new Failure(ExitCode.USAGE, Message.of("app.tape.large", file, LARGEST_BYTES));
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        }
    }

    ExitCode play(Stations stations, Tape tape) {
        Options options = stations.options();
        Optional<RedrawTimes> times = options.isTimed() ? Optional.of(new RedrawTimes()) : Optional.empty();
        Display display =
                times.map(timed -> timed.display(options)).orElseGet(() -> new TapeDisplay(options.tapeSize()));
        AtomicReference<Throwable> defect = new AtomicReference<>();
        TellerSession session = stations.session(display, defect::set);
        SessionKeys keys = new SessionKeys(session);
        ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor();
        try {
            session.start();
            ticker.scheduleAtFixedRate(
                    () -> keys.tick(System.nanoTime()), TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
            Optional<TapeFailure> failure =
                    new TapePlayer(new Player(session, keys, times), Path.of(""), surroundings.out()).play(tape);
            if (defect.get() != null) {
                throw new IllegalStateException("in a session's turn", defect.get());
            }
            times.ifPresent(timed -> surroundings.out().println(texts.say(timed.summary())));
            return failure.map(this::failed).orElse(ExitCode.OK);
        } finally {
            ticker.shutdownNow();
            Stations.end(session);
        }
    }

    private ExitCode failed(TapeFailure failure) {
        surroundings.err().println(texts.say("tape.line", failure.line(), failure.message()));
        surroundings.err().print(failure.screen());
        return ExitCode.TAPE_FAILED;
    }

    private record Player(TellerSession session, SessionKeys keys, Optional<RedrawTimes> times) implements Playable {

        @Override
        public void type(byte[] bytes, long nanos) {
            keys.type(bytes, nanos);
            times.ifPresent(timed -> timed.took(System.nanoTime() - nanos));
        }

        @Override
        public boolean idle() {
            return session.isIdle();
        }

        @Override
        public Grid screen() {
            return session.screen();
        }
    }
}
