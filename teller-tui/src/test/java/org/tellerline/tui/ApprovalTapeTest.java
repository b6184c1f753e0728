package org.tellerline.tui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.core.experiment.Books;
import org.tellerline.core.fixture.BankFixture;
import org.tellerline.core.fixture.Residents;
import org.tellerline.core.founding.DemoPlan;
import org.tellerline.schema.db.DatabaseAddress;
import org.tellerline.schema.db.Dialect;

/** A tape signs as a supervisor would, by the keys alone, and what it types hidden stands in nothing that it leaves behind. */
final class ApprovalTapeTest {

    private static final String FRESH = "tea-at-four";

    private static final String TAPE = """
            Type "t01"
            Enter
            Type "PASSWORD"
            Enter
            Wait+Screen /MAIN MENU/
            Type "2102/COMPANY/60000"
            Enter
            Wait+Screen /To be signed by: supervisor/
            Screenshot
            Enter
            Wait+Screen /Signed by/
            Type "s01"
            Enter
            Type "PASSWORD"
            Screenshot
            Enter
            Wait+Screen /Posted 0001-01-000001, signed by s01/
            Screenshot
            Ctrl+O
            Type "9003"
            Enter
            Type "PASSWORD"
            Tab
            Type "FRESH"
            Tab
            Type "FRESH"
            Screenshot
            Enter
            Wait+Screen /Your password is changed/
            Screenshot
            """;

    @TempDir
    Path home;

    @ParameterizedTest
    @EnumSource
    void a_tape_signs_and_changes_a_password_and_keeps_neither(Dialect dialect) throws IOException {
        DatabaseAddress address = BankFixture.copy(dialect, home);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        AtomicLong keys = new AtomicLong();
        Surroundings surroundings = new Surroundings(
                stream, stream, Map.of(), home, BankFixture.CLOCK, () -> new UUID(0, keys.incrementAndGet()));
        Path tape = Files.writeString(home.resolve("sign.tape"), tape());
        int status = TellerApp.run(surroundings, "--db", address.toString(), "--play", tape.toString(), "--lang", "en");

        assertThat(status).as(said.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("signed by s01", "Your password is changed")
                .doesNotContain(DemoPlan.PASSWORD, FRESH);
        Files.delete(tape);
        try (Stream<Path> left = Files.walk(home)) {
            assertThat(left.filter(Files::isRegularFile).filter(ApprovalTapeTest::tells))
                    .isEmpty();
        }
        Books.mustCheck(address, Set.of());
    }

    private static String tape() {
        return TAPE.replace("PASSWORD", DemoPlan.PASSWORD)
                .replace("FRESH", FRESH)
                .replace("COMPANY", Residents.COMPANY.digits());
    }

    private static boolean tells(Path file) {
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return text.contains(DemoPlan.PASSWORD) || text.contains(FRESH);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
