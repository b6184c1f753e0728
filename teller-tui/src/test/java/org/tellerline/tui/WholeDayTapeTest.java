package org.tellerline.tui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
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

/** The demonstration's own tape on a demonstration bank in the morning, through the teller's program, on both databases. */
class WholeDayTapeTest {

    private static final Path TAPE = Path.of("../scripts/tapes/whole-day.tape");
    /** How long the bank took is on the status line, and differs. */
    private static final String ROUND_TRIP = "\\d+ms +\\|";

    private static final long SEED = 20261124;

    private static final String TILL_IS_CLOSED = "# The teller counts once more";
    private static final String BRANCH_IS_CLOSED = "# Two supervisors close the branch.";

    @TempDir
    Path home;

    private record Day(int status, List<String> books, String screens, String said, SortedMap<String, String> paper) {

        /** Events of a code, as the journal's lines tell them. */
        long events(String code) {
            return books.stream()
                    .filter(line -> line.startsWith("journal ") && line.contains("|" + code + "|"))
                    .count();
        }
    }

    @Test
    void the_same_tape_gives_the_same_screens_paper_and_books_on_both_databases() throws IOException {
        String tape = Files.readString(TAPE);
        Day sqlite = play(new SqliteAddress(home.resolve("demo.db")), tape);
        Day postgres = play(PostgresServer.emptyDatabase(), tape);
        assertThat(sqlite.status()).as(sqlite.said()).isZero();
        assertThat(sqlite.screens()).contains("已过账 0001-02-", "is still open", "Posted 0001-52-000002, signed by s01");
        assertThat(sqlite.screens()).doesNotContain(DemoPlan.PASSWORD);
        assertThat(sqlite.paper()).hasSizeGreaterThan(14);
        assertThat(List.of(sqlite.events("9101"), sqlite.events("5106"), sqlite.events("9102")))
                .containsExactly(1L, 1L, 1L);
        assertThat(postgres.screens()).isEqualTo(sqlite.screens());
        assertThat(postgres.paper()).isEqualTo(sqlite.paper());
        assertThat(others(sqlite, postgres)).isEmpty();
        assertThat(postgres.books()).isEqualTo(sqlite.books());
    }

    /** The day without its last count: the supervisors come, and the screen says which till is open. */
    @Test
    void a_branch_is_not_closed_before_its_tills_are() throws IOException {
        String tape = Files.readString(TAPE);
        String unsealed = tape.substring(0, tape.indexOf(TILL_IS_CLOSED))
                + tape.substring(tape.indexOf(BRANCH_IS_CLOSED))
                        .replace("Wait+Screen /To be signed", "Wait+Screen@3s /To be signed");
        Day day = play(new SqliteAddress(home.resolve("unsealed.db")), unsealed);
        assertThat(day.status()).isEqualTo(ExitCode.TAPE_FAILED.status());
        assertThat(day.said()).contains("To be signed by: supervisor", "Till 02 (t02) is still open");
        assertThat(List.of(day.events("9101"), day.events("5106"), day.events("9102")))
                .containsExactly(1L, 0L, 0L);
    }

    /** The comparison has teeth: one yuan more, keyed once, is seen in journals, legs, balances, hashes and paper. */
    @Test
    void another_amount_gives_other_books() throws IOException {
        String tape = Files.readString(TAPE);
        Day day = play(new SqliteAddress(home.resolve("one.db")), tape);
        Day other = play(
                new SqliteAddress(home.resolve("other.db")),
                tape.replace("/75.5/", "/76.5/")
                        .replace("26,999\\.64", "26,998\\.64")
                        .replaceAll("([126]),(5|0)48\\\\.06", "$1,$249\\\\.06"));
        assertThat(other.status()).as(other.said()).isZero();
        assertThat(other.books()).hasSameSizeAs(day.books());
        List<String> changed = others(day, other);
        assertThat(changed)
                .anyMatch(line -> line.startsWith("journal "))
                .anyMatch(line -> line.startsWith("posting "))
                .anyMatch(line -> line.startsWith("account_balance "))
                .anyMatch(line -> line.startsWith("audit "));
        assertThat(other.paper()).isNotEqualTo(day.paper()).hasSameSizeAs(day.paper());
    }

    /** What stands in the books of the other day and not in those of the one. */
    private static List<String> others(Day one, Day other) {
        Set<String> known = Set.copyOf(one.books());
        return other.books().stream().filter(line -> !known.contains(line)).toList();
    }

    private Day play(DatabaseAddress address, String tape) throws IOException {
        new Founding(address, BankFixture.CLOCK)
                .foundDemo(DemoPlan.of(BankFixture.DATE, 1).inTheMorning(), Progress.silent());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        AtomicLong keys = new AtomicLong();
        Surroundings surroundings = new Surroundings(
                stream(out),
                stream(err),
                Map.of(),
                home,
                BankFixture.CLOCK,
                () -> new UUID(0, keys.incrementAndGet()),
                seeded());
        Path file = Files.writeString(home.resolve("day.tape"), tape);
        Path receipts = Files.createTempDirectory(home, "receipts");
        String[] arguments = {
            "--db", address.toString(), "--play", file.toString(), "--lang", "en", "--receipts", receipts.toString()
        };
        int status = TellerApp.run(surroundings, arguments);
        Books.mustCheck(address, Set.of());
        return new Day(
                status,
                Books.lines(address),
                out.toString(StandardCharsets.UTF_8).replaceAll(ROUND_TRIP, "|"),
                err.toString(StandardCharsets.UTF_8),
                paper(receipts));
    }

    /** The same surprises every day, since a signature names the proof behind it and its hash goes into the trail. */
    private static SecureRandom seeded() {
        try {
            SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
            random.setSeed(SEED);
            return random;
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** The text of each receipt, by the name of its file. */
    private static SortedMap<String, String> paper(Path folder) throws IOException {
        SortedMap<String, String> paper = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                paper.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return paper;
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
