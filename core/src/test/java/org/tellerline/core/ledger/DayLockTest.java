package org.tellerline.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tellerline.core.ledger.Server.run;
import static org.tellerline.core.ledger.Server.stateAfter;
import static org.tellerline.core.ledger.Teller.key;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tellerline.schema.db.Dialect;

/** The branch's day on PostgreSQL: every posting shares it, and who changes it takes it alone, from the start. */
final class DayLockTest {

    private static final String ALONE = "select pg_advisory_xact_lock(" + PostgresFacts.DAY_LOCK + ", 1)";
    private static final String SHARED = "select pg_advisory_xact_lock_shared(" + PostgresFacts.DAY_LOCK + ", 1)";

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
    void who_changes_the_day_waits_for_postings_under_way_and_those_after_see_the_change() throws SQLException {
        Pause pause = new Pause();
        FutureTask<Teller.Answer> under =
                Crowd.start(() -> new Teller(new Watched(bank.ledger(), pause), 1).pays(1, 100, key("under way")));
        pause.awaitReached();
        try (Connection closing = server.connect()) {
            run(closing, "begin");
            FutureTask<String> alone = Crowd.start(() -> stateAfter(closing, ALONE));
            server.awaitWaiters(1);
            FutureTask<Boolean> after = Crowd.start(() -> branchOpen(bank));
            server.awaitWaiters(2);
            pause.end();
            assertThat(Crowd.result(alone)).isEmpty();
            assertThat(Crowd.result(under)).isInstanceOf(Teller.Answer.Posted.class);
            run(closing, "update branch_day set state = 'CLOSED'");
            run(closing, "commit");
            assertThat(Crowd.result(after)).isFalse();
        }
    }

    private static boolean branchOpen(LedgerBank bank) {
        LockPlan plan = new Teller(bank.ledger(), 2).plan(key("after"), List.of(2L), List.of(), false);
        return bank.ledger()
                .submit(plan, facts -> new Verdict.Keep<>(facts.day().branchOpen()));
    }

    @Test
    void two_who_take_the_day_alone_from_the_start_take_turns() throws SQLException {
        try (Connection one = server.connect();
                Connection other = server.connect()) {
            run(one, "begin");
            run(other, "begin");
            run(one, ALONE);
            FutureTask<String> waiting = Crowd.start(() -> stateAfter(other, ALONE));
            server.awaitWaiters(1);
            run(one, "commit");

            assertThat(Crowd.result(waiting)).isEmpty();
        }
    }

    @Test
    void two_who_share_the_day_first_and_then_want_it_alone_end_in_a_deadlock() throws SQLException {
        try (Connection one = server.connect();
                Connection other = server.connect()) {
            run(one, "begin");
            run(other, "begin");
            run(one, SHARED);
            run(other, SHARED);
            FutureTask<String> crossing = Crowd.start(() -> stateAfter(other, ALONE));
            server.awaitWaiters(1);
            String own = stateAfter(one, ALONE);
            run(one, "rollback");

            assertThat(List.of(own, Crowd.result(crossing))).containsExactlyInAnyOrder("40P01", "");
        }
    }
}
