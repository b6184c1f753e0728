package org.tellerline.core.experiment;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.core.account.AccountNumber;
import org.tellerline.core.cash.Till;
import org.tellerline.core.desk.Outcome;
import org.tellerline.core.fixture.BankFixture;
import org.tellerline.core.fixture.Crowd;
import org.tellerline.core.fixture.Residents;
import org.tellerline.core.founding.DemoPlan;
import org.tellerline.core.ledger.Deed;
import org.tellerline.core.ledger.Effects;
import org.tellerline.core.ledger.EventComposer;
import org.tellerline.core.ledger.Ledger;
import org.tellerline.core.ledger.LedgerFacts;
import org.tellerline.core.ledger.Leg;
import org.tellerline.core.ledger.LockPlan;
import org.tellerline.core.ledger.Postings;
import org.tellerline.core.ledger.Signature;
import org.tellerline.core.ledger.TotalKey;
import org.tellerline.core.ledger.Verdict;
import org.tellerline.core.money.Money;
import org.tellerline.core.policy.LimitKind;
import org.tellerline.core.signon.SignOn;
import org.tellerline.core.signon.SignOnResult;
import org.tellerline.core.staff.Approval;
import org.tellerline.core.staff.Role;
import org.tellerline.core.staff.Session;
import org.tellerline.core.transaction.Slip;
import org.tellerline.schema.db.Database;
import org.tellerline.schema.db.DatabaseAddress;
import org.tellerline.schema.db.Dialect;

/** One signature, two forms sent at the same moment by two tellers: at most one of them is posted under it. */
final class ApprovalRaceTest {

    private static final long AMOUNT = 100;

    @TempDir
    Path folder;

    /** The desk binds the signature to one form of one maker, so the other one never counts, whoever is first. */
    @ParameterizedTest
    @EnumSource
    void two_windows_of_the_desk_post_one_form_under_one_signature(Dialect dialect) {
        for (int round = 0; round < 5; round++) {
            try (BankFixture fixture = BankFixture.open(dialect, folder)) {
                Session session = fixture.signOn("t01");
                List<Slip> slips = List.of(withdrawal(fixture), withdrawal(fixture));
                Outcome.NeedsApproval asks =
                        (Outcome.NeedsApproval) fixture.bank().desk().submit(session, slips.get(0));
                Approval approval = signed(fixture, session, asks.request());
                List<Callable<Outcome>> race = new ArrayList<>();
                slips.forEach(slip -> race.add(() -> fixture.bank().desk().submit(session, slip, List.of(approval))));
                List<Outcome> outcomes = Crowd.together(2, race);
                assertThat(outcomes.get(0)).isInstanceOf(Outcome.Posted.class);
                assertThat(outcomes.get(1)).isInstanceOf(Outcome.NeedsApproval.class);
                assertThat(signatures(fixture.address())).isEqualTo(1);
                Books.mustCheck(fixture.address(), Set.of());
            }
        }
    }

    /** A desk that binds nothing but looks whether the signature was used: the loser of the race is asked again, reads it, and says no. */
    @ParameterizedTest
    @EnumSource
    void a_desk_that_binds_nothing_is_held_by_the_books(Dialect dialect) {
        DatabaseAddress address = BankFixture.copy(dialect, folder);
        assertThat(race(address, true)).containsExactlyInAnyOrder("posted", "used");
        assertThat(signatures(address)).isEqualTo(1);
        Books.mustCheck(address, Set.of());
    }

    /** One that does not even look posts once all the same, and its second posting is a defect that is told as one. */
    @ParameterizedTest
    @EnumSource
    void a_desk_that_does_not_look_either_is_held_by_the_index(Dialect dialect) {
        DatabaseAddress address = BankFixture.copy(dialect, folder);
        assertThatThrownBy(() -> race(address, false)).hasRootCauseInstanceOf(SQLException.class);
        assertThat(signatures(address)).isEqualTo(1);
        Books.mustCheck(address, Set.of());
    }

    /** Wrong on purpose: the same desk on a store without the unique index. The count that proves the others catches it. */
    @ParameterizedTest
    @EnumSource
    void without_the_index_one_signature_signs_twice(Dialect dialect) {
        DatabaseAddress address = BankFixture.copy(dialect, folder);
        dropIndex(address, dialect);
        assertThat(race(address, false)).containsExactly("posted", "posted");
        assertThat(signatures(address)).isEqualTo(2);
    }

    private static Slip withdrawal(BankFixture fixture) {
        return fixture.slip("2102", Residents.COMPANY.digits(), "60000");
    }

    private static Approval signed(BankFixture fixture, Session maker, String request) {
        SignOn.Keyed keyed = new SignOn.Keyed("s01", DemoPlan.PASSWORD.toCharArray(), "test");
        SignOnResult result = fixture.bank().signOn().sign(maker, "2102", request, keyed);
        return ((SignOnResult.Signed) result).approval();
    }

    /** Two tellers without a desk pay in for two customers, under one signature. */
    private static List<String> race(DatabaseAddress address, boolean looks) {
        try (BankFixture fixture = BankFixture.at(address);
                Database database = Database.open(address, Database.Mode.POSTING)) {
            Ledger ledger = Ledger.of(database);
            Approval approval = signed(fixture, fixture.signOn("t01"), "anything");
            CyclicBarrier start = new CyclicBarrier(2);
            return Crowd.together(
                    2,
                    List.of(
                            () -> new Careless(ledger, fixture.signOn("t01"), start, looks)
                                    .post(Residents.WANG, Residents.WANG_WEI, approval),
                            () -> new Careless(ledger, fixture.signOn("t02"), start, looks)
                                    .post(Residents.EMMA, Residents.WANG_WEI + 1, approval)));
        }
    }

    /** A desk that keeps whatever signature it is given. */
    private record Careless(Ledger ledger, Session session, CyclicBarrier start, boolean looks) {

        private Map<TotalKey, Long> totals(long owner) {
            return Map.of(
                    new TotalKey(
                                    TotalKey.Owner.TELLER,
                                    LimitKind.CASH_IN,
                                    session.staff().id(),
                                    "CNY"),
                            AMOUNT,
                    new TotalKey(TotalKey.Owner.CUSTOMER, LimitKind.CASH_IN, owner, "CNY"), AMOUNT);
        }

        String post(AccountNumber account, long owner, Approval approval) {
            UUID key = UUID.randomUUID();
            LockPlan plan = LockPlan.of(key, session.staff().id(), session.branch(), session.position())
                    .accounts(List.of(account.id()))
                    .cash(List.of(session.position()), List.of("CNY"))
                    .totals(totals(owner).keySet())
                    .signers(List.of(approval));
            return ledger.submit(plan, read -> {
                together();
                return looks && read.asked().usedApprovals().contains(approval.id())
                        ? new Verdict.Keep<>("used")
                        : new Verdict.Write<>(
                                EventComposer.compose(read, deed(key, account, approval, read)), "posted");
            });
        }

        /** Both have read before either writes, where the database lets two read at once; one writer alone waits in vain. */
        private void together() {
            try {
                start.await(500, TimeUnit.MILLISECONDS);
            } catch (BrokenBarrierException | TimeoutException e) {
                return;
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }

        private Deed deed(UUID key, AccountNumber account, Approval approval, LedgerFacts read) {
            Till cash = requireNonNull(
                    requireNonNull(read.tills().get(session.position())).get("CNY"));
            Money amount = Money.of(cash.currency(), AMOUNT);
            return new Deed(
                    "2101",
                    key,
                    new byte[32],
                    session.position(),
                    session.staff().id(),
                    approval.at(),
                    Postings.pair(
                            Leg.cashIn(session.branch(), cash, amount, Optional.empty()),
                            Leg.credit(requireNonNull(read.accounts().get(account.id())), amount)),
                    Effects.none(),
                    List.of(new Signature(
                            approval.staff().id(),
                            approval.staff().person(),
                            Role.SUPERVISOR,
                            Signature.What.APPROVED,
                            approval.at(),
                            approval.id())),
                    Optional.empty(),
                    totals(requireNonNull(read.accounts().get(account.id())).customer()),
                    true,
                    numbers -> "deposit\n");
        }
    }

    private static long signatures(DatabaseAddress address) {
        try (Database database = Database.open(address, Database.Mode.READING)) {
            return database.read(
                    sql -> sql.fetchOne("select count(*) from signature").get(0, Long.class));
        }
    }

    private static void dropIndex(DatabaseAddress address, Dialect dialect) {
        List<String> statements = dialect == Dialect.POSTGRESQL
                ? List.of("alter table signature drop constraint signature_approval")
                : List.of(
                        "create table lax (journal integer, seq integer, staff integer, person integer, role text,"
                                + " what text, at integer, factor text, approval text)",
                        "drop table signature",
                        "alter table lax rename to signature");
        try (Database database = Database.open(address, Database.Mode.POSTING)) {
            statements.forEach(statement -> database.write(sql -> sql.execute(statement)));
        }
    }
}
