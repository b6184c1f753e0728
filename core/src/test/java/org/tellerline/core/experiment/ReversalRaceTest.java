package org.tellerline.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tellerline.schema.tables.Tables.ACCOUNT_BALANCE;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.core.Bank;
import org.tellerline.core.desk.Outcome;
import org.tellerline.core.fixture.BankFixture;
import org.tellerline.core.fixture.Crowd;
import org.tellerline.core.fixture.Residents;
import org.tellerline.core.founding.DemoPlan;
import org.tellerline.core.signon.SignOn;
import org.tellerline.core.signon.SignOnResult;
import org.tellerline.core.staff.Approval;
import org.tellerline.core.staff.Session;
import org.tellerline.core.transaction.Slip;
import org.tellerline.schema.db.Database;
import org.tellerline.schema.db.Dialect;

/** Two programs on one bank: an event is taken back while somebody else takes it back, or takes the money. */
final class ReversalRaceTest {

    private static final int ROUNDS = Integer.getInteger("tellerline.reversals", 15);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void of_two_reversals_of_one_event_one_is_told_that_it_came_too_late(Dialect dialect) {
        try (BankFixture fixture = BankFixture.open(dialect, folder);
                Bank other = Bank.open(fixture.address(), BankFixture.CLOCK)) {
            Session session = fixture.signOn("t01");
            for (int round = 0; round < ROUNDS; round++) {
                String receipt = deposits(fixture, session, "100");
                List<Outcome> outcomes = Crowd.together(
                        2,
                        List.of(
                                reversal(fixture, fixture.bank(), session, receipt),
                                reversal(fixture, other, session, receipt)));
                assertThat(outcomes)
                        .filteredOn(Outcome.Posted.class::isInstance)
                        .hasSize(1);
                assertThat(outcomes)
                        .filteredOn(Outcome.Refused.class::isInstance)
                        .extracting(outcome ->
                                ((Outcome.Refused) outcome).refusal().code().name())
                        .containsExactly("ALREADY_REVERSED");
                assertThat(balance(fixture)).isZero();
            }
            Books.mustCheck(fixture.address(), Set.of());
        }
    }

    /** The wrong way: look whether it still stands, and then do the opposite business. The same balance catches it. */
    @ParameterizedTest
    @EnumSource
    void the_opposite_business_after_a_look_takes_back_twice(Dialect dialect) {
        try (BankFixture fixture = BankFixture.open(dialect, folder)) {
            Session session = fixture.signOn("t01");
            deposits(fixture, session, "100");
            String receipt = deposits(fixture, session, "100");
            CyclicBarrier bothLooked = new CyclicBarrier(2);
            List<Callable<Outcome>> race = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                Slip look = fixture.slip("7201", receipt, "mistake");
                Slip opposite = fixture.slip("2102", Residents.EMPTY.digits(), "100");
                race.add(() -> {
                    assertThat(fixture.bank().desk().review(session, look)).isInstanceOf(Outcome.Reviewed.class);
                    bothLooked.await();
                    return fixture.bank().desk().submit(session, opposite);
                });
            }
            assertThat(Crowd.together(2, race)).allMatch(Outcome.Posted.class::isInstance);
            assertThat(balance(fixture))
                    .as("one of two deposits was to be taken back")
                    .isNotEqualTo(10_000);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_reversal_and_a_withdrawal_never_both_get_the_money(Dialect dialect) {
        try (BankFixture fixture = BankFixture.open(dialect, folder);
                Bank other = Bank.open(fixture.address(), BankFixture.CLOCK)) {
            Session session = fixture.signOn("t01");
            Session colleague = fixture.signOn("t02");
            for (int round = 0; round < ROUNDS; round++) {
                String receipt = deposits(fixture, session, "100");
                Slip withdrawal = fixture.slip("2102", Residents.EMPTY.digits(), "60");
                List<Outcome> outcomes = Crowd.together(
                        2,
                        List.of(
                                reversal(fixture, fixture.bank(), session, receipt),
                                () -> other.desk().submit(colleague, withdrawal)));
                assertThat(outcomes)
                        .filteredOn(Outcome.Posted.class::isInstance)
                        .hasSize(1);
                boolean reversed = outcomes.get(0) instanceof Outcome.Posted;
                assertThat(balance(fixture)).isEqualTo(reversed ? 0 : 4_000);
                assertThat(((Outcome.Refused) outcomes.get(reversed ? 1 : 0))
                                .refusal()
                                .code()
                                .name())
                        .isEqualTo(reversed ? "INSUFFICIENT_FUNDS" : "DEPENDENT_EVENTS");
                if (!reversed) {
                    fixture.submit(session, "2102", Residents.EMPTY.digits(), "40");
                }
            }
            Books.mustCheck(fixture.address(), Set.of());
        }
    }

    /** The wrong way: both look at the balance first and write what is left. The money goes out twice, and the balance tells. */
    @ParameterizedTest
    @EnumSource
    void looking_first_and_writing_later_pays_the_money_that_is_taken_back(Dialect dialect) {
        try (BankFixture fixture = BankFixture.open(dialect, folder);
                Database database = Database.open(fixture.address(), Database.Mode.POSTING)) {
            deposits(fixture, fixture.signOn("t01"), "100");
            CyclicBarrier bothLooked = new CyclicBarrier(2);
            List<Callable<Long>> race = List.of(
                    () -> takeCarelessly(database, 10_000, bothLooked),
                    () -> takeCarelessly(database, 6_000, bothLooked));
            long taken =
                    Crowd.together(2, race).stream().mapToLong(Long::longValue).sum();
            assertThat(taken).isEqualTo(16_000);
            assertThat(balance(fixture)).isNotEqualTo(10_000 - taken);
        }
    }

    private static long takeCarelessly(Database database, long minor, CyclicBarrier bothLooked) throws Exception {
        long id = Residents.EMPTY.id();
        long seen = database.read(sql -> sql.select(ACCOUNT_BALANCE.LEDGER)
                .from(ACCOUNT_BALANCE)
                .where(ACCOUNT_BALANCE.ACCOUNT.eq(id))
                .fetchSingle(ACCOUNT_BALANCE.LEDGER));
        bothLooked.await();
        database.write(sql -> sql.update(ACCOUNT_BALANCE)
                .set(ACCOUNT_BALANCE.LEDGER, seen - minor)
                .where(ACCOUNT_BALANCE.ACCOUNT.eq(id))
                .execute());
        return minor;
    }

    private static String deposits(BankFixture fixture, Session session, String amount) {
        Outcome outcome = fixture.submit(session, "2101", Residents.EMPTY.digits(), amount);
        return ((Outcome.Posted) outcome).receipt().text("receipt.no");
    }

    /** Keyed under a key of its own and signed already. */
    private static Callable<Outcome> reversal(BankFixture fixture, Bank bank, Session session, String receipt) {
        Slip slip = fixture.slip("7201", receipt, "mistake");
        Outcome.NeedsApproval asks = (Outcome.NeedsApproval) bank.desk().submit(session, slip);
        SignOn.Keyed keyed = new SignOn.Keyed("s01", DemoPlan.PASSWORD.toCharArray(), "test");
        SignOnResult result = bank.signOn().sign(session, "7201", asks.request(), keyed);
        Approval approval = ((SignOnResult.Signed) result).approval();
        return () -> bank.desk().submit(session, slip, List.of(approval));
    }

    private static long balance(BankFixture fixture) {
        return fixture.account(Residents.EMPTY).balance().minor();
    }
}
