package org.tellerline.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.core.administration.Change;
import org.tellerline.core.administration.Changes;
import org.tellerline.core.administration.Operator;
import org.tellerline.core.administration.PolicyChanges;
import org.tellerline.core.administration.Ruling;
import org.tellerline.core.bookcheck.BookCheck;
import org.tellerline.core.bookcheck.BookReport;
import org.tellerline.core.bookcheck.Evidence;
import org.tellerline.core.bookcheck.Rule;
import org.tellerline.core.calendar.BankClock;
import org.tellerline.core.desk.Outcome;
import org.tellerline.core.endofday.CalledOff;
import org.tellerline.core.endofday.EndOfDay;
import org.tellerline.core.endofday.Ended;
import org.tellerline.core.endofday.Progress;
import org.tellerline.core.endofday.Run;
import org.tellerline.core.fixture.BankFixture;
import org.tellerline.core.ledger.Products;
import org.tellerline.core.policy.PolicyFile;
import org.tellerline.core.text.Message;
import org.tellerline.schema.db.Claim;
import org.tellerline.schema.db.Database;
import org.tellerline.schema.db.Dialect;

/** The bank's day ends: all gates at once, one end of day at a time, the next working day, and nobody posts meanwhile. */
final class EndOfDayScenariosTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void everything_that_stands_against_it_is_told_at_once_and_nothing_is_done(Dialect dialect) {
        try (Counter bank = new Counter(dialect, folder)) {
            bank.meanwhile("update branch_day set state = 'CLOSED' where branch = 2");
            bank.meanwhile("update position_head set state = 'CLOSED' where position in (1003, 1004)");
            bank.meanwhile("delete from policy where kind = 'interest' and name = '102'");
            assertThat(gates(bank.endsDay()))
                    .containsExactly(
                            "BRANCH_OPEN[0001, 2026-11-24]",
                            "TILL_OPEN[0001, 01, t01]",
                            "TILL_OPEN[0001, 02, t02]",
                            "TILL_OPEN[0002, 01, t05]",
                            "TILL_OPEN[0002, 02, t06]",
                            "TILL_OPEN[0002, 03, t07]",
                            "NO_RATE[102]");
            assertThat(bank.books("select state from bank")).containsExactly("OPEN");
            assertThat(bank.books("select count(*) from eod_run")).containsExactly("0");
            bank.play("t01 4101/WANG/EMMA/1 -> posted WANG 9999.00");
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_bank_stands_before_its_next_working_day_and_does_business_on_it(Dialect dialect) {
        try (Counter bank = Counter.inTheMorning(dialect, folder)) {
            bank.play("s01+s02 9101 -> posted");
            bank.play("t01 4101/WANG/EMMA/1 -> posted WANG 9999.00");
            bank.play("s01+s02 9102 -> posted");
            Run run = done(bank.endsDay());
            assertThat(run.next()).isEqualTo("2026-11-25");
            assertThat(run.steps()).allMatch(step -> step.state() == Run.State.DONE);
            assertThat(run.exceptions()).isEmpty();
            bank.checks();
            bank.play("""
                    t01 4101/WANG/EMMA/1 -> refused BRANCH_CLOSED
                    s01+s02 9101         -> posted
                    t01 4101/WANG/EMMA/1 -> posted WANG 9998.00
                    s01+s02 9102         -> posted
                    """);
            assertThat(done(bank.endsDay()).next()).isEqualTo("2026-11-26");
            assertThat(bank.books("select cast(business_date as text) from gl_day group by business_date order by 1"))
                    .containsExactly("2026-11-24", "2026-11-25");
            assertThat(bank.books("select amount from day_move where account = 100000001 order by booked_date"))
                    .containsExactly("999900", "-100");
            bank.checks();
        }
    }

    /** Friday's end of day covers Saturday and Sunday, one by one. */
    @ParameterizedTest
    @EnumSource
    void a_weekend_earns_day_by_day(Dialect dialect) {
        try (Counter bank = Counter.inTheMorning(dialect, folder)) {
            done(bank.endsDay());
            done(bank.endsDay());
            done(bank.endsDay());
            Run friday = done(bank.endsDay());
            assertThat(friday.date()).isEqualTo("2026-11-27");
            assertThat(friday.next()).isEqualTo("2026-11-30");
            assertThat(friday.steps().stream()
                            .filter(step -> step.job().equals("ACCRUAL"))
                            .map(step -> step.day().toString()))
                    .containsExactly("2026-11-27", "2026-11-28", "2026-11-29");
            assertThat(bank.books("select count(*) from interest_accrual where product = '201' and branch = 1"))
                    .containsExactly("6");
            bank.checks();
        }
    }

    @ParameterizedTest
    @EnumSource
    void two_never_run_at_once_and_a_finished_one_is_not_resumed(Dialect dialect) {
        try (Counter bank = Counter.inTheMorning(dialect, folder)) {
            try (Claim other = Claim.forEndOfDay(bank.fixture().address()).orElseThrow()) {
                assertThat(bank.endsDay()).isInstanceOf(Ended.Busy.class);
            }
            try (EndOfDay night = EndOfDay.of(bank.fixture().address(), BankFixture.CLOCK, Counter.SEAL_KEY)) {
                assertThat(gates(night.resume(Progress.silent()))).containsExactly("NOTHING_TO_RESUME[]");
                assertThat(night.plan().orElseThrow().steps())
                        .hasSizeGreaterThan(8)
                        .hasSameSizeAs(done(night.run(1, Progress.silent())).steps());
            }
        }
    }

    /** Both were started at once; one was still at its backup when the other had ended the day. */
    @ParameterizedTest
    @EnumSource
    void whoever_comes_too_late_ends_no_second_day(Dialect dialect) {
        try (Counter bank = Counter.inTheMorning(dialect, folder)) {
            try (EndOfDay late = EndOfDay.of(bank.fixture().address(), BankFixture.CLOCK, Counter.SEAL_KEY)) {
                assertThat(late.gates()).isEmpty();
                done(bank.endsDay());
                assertThat(gates(late.run(1, Progress.silent()))).containsExactly("DAY_ENDED[2026-11-24, 2026-11-25]");
            }
            assertThat(bank.books("select cast(business_date as text) from bank"))
                    .containsExactly("2026-11-25");
            assertThat(bank.books("select state from bank")).containsExactly("OPEN");
        }
    }

    /** The weekend belongs to Friday's end of day, so its rates are those that stood when the bank closed. */
    @ParameterizedTest
    @EnumSource
    void a_rate_for_saturday_is_approved_before_friday_ends_or_not_at_all(Dialect dialect) {
        try (Counter bank = Counter.inTheMorning(dialect, folder)) {
            done(bank.endsDay());
            done(bank.endsDay());
            done(bank.endsDay());
            PolicyDesk desk = new PolicyDesk(bank);
            long early = desk.stages("201", "0.75");
            long late = desk.stages("101", "0.85");
            try (EndOfDay night = EndOfDay.of(bank.fixture().address(), BankFixture.CLOCK, Counter.SEAL_KEY)) {
                assertThat(desk.approves(early)).isEmpty();
                assertThatThrownBy(() -> night.run(1, stopAt("ACCRUAL", 2))).isInstanceOf(CalledOff.class);
                assertThat(desk.approves(late)).contains("policy.closing");
                done(night.resume(Progress.silent()));
            }
            assertThat(desk.approves(late)).contains("admin.change.stale");
            bank.checks();
        }
    }

    private static Progress stopAt(String job, int chunk) {
        return (step, done, of) -> {
            if (step.job().equals(job) && done == chunk) {
                throw new CalledOff();
            }
        };
    }

    /** An administrator who stages rates for Saturday, and a supervisor who approves them. */
    private record PolicyDesk(Counter bank) {

        private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 28);

        long stages(String product, String rate) {
            return with((database, clock) -> {
                PolicyFile file = PolicyFile.read(
                        "[interest " + product + "]\nrate = " + rate + "\nsegmented = no\n",
                        new Products(database).currencies());
                Ruling<Change> ruling = new PolicyChanges(database, clock).stage(operator("a01"), file, SATURDAY);
                return ((Ruling.Granted<Change>) ruling).value().no();
            });
        }

        Optional<String> approves(long no) {
            return with((database, clock) -> {
                Ruling<Change> ruling = new Changes(database, clock).approve(operator("s01"), no);
                return ruling instanceof Ruling.Refused<Change> refused
                        ? Optional.of(refused.why().key())
                        : Optional.<String>empty();
            });
        }

        private Operator operator(String name) {
            return new Operator(bank.fixture().signOn(name).staff(), OptionalLong.empty());
        }

        private <T> T with(BiFunction<Database, BankClock, T> work) {
            try (Database database = Database.open(bank.fixture().address(), Database.Mode.POSTING)) {
                return work.apply(database, new BankClock(BankFixture.CLOCK, ZoneId.of("Asia/Shanghai")));
            }
        }
    }

    /** While it runs the bank is closing: nobody posts, opens or closes. */
    @ParameterizedTest
    @EnumSource
    void while_it_runs_only_the_end_of_day_posts(Dialect dialect) {
        try (Counter bank = Counter.inTheMorning(dialect, folder)) {
            bank.play("s01+s02 9101 -> posted");
            bank.play("s01+s02 9102 -> posted");
            int[] refused = {0};
            try (EndOfDay night = EndOfDay.of(bank.fixture().address(), BankFixture.CLOCK, Counter.SEAL_KEY)) {
                night.run(1, (step, done, of) -> {
                    boolean open = step.job().equals("START_OF_DAY") && done == of;
                    Outcome outcome = bank.key("t01", "4101/WANG/EMMA/1");
                    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
                    String reason = ((Outcome.Refused) outcome).refusal().code().name();
                    assertThat(reason).isEqualTo(open ? "BRANCH_CLOSED" : "BANK_CLOSED");
                    refused[0]++;
                });
            }
            assertThat(refused[0]).isGreaterThan(10);
            bank.checks();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_proof_that_fails_stops_it_and_it_goes_on_once_the_books_are_right(Dialect dialect) {
        try (Counter bank = Counter.inTheMorning(dialect, folder)) {
            bank.meanwhile("update account_balance set ledger = ledger + 1 where account = 100000001");
            Ended.Unproven stopped = (Ended.Unproven) bank.endsDay();
            assertThat(stopped.report().finding(Rule.BALANCE_IS_SUM)).isPresent();
            assertThat(stopped.run().steps().get(1).state()).isEqualTo(Run.State.DIVIDED);
            assertThat(gates(bank.endsDay())).containsExactly("UNFINISHED[2026-11-24]");
            bank.meanwhile("update account_balance set ledger = ledger - 1 where account = 100000001");
            try (EndOfDay night = EndOfDay.of(bank.fixture().address(), BankFixture.CLOCK, Counter.SEAL_KEY)) {
                assertThat(night.resume(Progress.silent())).isInstanceOf(Ended.Done.class);
            }
            bank.checks();
        }
    }

    /** An account that stands closed although it earned goes on the list, and the others are paid. */
    @ParameterizedTest
    @EnumSource
    void one_bad_account_goes_on_the_list_and_the_others_are_served(Dialect dialect) {
        try (Counter bank = Counter.inTheMorning(dialect, folder)) {
            bank.meanwhile("update policy set content = 'days = 11-24' where kind = 'interest-days'");
            bank.meanwhile("update policy set content = 'rate = 3.6\nsegmented = no' where kind = 'interest'");
            try (EndOfDay night = EndOfDay.of(bank.fixture().address(), BankFixture.CLOCK, Counter.SEAL_KEY)) {
                Run run = done(night.run(1, (step, done, of) -> closedWhileSettling(bank, step)));
                assertThat(run.exceptions())
                        .containsExactly(new Run.Exempt("0001101000000013", "SETTLEMENT", "ACCOUNT_CLOSED", 100));
            }
            assertThat(bank.books("select -amount from posting p join journal j on j.id = p.journal"
                            + " where j.code = '0012' and p.account in (100000001, 100000002)"))
                    .containsExactly("25");
            bank.checks();
        }
    }

    private static void closedWhileSettling(Counter bank, Run.Step step) {
        String status = step.job().equals("SETTLEMENT") ? "CLOSED" : "ACTIVE";
        bank.meanwhile("update account set status = '" + status + "' where id = 100000001");
    }

    /** Interest stands in the account's own history, after what the day brought. */
    @ParameterizedTest
    @EnumSource
    void settled_interest_stands_in_the_history_of_the_account(Dialect dialect) {
        try (Counter bank = Counter.inTheMorning(dialect, folder)) {
            bank.meanwhile("update policy set content = 'days = 11-24' where kind = 'interest-days'");
            bank.meanwhile("update policy set content = 'rate = 3.6\nsegmented = no' where kind = 'interest'");
            bank.play("s01+s02 9101 -> posted");
            bank.play("t01 4101/EMMA/WANG/100 -> posted WANG 10100.00");
            bank.play("s01+s02 9102 -> posted");
            done(bank.endsDay());
            bank.checks();
            bank.play("s01+s02 9101 -> posted");
            bank.play("t01 4101/WANG/EMMA/1 -> posted WANG 10100.01");
            assertThat(bank.books("""
                            select j.code || ' ' || p.entry_no || ' ' || p.balance_after
                            from posting p join journal j on j.id = p.journal
                            where p.account = 100000001 order by p.entry_no"""))
                    .containsExactly("0003 1 1000000", "4101 2 1010000", "0012 3 1010101", "4101 4 1010001");
            Outcome.Answered history = (Outcome.Answered) bank.key("t01", "8104/WANG");
            assertThat(history.view().toString()).contains("0012.name");
        }
    }

    @ParameterizedTest
    @EnumSource
    void seals_are_verified_with_the_key_and_without_it(Dialect dialect) {
        try (Counter bank = Counter.inTheMorning(dialect, folder)) {
            done(bank.endsDay());
            done(bank.endsDay());
            assertThat(check(bank, Optional.of("5e".repeat(32))).findings()).isEmpty();
            assertThat(check(bank, Optional.of("5f".repeat(32))).finding(Rule.SEALED))
                    .isPresent();
            assertThat(bank.books("select count(*) from audit_seal")).containsExactly("2");
        }
    }

    private static BookReport check(Counter bank, Optional<String> key) {
        try (Database database = Database.open(bank.fixture().address(), Database.Mode.READING)) {
            return BookCheck.verifyAudit(database, Evidence.none().withSealKey(key), rule -> {});
        }
    }

    private static Run done(Ended ended) {
        assertThat(ended).isInstanceOf(Ended.Done.class);
        return ((Ended.Done) ended).run();
    }

    private static List<String> gates(Ended ended) {
        assertThat(ended).isInstanceOf(Ended.NotNow.class);
        return ((Ended.NotNow) ended)
                .gates().stream()
                        .map((Message gate) -> gate.key().substring("eod.gate.".length()) + gate.args())
                        .toList();
    }
}
