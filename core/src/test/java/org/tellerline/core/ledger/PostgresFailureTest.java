package org.tellerline.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tellerline.core.ledger.Teller.key;
import static org.tellerline.schema.tables.Tables.AUDIT;
import static org.tellerline.schema.tables.Tables.JOURNAL;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tellerline.core.ledger.Teller.Answer;
import org.tellerline.schema.db.DatabaseAddress;
import org.tellerline.schema.db.DatabaseTrouble;
import org.tellerline.schema.db.Dialect;
import org.tellerline.schema.fixture.PostgresServer;

/** What PostgreSQL may answer instead of a COMMIT, and what the teller is told. */
final class PostgresFailureTest {

    @TempDir
    Path folder;

    private LedgerBank bank;
    private Server server;

    @BeforeEach
    void open() {
        bank = LedgerBank.open(Dialect.POSTGRESQL, folder, 2, 2);
        server = Server.behind(bank);
    }

    @AfterEach
    void close() {
        bank.close();
    }

    @Test
    void a_commit_whose_answer_is_lost_is_found_by_its_key() throws IOException {
        try (LostCommit wire = new LostCommit(PostgresServer.shared().port());
                LedgerBank remote = LedgerBank.visit(over(wire))) {
            Teller teller = new Teller(remote.ledger(), 1);
            teller.pays(1, 100, key("before"));
            wire.lose(1);

            assertThat(teller.pays(1, 100, key("lost"))).isEqualTo(new Answer.Posted("0001-01-000002", true));
            assertThat(wire.lost()).isEqualTo(1);
            assertThat(bank.balance(1)).isEqualTo(200);
        }
    }

    /** A key for each send instead of each form: the customer's account moves once for every lost answer. */
    @Test
    void a_sender_who_makes_a_new_key_after_a_lost_commit_posts_twice() throws IOException {
        try (LostCommit wire = new LostCommit(PostgresServer.shared().port());
                LedgerBank remote = LedgerBank.visit(over(wire))) {
            wire.lose(1);
            Teller teller = new Teller(
                    new Watched(remote.ledger(), () -> {
                        if (wire.lost() == 1) {
                            throw new IllegalStateException("gives up instead of asking by key");
                        }
                    }),
                    1);

            assertThatThrownBy(() -> teller.pays(1, 100, key("lost"))).isInstanceOf(IllegalStateException.class);
            new Teller(remote.ledger(), 1).pays(1, 100, key("new"));

            assertThat(bank.balance(1)).isEqualTo(200);
        }
    }

    private DatabaseAddress over(LostCommit wire) {
        return DatabaseAddress.parse(
                "postgresql://postgres@localhost:" + wire.port() + "/" + server.database(), Map.of());
    }

    @Test
    void a_backend_that_dies_between_the_two_calls_leaves_nothing_and_the_submission_is_sent_again() {
        AtomicBoolean killed = new AtomicBoolean();
        Ledger between = new Watched(bank.ledger(), () -> {
            if (!killed.getAndSet(true)) {
                server.fetch("select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where state = 'idle in transaction' and datname = current_database()");
            }
        });

        assertThat(new Teller(between, 1).pays(1, 100, key("k"))).isEqualTo(new Answer.Posted("0001-01-000001", false));
        assertThat(Books.count(bank.database(), AUDIT)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01", "55P03"})
    void what_the_server_asks_to_be_sent_again_is_sent_again_with_the_same_key(String state) {
        failing(state, 3);

        assertThat(teller().pays(1, 100, key("k"))).isEqualTo(new Answer.Posted("0001-01-000001", false));
        assertThat(server.fetch("select last_value from tries")).containsExactly("4");
        assertThat(bank.balance(1)).isEqualTo(100);
    }

    @Test
    void after_five_attempts_the_teller_is_told() {
        failing("40001", 99);

        assertThatThrownBy(() -> teller().pays(1, 100, key("k")))
                .isInstanceOfSatisfying(
                        DatabaseTrouble.class, e -> assertThat(e.kind()).isEqualTo(DatabaseTrouble.Kind.LOCKED));
        assertThat(server.fetch("select last_value from tries")).containsExactly("5");
        assertThat(bank.balance(1)).isZero();
    }

    /** Makes the server refuse the first headers with a state of its own. */
    private void failing(String state, int times) {
        server.run("create sequence tries");
        server.run("""
            create function fail() returns trigger language plpgsql as $$
            begin
              if nextval('tries') <= %d then raise exception 'again' using errcode = '%s'; end if;
              return new;
            end $$\
            """.formatted(times, state));
        server.run("create trigger fail before insert on journal for each row execute function fail()");
    }

    @Test
    void a_broken_rule_is_no_lack_of_funds() {
        assertThatThrownBy(() -> teller().takesWhateverThereIs(1, 700, key("k")))
                .isInstanceOf(BrokenInvariant.class)
                .hasMessageContaining("account_balance_covers");

        assertThat(Books.count(bank.database(), JOURNAL)).isZero();
    }

    /** A conditional update that hits nothing is no error: the journal stands, the money never moved. */
    @Test
    void a_conditional_update_commits_a_journal_without_its_money() {
        server.run("""
            begin;
            update account_balance set ledger = ledger - 700, entry_no = entry_no + 1
            where account = %1$d and ledger - 700 - held >= floor;
            insert into posting values (%3$d, 1, 1, '2011.01', %1$d, null, 'CNY', 700, 1, -700),
                                       (%3$d, 2, 1, '4001', null, null, 'CNY', -700, null, null);
            insert into journal values (%3$d, 1, 1, '2026-11-24', '2026-11-24', '2102', 'MONEY', 2026, 1, '%2$s', '',
                                        null, 2, 1, 0, '');
            commit\
            """.formatted(LedgerBank.account(1).id(), key("k"), (1L << 40) + 1));

        assertThat(Books.count(bank.database(), JOURNAL)).isEqualTo(1);
        assertThat(bank.balance(1)).isZero();
    }

    @Test
    void a_failed_submission_leaves_no_transaction_open() {
        assertThatThrownBy(() -> bank.ledger().submit(teller().plan(key("k"), List.of(1L), List.of(), true), facts -> {
                    throw new IllegalStateException("no decision");
                }))
                .hasMessage("no decision");

        assertThat(server.fetch("select count(*) from pg_stat_activity where state like 'idle in%'"
                        + " and datname = current_database()"))
                .containsExactly("0");
        assertThat(teller().pays(1, 100, key("k"))).isInstanceOf(Answer.Posted.class);
    }

    private Teller teller() {
        return new Teller(bank.ledger(), 1);
    }
}
