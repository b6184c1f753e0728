package org.tellerline.core.founding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.core.fixture.BankFixture;
import org.tellerline.core.signon.PasswordCost;
import org.tellerline.schema.db.DatabaseAddress;
import org.tellerline.schema.db.DatabaseTrouble;
import org.tellerline.schema.db.Dialect;
import org.tellerline.schema.db.SqliteAddress;
import org.tellerline.schema.fixture.PostgresServer;

class FoundingTest {

    private static final PasswordCost CHEAP = new PasswordCost(64, 1, 1);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void a_bank_is_not_founded_twice(Dialect dialect) {
        DatabaseAddress address = nowhere(dialect);
        BankFixture.found(address);
        List<String> before = new BookTotalsStore(address).everything();
        assertThatThrownBy(() -> BankFixture.found(address))
                .isInstanceOfSatisfying(
                        DatabaseTrouble.class,
                        trouble -> assertThat(trouble.kind()).isEqualTo(DatabaseTrouble.Kind.ALREADY_A_BANK));
        assertThat(new BookTotalsStore(address).everything()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void the_books_of_a_demo_bank_balance(Dialect dialect) {
        BookTotalsStore books = demo(dialect, 7);
        assertThat(books.number("select count(*) from journal where kind = 'MONEY'"))
                .isGreaterThan(60);
        assertThat(books.number("select count(distinct business_date) from journal"))
                .isEqualTo(3);
        assertThat(books.number("select count(*) from (select 1 from posting p join journal j on j.id = p.journal"
                        + " group by p.branch, p.currency having sum(p.amount) <> 0) x"))
                .isZero();
        assertThat(books.number("select count(*) from account_balance b where b.ledger <>"
                        + " (select coalesce(-sum(p.amount), 0) from posting p where p.account = b.account)"))
                .isZero();
        assertThat(
                        books.number(
                                "select count(*) from till_cash c where c.cash <>"
                                        + " (select coalesce(sum(p.amount), 0) from posting p where p.till = c.till and p.currency = c.currency)"))
                .isZero();
        assertThat(books.number("select count(*) from till_pieces where condition = 'LOOSE' and count <> 0"))
                .isLessThan(10);
    }

    @Test
    void the_same_seed_makes_the_same_books_on_both_databases() {
        List<String> embedded = demo(Dialect.SQLITE, 11).everything();
        assertThat(demo(Dialect.POSTGRESQL, 11).everything()).isEqualTo(embedded);
        assertThat(demo(Dialect.SQLITE, 12).everything()).isNotEqualTo(embedded);
    }

    @Test
    void a_founding_that_fails_leaves_no_file() {
        Path file = folder.resolve("half.db");
        Founding founding = new Founding(new SqliteAddress(file), BankFixture.CLOCK);
        DemoPlan plan = plan(3);
        Progress failing = (step, done, of) -> {
            if (step == FoundingStep.HISTORY) {
                throw new IllegalStateException("power cut");
            }
        };
        assertThatThrownBy(() -> founding.foundDemo(plan, failing)).hasMessage("power cut");
        assertThat(folder).isEmptyDirectory();
        founding.foundDemo(plan, Progress.silent());
        assertThat(new BookTotalsStore(new SqliteAddress(file)).number("select count(*) from bank"))
                .isOne();
    }

    @Test
    void a_file_of_something_else_is_let_be() throws IOException {
        Path file = Files.writeString(folder.resolve("letter.db"), "Dear bank, this is no database at all.");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThatThrownBy(() -> BankFixture.found(new SqliteAddress(file)))
                .isInstanceOfSatisfying(
                        DatabaseTrouble.class,
                        trouble -> assertThat(trouble.kind()).isEqualTo(DatabaseTrouble.Kind.NOT_A_DATABASE));
        assertThat(file).hasContent("Dear bank, this is no database at all.");
    }

    @Test
    void an_empty_file_becomes_a_bank() throws IOException {
        Path file = Files.createFile(folder.resolve("empty.db"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        BankFixture.found(new SqliteAddress(file));
        assertThat(new BookTotalsStore(new SqliteAddress(file)).number("select count(*) from bank"))
                .isOne();
    }

    @Test
    void what_a_killed_founding_left_beside_is_cleared_away_and_a_running_one_is_let_be() throws IOException {
        long dead = Long.MAX_VALUE / 16;
        Path left = Files.createFile(folder.resolve("bank.db.founding-" + dead));
        Path leftToo = Files.createFile(folder.resolve("bank.db.founding-" + dead + "-wal"));
        long parent = ProcessHandle.current().parent().orElseThrow().pid();
        Path running = Files.createFile(folder.resolve("bank.db.founding-" + parent));
        BankFixture.found(new SqliteAddress(folder.resolve("bank.db")));
        assertThat(left).doesNotExist();
        assertThat(leftToo).doesNotExist();
        assertThat(running).exists();
        assertThat(folder.resolve("bank.db")).exists();
    }

    @Test
    void a_founding_that_fails_leaves_no_table_on_a_shared_database() {
        DatabaseAddress address = PostgresServer.emptyDatabase();
        Founding founding = new Founding(address, BankFixture.CLOCK);
        Progress failing = (step, done, of) -> {
            if (step == FoundingStep.HISTORY) {
                throw new IllegalStateException("power cut");
            }
        };
        assertThatThrownBy(() -> founding.foundDemo(plan(3), failing)).hasMessage("power cut");
        founding.foundDemo(plan(3), Progress.silent());
        assertThat(new BookTotalsStore(address).number("select count(*) from bank"))
                .isOne();
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void a_demo_bank_may_stand_before_its_day_with_the_same_books(Dialect dialect) {
        BookTotalsStore open = demo(dialect, 7);
        DatabaseAddress address = nowhere(dialect);
        new Founding(address, BankFixture.CLOCK).foundDemo(plan(7).inTheMorning(), Progress.silent());
        BookTotalsStore morning = new BookTotalsStore(address);

        assertThat(open.number("select count(*) from branch_day where state = 'OPEN'"))
                .isEqualTo(2);
        assertThat(morning.number("select count(*) from branch_day where state = 'OPEN'"))
                .isZero();
        assertThat(morning.number(
                        "select count(*) from position_head where kind in ('TILL', 'VAULT') and state = 'OPEN'"))
                .isZero();
        assertThat(open.number("select count(*) from position_head where kind = 'VAULT' and state = 'OPEN'"))
                .isEqualTo(2);
        assertThat(withoutStates(morning)).isEqualTo(withoutStates(open));
    }

    @Test
    void a_demo_bank_opens_on_a_weekday() {
        assertThat(DemoPlan.lastWeekday(LocalDate.of(2026, 11, 22))).isEqualTo("2026-11-20");
        assertThat(DemoPlan.lastWeekday(LocalDate.of(2026, 11, 24))).isEqualTo("2026-11-24");
        assertThat(DemoPlan.of(LocalDate.of(2026, 11, 24), 1).firstDate()).isEqualTo("2026-11-10");
    }

    private static List<String> withoutStates(BookTotalsStore books) {
        return books.everything().stream()
                .filter(row -> !row.startsWith("branch_day ") && !row.startsWith("position_head "))
                .toList();
    }

    private BookTotalsStore demo(Dialect dialect, long seed) {
        DatabaseAddress address = nowhere(dialect);
        new Founding(address, BankFixture.CLOCK).foundDemo(plan(seed), Progress.silent());
        return new BookTotalsStore(address);
    }

    private static DemoPlan plan(long seed) {
        return new DemoPlan("Test Bank", BankKind.DEMO, LocalDate.of(2026, 11, 24), 60, 3, seed, CHEAP, false);
    }

    private DatabaseAddress nowhere(Dialect dialect) {
        return dialect == Dialect.POSTGRESQL
                ? PostgresServer.emptyDatabase()
                : new SqliteAddress(folder.resolve("bank" + Math.abs(System.nanoTime()) + ".db"));
    }
}
