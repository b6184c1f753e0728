package org.tellerline.tui.linear;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tellerline.core.fixture.BankFixture;
import org.tellerline.core.founding.DemoPlan;
import org.tellerline.core.text.Language;
import org.tellerline.tui.grid.Display;
import org.tellerline.tui.grid.Grid;
import org.tellerline.tui.grid.ScreenSize;
import org.tellerline.tui.session.Printing;
import org.tellerline.tui.session.Station;
import org.tellerline.tui.session.TellerSession;

/** Somebody in a test who hears the session and answers by the line. */
final class Listener implements Display, LineTerminal {

    /** A person takes longer for a line than a key takes to repeat itself. */
    private static final long BETWEEN_LINES = 100_000_000;

    private final StringBuilder heard = new StringBuilder();
    private final List<Throwable> defects = new ArrayList<>();
    private final TellerSession session;
    private final Linear linear;
    private long stamped;
    private boolean echo = true;
    private int bells;

    Listener(BankFixture bank, Language language) {
        Printing nowhere = new Printing(Printing.Way.NONE, Optional.empty(), Optional.empty(), Path.of("nowhere"));
        session = new TellerSession(new Station(
                "test",
                bank.bank(),
                this,
                Runnable::run,
                System::nanoTime,
                bank::key,
                language,
                nowhere,
                defects::add));
        session.start();
        linear = new Linear(session, this);
        linear.begin();
    }

    /** Types lines as somebody does who has heard what was said before each. */
    Listener types(String... lines) {
        for (String line : lines) {
            heard.setLength(0);
            stamped += BETWEEN_LINES;
            typesAt(System.nanoTime() + stamped, line);
        }
        return this;
    }

    Listener typesAt(long nanos, String line) {
        linear.bytes((line + "\n").getBytes(StandardCharsets.UTF_8), nanos);
        assertThat(defects).isEmpty();
        assertThat(heard.toString()).doesNotContain("\u001b");
        return this;
    }

    Listener signsOn() {
        return types("t02", DemoPlan.PASSWORD);
    }

    Listener hears(String... words) {
        assertThat("\n" + heard).contains(words);
        return this;
    }

    Listener doesNotHear(String... words) {
        assertThat("\n" + heard).doesNotContain(words);
        return this;
    }

    /** The last line is an open one that asks for this. */
    Listener isAskedFor(String prompt) {
        assertThat("\n" + heard).endsWith("\n" + prompt + ": ");
        return this;
    }

    boolean sees() {
        return echo;
    }

    int rung() {
        return bells;
    }

    void looks() {
        session.tick();
        linear.look();
    }

    @Override
    public void write(String text) {
        heard.append(text);
    }

    @Override
    public void echo(boolean seen) {
        echo = seen;
    }

    @Override
    public int bells() {
        return bells;
    }

    @Override
    public ScreenSize size() {
        return new ScreenSize(24, 200);
    }

    @Override
    public long show(Grid grid) {
        return System.nanoTime();
    }

    @Override
    public void bell() {
        bells++;
    }

    @Override
    public void repaint() {
        // nothing is painted
    }

    @Override
    public void forgetHistory() {
        heard.append("\n(erased)\n");
    }
}
