package org.tellerline.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tellerline.schema.tables.Tables.TILL_CASH;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.core.desk.Outcome;
import org.tellerline.core.fixture.BankFixture;
import org.tellerline.core.fixture.Crowd;
import org.tellerline.core.founding.DemoPlan;
import org.tellerline.core.signon.SignOn;
import org.tellerline.core.signon.SignOnResult;
import org.tellerline.core.staff.Approval;
import org.tellerline.core.staff.Session;
import org.tellerline.core.transaction.Slip;
import org.tellerline.schema.db.Database;
import org.tellerline.schema.db.Dialect;

/**
 * Tellers fetch cash from the vault while others bring some. They share one row, the vault's, so these two directions alone cannot lock
 * each other out whatever comes first; {@code CrossingMovesTest} has the case where the order matters. What could be lost here is money.
 */
final class CrossingVaultTest {

    private static final int ROUNDS = Integer.getInteger("tellerline.crossings", 40);
    private static final int THREADS = 8;
    private static final long VAULT = 1090;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void cash_fetched_and_brought_at_the_same_time_is_all_accounted_for(Dialect dialect) {
        try (BankFixture fixture = BankFixture.open(dialect, folder)) {
            long vault = cash(fixture, VAULT);
            long fetching = cash(fixture, 1001);
            List<Callable<Outcome>> race = new ArrayList<>();
            Session fetches = fixture.signOn("t01");
            Session brings = fixture.signOn("t02");
            for (int round = 0; round < ROUNDS; round++) {
                race.add(signed(fixture, fetches, fixture.slip("5102", "700", "100x3,50x8")));
                race.add(signed(fixture, brings, fixture.slip("5103", "300", "100x2,20x5")));
            }
            List<Outcome> outcomes = Crowd.together(THREADS, race);
            assertThat(outcomes).allMatch(Outcome.Posted.class::isInstance);
            assertThat(cash(fixture, VAULT)).isEqualTo(vault - 40_000L * ROUNDS);
            assertThat(cash(fixture, 1001)).isEqualTo(fetching + 70_000L * ROUNDS);
            Books.mustCheck(fixture.address(), Set.of());
        }
    }

    /** The wrong way: look at what the vault holds, then write what is left. */
    @ParameterizedTest
    @EnumSource
    void reading_first_and_writing_later_loses_what_others_moved_meanwhile(Dialect dialect) {
        try (BankFixture fixture = BankFixture.open(dialect, folder);
                Database database = Database.open(fixture.address(), Database.Mode.POSTING)) {
            long vault = cash(fixture, VAULT);
            List<Callable<Boolean>> race = new ArrayList<>();
            for (int round = 0; round < 400; round++) {
                long moved = round % 2 == 0 ? -70_000 : 30_000;
                race.add(() -> moveCarelessly(database, moved));
            }
            Crowd.together(THREADS, race);
            assertThat(cash(fixture, VAULT))
                    .as("the careless way was caught by the same sum")
                    .isNotEqualTo(vault - 40_000L * 200);
        }
    }

    private static Callable<Outcome> signed(BankFixture fixture, Session maker, Slip slip) {
        Outcome.NeedsApproval asks =
                (Outcome.NeedsApproval) fixture.bank().desk().submit(maker, slip);
        SignOn.Keyed keyed = new SignOn.Keyed("c01", DemoPlan.PASSWORD.toCharArray(), "test");
        Approval approval = ((SignOnResult.Signed)
                        fixture.bank().signOn().sign(maker, slip.code(), asks.request(), keyed))
                .approval();
        return () -> fixture.bank().desk().submit(maker, slip, List.of(approval));
    }

    private static boolean moveCarelessly(Database database, long moved) {
        long seen = database.read(sql -> sql.select(TILL_CASH.CASH)
                .from(TILL_CASH)
                .where(TILL_CASH.TILL.eq(VAULT), TILL_CASH.CURRENCY.eq("CNY"))
                .fetchSingle(TILL_CASH.CASH));
        database.write(sql -> sql.update(TILL_CASH)
                .set(TILL_CASH.CASH, seen + moved)
                .where(TILL_CASH.TILL.eq(VAULT), TILL_CASH.CURRENCY.eq("CNY"))
                .execute());
        return true;
    }

    private static long cash(BankFixture fixture, long till) {
        try (Database database = Database.open(fixture.address(), Database.Mode.READING)) {
            return database.read(sql -> sql.select(TILL_CASH.CASH)
                    .from(TILL_CASH)
                    .where(TILL_CASH.TILL.eq(till), TILL_CASH.CURRENCY.eq("CNY"))
                    .fetchSingle(TILL_CASH.CASH));
        }
    }
}
