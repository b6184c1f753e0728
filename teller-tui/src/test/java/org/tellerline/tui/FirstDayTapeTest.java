package org.tellerline.tui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tellerline.core.experiment.Books;
import org.tellerline.core.fixture.BankFixture;
import org.tellerline.core.founding.DemoPlan;
import org.tellerline.core.founding.Founding;
import org.tellerline.core.founding.Progress;
import org.tellerline.schema.db.DatabaseAddress;
import org.tellerline.schema.db.SqliteAddress;
import org.tellerline.schema.fixture.PostgresServer;

/** The demonstration's own tape on the demonstration's own bank, through the teller's program, on both databases. */
class FirstDayTapeTest {

    private static final Path TAPE = Path.of("../scripts/tapes/first-day.tape");
    /** How long the bank took is on the status line, and differs. */
    private static final String ROUND_TRIP = "\\d+ms +\\|";

    @TempDir
    Path home;

    private record Day(List<String> books, String screens) {}

    @Test
    void the_same_tape_gives_the_same_screens_and_the_same_books_on_both_databases() throws IOException {
        String tape = Files.readString(TAPE);
        Day sqlite = play(new SqliteAddress(home.resolve("demo.db")), tape);
        Day postgres = play(PostgresServer.emptyDatabase(), tape);
        assertThat(sqlite.screens()).contains("Posted 0001-02-", "已过账 0001-02-", "Signed off");
        assertThat(postgres.screens()).isEqualTo(sqlite.screens());
        assertThat(postgres.books()).isEqualTo(sqlite.books());
    }

    /** The comparison has teeth: one yuan more, keyed once, is seen in journals, legs, balances and hashes. */
    @Test
    void another_amount_gives_other_books() throws IOException {
        String tape = Files.readString(TAPE);
        Day day = play(new SqliteAddress(home.resolve("one.db")), tape);
        Day other = play(
                new SqliteAddress(home.resolve("other.db")),
                tape.replace("2101/13/20", "2101/13/21").replace("1,568", "1,569"));
        assertThat(other.books()).hasSameSizeAs(day.books());
        List<String> changed = other.books().stream()
                .filter(line -> !day.books().contains(line))
                .toList();
        assertThat(changed)
                .anyMatch(line -> line.startsWith("journal "))
                .anyMatch(line -> line.startsWith("posting "))
                .anyMatch(line -> line.startsWith("account_balance "))
                .anyMatch(line -> line.startsWith("audit "));
    }

    private Day play(DatabaseAddress address, String tape) throws IOException {
        new Founding(address, BankFixture.CLOCK).foundDemo(DemoPlan.of(BankFixture.DATE, 1), Progress.silent());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        AtomicLong keys = new AtomicLong();
        Surroundings surroundings = new Surroundings(
                stream(out), stream(err), Map.of(), home, BankFixture.CLOCK, () -> new UUID(0, keys.incrementAndGet()));
        Path file = Files.writeString(home.resolve("day.tape"), tape);
        int status = TellerApp.run(surroundings, "--db", address.toString(), "--play", file.toString(), "--lang", "en");
        assertThat(status).as(err.toString(StandardCharsets.UTF_8)).isZero();
        Books.mustCheck(address, Set.of());
        return new Day(
                Books.lines(address), out.toString(StandardCharsets.UTF_8).replaceAll(ROUND_TRIP, "|"));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
