package org.tellerline.tui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tellerline.core.fixture.BankFixture;
import org.tellerline.core.founding.DemoPlan;
import org.tellerline.core.founding.Founding;
import org.tellerline.core.founding.Progress;
import org.tellerline.schema.db.SqliteAddress;

/** The demonstration's own tape on the demonstration's own bank. */
class FirstDayTapeTest {

    private static final Path TAPE = Path.of("../scripts/tapes/first-day.tape");

    @TempDir
    Path home;

    @Test
    void the_first_day_plays_to_its_end() {
        SqliteAddress address = new SqliteAddress(home.resolve("demo.db"));
        LocalDate date = BankFixture.DATE;
        new Founding(address, BankFixture.CLOCK).foundDemo(DemoPlan.of(date, 1), Progress.silent());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings surroundings = new Surroundings(stream(out), stream(err), Map.of(), home, BankFixture.CLOCK);
        int status = TellerApp.run(surroundings, "--db", address.toString(), "--play", TAPE.toString(), "--lang", "en");
        assertThat(status).as(err.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Posted 0001-02-", "已过账 0001-02-", "Signed off");
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
