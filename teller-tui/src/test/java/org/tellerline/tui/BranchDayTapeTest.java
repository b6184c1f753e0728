package org.tellerline.tui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.core.experiment.Books;
import org.tellerline.core.fixture.BankFixture;
import org.tellerline.core.founding.DemoPlan;
import org.tellerline.core.founding.Founding;
import org.tellerline.core.founding.Progress;
import org.tellerline.schema.db.DatabaseAddress;
import org.tellerline.schema.db.Dialect;
import org.tellerline.schema.db.SqliteAddress;
import org.tellerline.schema.fixture.PostgresServer;

/** The tape of a branch's day: two tellers, a short, an over, a deposit booked twice that the count itself finds; all proofs hold at its end. */
final class BranchDayTapeTest {

    private static final Path TAPE = Path.of("../scripts/tapes/branch-day.tape");

    @TempDir
    Path home;

    @ParameterizedTest
    @EnumSource
    void the_branch_lives_its_day_and_its_books_check(Dialect dialect) {
        DatabaseAddress address =
                dialect == Dialect.SQLITE ? new SqliteAddress(home.resolve("demo.db")) : PostgresServer.emptyDatabase();
        new Founding(address, BankFixture.CLOCK)
                .foundDemo(DemoPlan.of(BankFixture.DATE, 1).inTheMorning(), Progress.silent());
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int status = play(address, new PrintStream(said, true, StandardCharsets.UTF_8));
        String screens = said.toString(StandardCharsets.UTF_8);
        assertThat(status).as(screens).isZero();
        assertThat(screens)
                .contains("Booked twice? The same as 0001-02-000097", "signed by s02")
                .doesNotContain(DemoPlan.PASSWORD);
        Books.mustCheck(address, Set.of());
        List<String> books = Books.lines(address);
        for (String code : List.of("9101", "5106", "5107", "5108", "7201", "9102")) {
            assertThat(books).as(code).anyMatch(line -> line.startsWith("journal ") && line.contains("|" + code + "|"));
        }
    }

    private int play(DatabaseAddress address, PrintStream stream) {
        AtomicLong keys = new AtomicLong();
        Surroundings surroundings = new Surroundings(
                stream, stream, Map.of(), home, BankFixture.CLOCK, () -> new UUID(0, keys.incrementAndGet()));
        String[] arguments = {
            "--db",
            address.toString(),
            "--play",
            TAPE.toString(),
            "--lang",
            "en",
            "--receipts",
            home.resolve("receipts").toString()
        };
        return TellerApp.run(surroundings, arguments);
    }
}
