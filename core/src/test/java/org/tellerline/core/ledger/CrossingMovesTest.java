package org.tellerline.core.ledger;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tellerline.core.ledger.Server.run;
import static org.tellerline.core.ledger.Server.stateAfter;
import static org.tellerline.core.ledger.Teller.key;
import static org.tellerline.core.ledger.Teller.money;
import static org.tellerline.schema.tables.Tables.TILL_CASH;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.core.cash.Till;
import org.tellerline.schema.db.Dialect;

/**
 * Two tills hand each other cash at the same time. Both rows are locked in the order of their ids, whoever gives; locking the own one
 * first would end in a deadlock, which the ledger would send again, so that no teller hears of it but everybody waits.
 */
final class CrossingMovesTest {

    private static final int ROUNDS = Integer.getInteger("tellerline.crossings", 150);
    private static final long STOCK = 1_000_000;
    private static final String OWN_FIRST = "select 1 from till_cash where till = %d and currency = 'CNY' for update";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void moves_that_cross_all_go_through_without_one_deadlock_and_no_cent_is_lost(Dialect dialect) {
        LedgerBank bank = LedgerBank.open(dialect, folder, 2, 2);
        try (bank) {
            bank.database().write(sql -> sql.execute("update till_cash set cash = " + STOCK));
            bank.database().write(sql -> sql.execute("update till_pieces set count = " + STOCK));
            List<Long> moved = Crowd.all(2, who -> () -> moveOften(bank.ledger(), who + 1L, 2L - who));
            assertThat(moved).containsExactly((long) ROUNDS, (long) ROUNDS);
            assertThat(cash(bank)).containsExactly(STOCK + ROUNDS, STOCK - ROUNDS);
        }
        if (dialect == Dialect.POSTGRESQL) {
            assertThat(Server.behind(bank).deadlocks()).isZero();
        }
    }

    @Test
    void locking_the_own_till_first_ends_in_a_deadlock() throws SQLException {
        try (LedgerBank bank = LedgerBank.open(Dialect.POSTGRESQL, folder, 2, 2)) {
            Server server = Server.behind(bank);
            try (Connection one = server.connect();
                    Connection other = server.connect()) {
                run(one, "begin");
                run(other, "begin");
                run(one, OWN_FIRST.formatted(1));
                run(other, OWN_FIRST.formatted(2));
                FutureTask<String> crossing = Crowd.start(() -> stateAfter(other, OWN_FIRST.formatted(1)));
                server.awaitWaiters(1);
                String own = stateAfter(one, OWN_FIRST.formatted(2));
                run(one, "rollback");

                assertThat(List.of(own, Crowd.result(crossing))).containsExactlyInAnyOrder("40P01", "");
            }
            assertThat(server.deadlocks()).isPositive();
        }
    }

    private static List<Long> cash(LedgerBank bank) {
        return bank.database()
                .read(sql -> sql.selectFrom(TILL_CASH).orderBy(TILL_CASH.TILL).fetch(TILL_CASH.CASH));
    }

    private static long moveOften(Ledger ledger, long from, long to) {
        long moved = 0;
        for (int round = 0; round < ROUNDS; round++) {
            moved += move(ledger, from, to, key("crossing-" + from + "-" + round)) ? 1 : 0;
        }
        return moved;
    }

    private static boolean move(Ledger ledger, long from, long to, UUID key) {
        LockPlan plan = LockPlan.of(key, from, 1, from)
                .cash(List.of(from, to), List.of())
                .heads(List.of(from, to))
                .withoutPieces();
        Teller giver = new Teller(ledger, from);
        return ledger.submit(plan, facts -> {
            Postings postings = Postings.pair(
                    Leg.cashIn(1, till(facts, to), money(from), Optional.empty()),
                    Leg.cashOut(1, till(facts, from), money(from), Optional.empty()));
            return new Verdict.Write<>(EventComposer.compose(facts, giver.deed(key, postings, Map.of())), true);
        });
    }

    private static Till till(LedgerFacts facts, long till) {
        return requireNonNull(requireNonNull(facts.tills().get(till)).get("CNY"));
    }
}
