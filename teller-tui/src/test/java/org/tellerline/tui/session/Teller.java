package org.tellerline.tui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.tellerline.core.Bank;
import org.tellerline.core.fixture.BankFixture;
import org.tellerline.core.founding.DemoPlan;
import org.tellerline.core.text.Language;
import org.tellerline.tui.grid.Grid;
import org.tellerline.tui.grid.ScreenSize;
import org.tellerline.tui.key.Key;
import org.tellerline.tui.key.KeyDecoder;
import org.tellerline.tui.key.KeyEvent;

/** A teller in a test: presses keys, one every 200 ms of the test's own time, and looks at the screen. */
final class Teller {

    private static final Printing NO_PRINTER =
            new Printing(Printing.Way.NONE, Optional.empty(), Optional.empty(), Path.of("nowhere"));

    private static final Duration BETWEEN_KEYS = Duration.ofMillis(200);

    private final AtomicLong nanos = new AtomicLong(1_000_000_000_000L);
    private final ShownScreens display = new ShownScreens(nanos);
    private final HeldWorkers workers = new HeldWorkers();
    private final List<Throwable> defects = new ArrayList<>();
    private final TellerSession session;
    private int keys;

    private Teller(Bank bank, Supplier<java.util.UUID> ids, Language language, Printing printing) {
        this.session = new TellerSession(
                new Station("test", bank, display, workers, nanos::get, ids, language, printing, defects::add));
        session.start();
    }

    static Teller at(BankFixture bank) {
        return at(bank, Language.EN);
    }

    static Teller at(BankFixture bank, Language language) {
        return new Teller(bank.bank(), bank::key, language, NO_PRINTER);
    }

    static Teller printingInto(BankFixture bank, Path folder) {
        return printing(bank, new Printing(Printing.Way.NONE, Optional.empty(), Optional.of(folder), folder));
    }

    static Teller printing(BankFixture bank, Printing printing) {
        return new Teller(bank.bank(), bank::key, Language.EN, printing);
    }

    /** A teller whose idempotency keys the test chooses. */
    static Teller withKeys(BankFixture bank, Supplier<java.util.UUID> ids) {
        return new Teller(bank.bank(), ids, Language.EN, NO_PRINTER);
    }

    Teller signsOn(String name) {
        return types(name)
                .presses(Key.TAB)
                .types(DemoPlan.PASSWORD)
                .presses(Key.ENTER)
                .forgetsCount();
    }

    Teller types(String text) {
        text.codePoints().forEach(codePoint -> accept(KeyEvent.character(codePoint, later())));
        return this;
    }

    Teller presses(Key... pressed) {
        for (Key key : pressed) {
            accept(KeyEvent.of(key, later()));
        }
        return this;
    }

    /** Presses a key that comes so soon after the one before. */
    Teller pressesAfter(Duration pause, Key key) {
        nanos.addAndGet(pause.toNanos());
        accept(KeyEvent.of(key, nanos.get()));
        return this;
    }

    /** Presses a key whose stamp is that much older than the moment it arrives, as on a slow line. */
    Teller pressedAlready(Duration ago, Key key) {
        accept(KeyEvent.of(key, nanos.get() - ago.toNanos()));
        return this;
    }

    /** Sends bytes as a terminal would, through the real decoder, all at once. */
    Teller sends(String bytes) {
        List<KeyEvent> decoded = new ArrayList<>();
        new KeyDecoder(decoded::add).accept(bytes.getBytes(StandardCharsets.UTF_8), later());
        session.accept(decoded);
        return looks();
    }

    Teller pastes(String text) {
        return sends("\u001b[200~" + text + "\u001b[201~");
    }

    /** The bank takes its time from now on. */
    Teller whileBankIsSlow(Runnable meanwhile) {
        workers.hold();
        meanwhile.run();
        workers.release();
        return looks();
    }

    Teller waits(Duration idle) {
        nanos.addAndGet(idle.toNanos());
        session.tick();
        return looks();
    }

    Teller resizes(int columns, int rows) {
        display.resize(new ScreenSize(rows, columns));
        session.resized();
        return looks();
    }

    private void accept(KeyEvent key) {
        keys++;
        session.accept(List.of(key));
        looks();
    }

    private long later() {
        return nanos.addAndGet(BETWEEN_KEYS.toNanos());
    }

    /** Nothing went wrong unseen, and nothing is on the screen that a terminal could obey. */
    private Teller looks() {
        assertThat(defects).isEmpty();
        assertThat(screen().codePoints().filter(c -> c != '\n' && (c < ' ' || (c >= 0x7F && c < 0xA0))))
                .isEmpty();
        return this;
    }

    Teller sees(String... texts) {
        assertThat(screen()).contains(texts);
        return this;
    }

    Teller doesNotSee(String... texts) {
        assertThat(screen()).doesNotContain(texts);
        return this;
    }

    Teller seesInRow(int row, String text) {
        assertThat(display.last().line(row)).contains(text);
        return this;
    }

    Teller hasCursorAt(int row, int column) {
        assertThat(display.last().cursor())
                .hasValueSatisfying(cursor ->
                        assertThat(List.of(cursor.row(), cursor.column())).containsExactly(row, column));
        return this;
    }

    Teller attachesPrinter() {
        display.attachPrinter();
        return this;
    }

    Teller jamsPrinter() {
        display.jamPrinter();
        return this;
    }

    /** What came out of the printer on the terminal. */
    List<String> paper() {
        return display.paper();
    }

    Teller heardBells(int bells) {
        assertThat(display.bells()).isEqualTo(bells);
        return this;
    }

    int bells() {
        return display.bells();
    }

    int timesHistoryWasForgotten() {
        return display.timesForgotten();
    }

    boolean hasLeft() {
        return session.isOver();
    }

    Teller forgetsCount() {
        keys = 0;
        return this;
    }

    /** Keys pressed since sign-on, or since they were last forgotten. */
    int keysPressed() {
        return keys;
    }

    Grid grid() {
        return display.last();
    }

    String screen() {
        return display.last().asText();
    }

    List<String> rows() {
        return IntStream.rangeClosed(1, display.last().rows())
                .mapToObj(display.last()::line)
                .toList();
    }
}
