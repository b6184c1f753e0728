package org.tellerline.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tellerline.core.ledger.Server.run;
import static org.tellerline.core.ledger.Server.stateAfter;
import static org.tellerline.core.ledger.Teller.key;
import static org.tellerline.schema.tables.Tables.ACCOUNT_BALANCE;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tellerline.core.account.AccountStatus;
import org.tellerline.core.ledger.Teller.Answer;
import org.tellerline.core.policy.LimitKind;
import org.tellerline.schema.db.Dialect;
import org.tellerline.schema.db.PostgresAddress;

/** Postings on PostgreSQL that want the same rows at the same time; each rule beside the simpler way that breaks. */
final class PostgresWaitingTest {

    private static final TotalKey OF_CUSTOMER = new TotalKey(TotalKey.Owner.CUSTOMER, LimitKind.CASH_OUT, 9, "CNY");

    @TempDir
    Path folder;

    private LedgerBank bank;
    private Server server;

    @BeforeEach
    void open() {
        bank = LedgerBank.open(Dialect.POSTGRESQL, folder, 8, 8);
        server = Server.behind(bank);
    }

    @AfterEach
    void close() {
        bank.close();
    }

    @Test
    void who_waited_for_a_lock_decides_on_what_is_true_after_the_wait() throws SQLException {
        try (Connection other = server.connect()) {
            run(other, "begin");
            run(other, "select pg_advisory_xact_lock(7413, 1)");
            FutureTask<LedgerFacts> waiting =
                    Crowd.start(() -> factsOf(teller(1).plan(key("k"), List.of(1L), List.of(), false)));
            FutureTask<List<String>> merged = Crowd.start(
                    () -> server.fetch("with day as materialized (select pg_advisory_xact_lock_shared(7413, 1))"
                            + " select d.state || ' ' || a.status from day, branch_day d, account a where a.id = "
                            + LedgerBank.account(1).id()));
            server.awaitWaiters(2);
            run(other, "update branch_day set state = 'CLOSED'");
            run(other, "update account set status = 'DORMANT'");
            run(other, "commit");

            LedgerFacts facts = Crowd.result(waiting);
            assertThat(facts.day().branchOpen()).isFalse();
            assertThat(Teller.account(facts, 1).status()).isEqualTo(AccountStatus.DORMANT);
            assertThat(Crowd.result(merged))
                    .as("what one merged statement sees")
                    .containsExactly("OPEN ACTIVE");
        }
    }

    @Test
    void a_session_taken_over_while_its_posting_waits_is_seen_as_lost() throws SQLException {
        try (Connection other = server.connect()) {
            run(other, "begin");
            run(other, "update position_head set session = 'other' where position = 1");
            List<String> seenBeforeTheWait = server.fetch("select session from position_head where position = 1");
            FutureTask<LedgerFacts> waiting =
                    Crowd.start(() -> factsOf(teller(1).plan(key("k"), List.of(1L), List.of(), true)));
            server.awaitWaiters(1);
            run(other, "commit");

            assertThat(Books.head(Crowd.result(waiting), 1).session()).contains("other");
            assertThat(seenBeforeTheWait)
                    .as("who looks before the wait would post for a session that is over")
                    .containsExactly("session-1");
        }
    }

    @Test
    void a_key_resent_while_its_first_send_is_under_way_waits_and_is_answered_with_the_receipt() {
        bank.endow(1, 500);
        Pause pause = new Pause();
        FutureTask<Answer> first = Crowd.start(() -> teller(1, pause).moves(1, 2, 500, key("k")));
        pause.awaitReached();
        FutureTask<Answer> resent = Crowd.start(() -> teller(1).moves(1, 2, 500, key("k")));
        FutureTask<String> keyFirst = Crowd.start(this::looksTheKeyUpBeforeTheLock);
        server.awaitWaiters(2);
        pause.end();

        assertThat(Crowd.result(first)).isEqualTo(new Answer.Posted("0001-01-000001", false));
        assertThat(Crowd.result(resent)).isEqualTo(new Answer.Posted("0001-01-000001", true));
        assertThat(Crowd.result(keyFirst))
                .as("who would refuse a customer who has been debited")
                .isEqualTo("keys 0, balance 0");
    }

    private String looksTheKeyUpBeforeTheLock() throws SQLException {
        try (Connection connection = server.connect()) {
            List<String> keys =
                    Server.fetch(connection, "select count(*) from journal where idempotency_key = '" + key("k") + "'");
            List<String> balance = Server.fetch(
                    connection,
                    "select ledger from account_balance where account = "
                            + LedgerBank.account(1).id() + " for no key update");
            return "keys " + keys.get(0) + ", balance " + balance.get(0);
        }
    }

    @Test
    void two_tellers_who_find_no_total_yet_do_not_both_pass_the_limit() {
        Pause pause = new Pause();
        FutureTask<Boolean> first = Crowd.start(() -> paysOutWithinTheDay(1, pause));
        pause.awaitReached();
        FutureTask<Boolean> second = Crowd.start(() -> paysOutWithinTheDay(2, () -> {}));
        server.awaitWaiters(1);
        pause.end();

        assertThat(List.of(Crowd.result(first), Crowd.result(second))).containsExactly(true, false);
        assertThat(server.fetch("select amount from day_total")).containsExactly("40000");
    }

    /** The customer may draw 700.00 a day, over all accounts and tellers. */
    private boolean paysOutWithinTheDay(long number, Runnable whenDeciding) {
        LockPlan plan = teller(number).plan(key("total " + number), List.of(number), List.of(OF_CUSTOMER), true);
        return new Watched(bank.ledger(), whenDeciding).submit(plan, facts -> {
            long drawn = facts.totals().getOrDefault(OF_CUSTOMER, 0L);
            if (drawn + 40_000 > 70_000) {
                return new Verdict.Keep<>(false);
            }
            return new Verdict.Write<>(teller(number).counts(facts, plan.key(), OF_CUSTOMER, 40_000), true);
        });
    }

    /** Locking the row of a total locks nothing while there is none. */
    @Test
    void tellers_who_lock_only_the_row_of_a_missing_total_both_pass_the_limit() throws SQLException {
        String read = "select amount from day_total where kind = 'CUSTOMER_CASH_OUT' and subject = 9 for update";
        String add = "insert into day_total values ('2026-11-24', 'CUSTOMER_CASH_OUT', 9, 'CNY', 40000) on conflict"
                + " (business_date, kind, subject, currency) do update set amount = day_total.amount + 40000";
        try (Connection one = server.connect();
                Connection other = server.connect()) {
            run(one, "begin");
            run(other, "begin");
            assertThat(Server.fetch(one, read)).isEmpty();
            assertThat(Server.fetch(other, read)).isEmpty();
            run(one, add);
            run(one, "commit");
            run(other, add);
            run(other, "commit");
        }
        assertThat(server.fetch("select amount from day_total")).containsExactly("80000");
    }

    @Test
    void crossing_transfers_never_deadlock() {
        for (long account = 1; account <= 8; account++) {
            bank.endow(account, 10_000);
        }
        List<Answer> answers = Crowd.all(
                200, i -> () -> teller(i % 8 + 1).moves(i % 8 + 1, (i + 1 + i / 8 % 7) % 8 + 1, 10, key("k" + i)));

        assertThat(answers).allMatch(Answer.Posted.class::isInstance);
        assertThat(server.fetch("select deadlocks from pg_stat_database where datname = current_database()"))
                .containsExactly("0");
        assertThat(Books.rows(
                        bank.database(),
                        sql -> sql.select(DSL.sum(ACCOUNT_BALANCE.LEDGER)).from(ACCOUNT_BALANCE)))
                .containsExactly("80000");
    }

    @Test
    void locks_taken_own_account_first_end_in_a_deadlock() throws SQLException {
        String lock = "select account from account_balance where account = %d for no key update";
        String first = lock.formatted(LedgerBank.account(1).id());
        String second = lock.formatted(LedgerBank.account(3).id());
        try (Connection one = server.connect();
                Connection other = server.connect()) {
            run(one, "begin");
            run(other, "begin");
            run(one, first);
            run(other, second);
            FutureTask<String> crossing = Crowd.start(() -> stateAfter(other, first));
            server.awaitWaiters(1);
            String own = stateAfter(one, second);
            run(one, "rollback");

            assertThat(List.of(own, Crowd.result(crossing))).containsExactlyInAnyOrder("40P01", "");
        }
    }

    @Test
    void one_key_for_two_different_things_is_posted_once() {
        Pause pause = new Pause();
        FutureTask<Answer> first = Crowd.start(() -> teller(1, pause).pays(1, 100, key("k")));
        pause.awaitReached();
        assertThat(teller(2).pays(2, 200, key("k"))).isEqualTo(new Answer.Posted("0001-02-000001", false));
        pause.end();

        assertThat(Crowd.result(first)).isEqualTo(new Answer.Posted("0001-02-000001", true));
        assertThat(bank.balance(1)).isZero();
    }

    @Test
    void submissions_are_served_in_the_order_in_which_they_came() {
        PostgresAddress wide = (PostgresAddress) bank.address();
        PostgresAddress narrow = new PostgresAddress(
                wide.hosts(), wide.name(), wide.user(), wide.passwordFile(), wide.rootCertificate(), 1);
        try (LedgerBank bottleneck = LedgerBank.visit(narrow)) {
            List<Long> served = Collections.synchronizedList(new ArrayList<>());
            Pause pause = new Pause();
            FutureTask<Answer> first =
                    Crowd.start(() -> new Teller(new Watched(bottleneck.ledger(), pause), 1).pays(1, 100, key("k1")));
            pause.awaitReached();
            List<FutureTask<Answer>> others = new ArrayList<>();
            for (long number = 2; number <= 8; number++) {
                others.add(queued(bottleneck.ledger(), number, served));
            }
            pause.end();
            Crowd.result(first);
            others.forEach(Crowd::result);

            assertThat(served).containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L);
        }
    }

    private static FutureTask<Answer> queued(Ledger ledger, long number, List<Long> served) {
        AtomicReference<Thread> sender = new AtomicReference<>();
        Ledger watched = new Watched(ledger, () -> served.add(number));
        FutureTask<Answer> task = Crowd.start(() -> {
            sender.set(Thread.currentThread());
            return new Teller(watched, number).pays(number, 100, key("k" + number));
        });
        Crowd.until(() -> sender.get() != null && sender.get().getState() == Thread.State.TIMED_WAITING);
        return task;
    }

    private LedgerFacts factsOf(LockPlan plan) {
        return bank.ledger().submit(plan, Verdict.Keep::new);
    }

    private Teller teller(long number) {
        return new Teller(bank.ledger(), number);
    }

    private Teller teller(long number, Runnable whenDeciding) {
        return new Teller(new Watched(bank.ledger(), whenDeciding), number);
    }
}
