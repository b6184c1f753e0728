package org.tellerline.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.core.desk.DeskRefusal;
import org.tellerline.core.desk.Outcome;
import org.tellerline.core.fixture.MovableClock;
import org.tellerline.core.founding.DemoPlan;
import org.tellerline.core.signon.SignOn;
import org.tellerline.core.signon.SignOnResult;
import org.tellerline.core.staff.Approval;
import org.tellerline.core.text.Message;
import org.tellerline.core.transaction.RefusalCode;
import org.tellerline.core.transaction.Slip;
import org.tellerline.schema.db.Dialect;

/** Somebody else signs what the teller may not do alone. */
final class ApprovalScenariosTest {

    private static final String SIGNATURES = "select count(*) from signature";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void a_supervisor_signs_amounts_below_what_the_grade_may_approve_and_not_at_it(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.play("""
                    t01+s02 2101/COMPANY/399999.99     -> posted COMPANY 1399999.99
                    t01+s02 2101/COMPANY/400000        -> needs SIGNER_POWER
                    t01+s01 2101/COMPANY/400000        -> posted COMPANY 1799999.99
                    t01+s01 2101/COMPANY/599999.99     -> posted COMPANY 2399999.98
                    t01+s01 2101/COMPANY/600000        -> needs SIGNER_POWER
                    t01+s02 2101/EMMAUSD/59999.99      -> posted EMMAUSD 60999.99
                    t01+s02 2101/EMMAUSD/60000         -> needs SIGNER_POWER
                    t01+s02 2101/YEN/7999999           -> posted YEN 8049999
                    t01+s02 2101/YEN/8000000           -> needs SIGNER_POWER
                    """);
            assertThat(counter.books(SIGNATURES)).containsExactly("5");
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobody_but_a_supervisor_of_the_branch_signs(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.play("""
                    t01+t02 2102/COMPANY/60000         -> needs SIGNER_NOT_PERMITTED
                    t01+t03 2102/COMPANY/60000         -> needs SIGNER_NOT_PERMITTED
                    t01+x01 2102/COMPANY/60000         -> needs SIGNER_NOT_PERMITTED
                    t01+a01 2102/COMPANY/60000         -> needs SIGNER_NOT_PERMITTED
                    t01+c01 2102/COMPANY/60000         -> needs SIGNER_NOT_PERMITTED
                    t01+r01 2102/COMPANY/60000         -> needs SIGNER_NOT_PERMITTED
                    t01+t01 2102/COMPANY/60000         -> needs SIGNER_IS_MAKER
                    t01+s03 2102/COMPANY/60000         -> needs SIGNER_OF_OTHER_BRANCH
                    t05+s01 2102/COMPANY/60000         -> needs SIGNER_OF_OTHER_BRANCH
                    t05+s03 2102/COMPANY/60000         -> posted COMPANY 940000.00
                    """);
            assertThat(counter.books(SIGNATURES)).containsExactly("1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobody_signs_their_own_business_under_another_name(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.meanwhile("""
                    insert into staff
                    select 900, person, 'lixm', branch, 'SUPERVISOR', 'L5', state, language
                    from staff where sign_on_name = 't01'
                    """);
            counter.meanwhile("""
                    insert into credential
                    select 900, hash, set_at, must_change, failures, locked_until, last_sign_on, good_until
                    from credential where staff = (select id from staff where sign_on_name = 't01')
                    """);
            counter.play("""
                    t01+lixm 2102/COMPANY/60000        -> needs SIGNER_IS_MAKER
                    t02+lixm 2102/COMPANY/60000        -> posted COMPANY 940000.00
                    t01+s01 2102/COMPANY/60000         -> posted COMPANY 880000.00
                    """);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_name_under_it_stands_in_the_books_in_the_trail_and_on_the_receipt(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            Signing signing = signed(counter, "2102/COMPANY/60000", "s01");
            Outcome.Posted posted = (Outcome.Posted) signing.submit();
            counter.checks();

            assertThat(posted.receipt().text("receipt.signed.APPROVED")).isEqualTo("s01");
            String proof = signing.approval().id().toString();
            assertThat(counter.books("select s.sign_on_name from signature g join staff s on s.id = g.staff"))
                    .containsExactly("s01");
            assertThat(counter.books("select cast(approval as text) from signature"))
                    .containsExactly(proof);
            assertThat(counter.books(
                                    "select payload from audit where kind = 'EVENT' order by at desc, seq desc limit 1")
                            .get(0))
                    .containsPattern("signed=\\d+\\|\\d+\\|SUPERVISOR\\|APPROVED\\|\\d+\\|PASSWORD\\|" + proof + "\n");
            assertThat(counter.books("select payload from audit where kind = 'SIGNATURE'"))
                    .hasSize(1)
                    .allSatisfy(told -> assertThat(told)
                            .contains("says.approval=" + proof, "says.request=" + signing.request(), "says.code=2102")
                            .doesNotContain(DemoPlan.PASSWORD));
        }
    }

    @ParameterizedTest
    @EnumSource
    void where_the_tellers_own_right_suffices_no_name_is_kept(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            Approval approval = signed(counter, "2102/COMPANY/60000", "s01").approval();
            Outcome.Posted posted = (Outcome.Posted) submit(counter, counter.slip("2102/COMPANY/500"), approval);

            assertThat(posted.receipt().text("receipt.signed.APPROVED")).isEmpty();
            assertThat(counter.books(SIGNATURES)).containsExactly("0");
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_was_signed_is_posted_as_it_was_signed_or_signed_anew(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            Signing signing = signed(counter, "2102/COMPANY/60000", "s01");
            for (Map.Entry<String, String> edit : Map.of(
                            "amount", "60000.01", "memo", "rent", "conductor", "somebody else", "account", "21")
                    .entrySet()) {
                Map<String, String> fields = new HashMap<>(signing.slip().fields());
                fields.put(edit.getKey(), edit.getValue());
                Slip edited = new Slip(
                        "2102", signing.slip().key(), fields, signing.slip().reviewed());
                Outcome outcome = submit(counter, edited, signing.approval());
                if (outcome instanceof Outcome.NeedsApproval asks) {
                    assertThat(asks.refusal().orElseThrow().code())
                            .as(edit.getKey())
                            .isEqualTo(DeskRefusal.APPROVAL_FOR_OTHER);
                } else {
                    assertThat(edit.getKey()).isEqualTo("account");
                    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
                }
            }
            assertThat(signing.submit()).as("as it was signed").isInstanceOf(Outcome.Posted.class);
            counter.checks();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_signature_signs_one_form_once(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            Signing signing = signed(counter, "2102/COMPANY/60000", "s01");
            Slip other = counter.slip("2102/COMPANY/60000");
            assertThat(why(submit(counter, other, signing.approval()))).isEqualTo(DeskRefusal.APPROVAL_FOR_OTHER);
            assertThat(signing.submit()).isInstanceOf(Outcome.Posted.class);

            assertThat(why(submit(counter, other, signing.approval()))).isEqualTo(DeskRefusal.APPROVAL_USED);
            assertThat(((Outcome.Posted) signing.submit()).repeated()).isTrue();
            assertThat(counter.books(SIGNATURES)).containsExactly("1");
            counter.checks();
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_somebody_signed_at_another_screen_does_not_count_here(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            Signing signing = signed(counter, "2102/COMPANY/60000", "s01");
            Outcome outcome = counter.fixture()
                    .bank()
                    .desk()
                    .submit(counter.session("t02"), signing.slip(), List.of(signing.approval()));
            assertThat(why(outcome)).isEqualTo(DeskRefusal.APPROVAL_FOR_OTHER);
        }
    }

    /** While the supervisor signs, others serve the same customer up to the limit of the day. */
    @ParameterizedTest
    @EnumSource
    void a_reason_that_comes_up_after_the_signature_must_be_signed_too(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            Signing signing = signed(counter, "2102/COMPANY/60000", "s01");
            counter.play("""
                    t02 2102/COMPANY/50000             -> posted COMPANY 950000.00
                    t02 2102/COMPANY/50000             -> posted COMPANY 900000.00
                    t02 2102/COMPANY/50000             -> posted COMPANY 850000.00
                    t03 2102/COMPANY/150000            -> posted COMPANY 700000.00
                    t06 2102/COMPANY/150000            -> posted COMPANY 550000.00
                    """);
            Outcome.NeedsApproval asks = (Outcome.NeedsApproval) signing.submit();
            assertThat(asks.refusal().orElseThrow().code()).isEqualTo(DeskRefusal.APPROVAL_FOR_OTHER);
            assertThat(asks.review().authority().lacking().stream().map(Message::key))
                    .containsExactly("limit.teller.event", "limit.customer.day");
            Approval anew = counter.sign("t01", "s01", "2102", asks.request());
            assertThat(submit(counter, signing.slip(), anew)).isInstanceOf(Outcome.Posted.class);
            counter.checks();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoever_lost_the_right_after_signing_signs_nothing(Dialect dialect) {
        Map<String, DeskRefusal> changes = Map.of(
                "state = 'DISABLED'", DeskRefusal.SIGNER_NOT_PERMITTED,
                "role = 'AUDITOR'", DeskRefusal.SIGNER_NOT_PERMITTED,
                "grade = 'L1'", DeskRefusal.SIGNER_POWER,
                "branch = 2", DeskRefusal.SIGNER_OF_OTHER_BRANCH);
        changes.forEach((change, why) -> {
            try (Counter counter = new Counter(dialect, folder)) {
                Signing signing = signed(counter, "2102/COMPANY/60000", "s01");
                counter.meanwhile("update staff set " + change + " where sign_on_name = 's01'");
                assertThat(why(signing.submit())).as(change).isEqualTo(why);
                assertThat(counter.books(SIGNATURES)).containsExactly("0");
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_signature_is_good_for_five_minutes(Dialect dialect) {
        MovableClock clock = new MovableClock();
        try (Counter counter = new Counter(dialect, folder, clock)) {
            Signing first = signed(counter, "2102/COMPANY/60000", "s01");
            clock.pass(Duration.ofMinutes(5));
            assertThat(first.submit()).isInstanceOf(Outcome.Posted.class);

            Signing second = signed(counter, "2102/COMPANY/60000", "s01");
            clock.pass(Duration.ofMinutes(5).plusMillis(1));
            assertThat(why(second.submit())).isEqualTo(DeskRefusal.APPROVAL_EXPIRED);
            clock.pass(Duration.ofMinutes(-10));
            assertThat(why(second.submit())).as("signed tomorrow").isEqualTo(DeskRefusal.APPROVAL_EXPIRED);
            counter.checks();
        }
    }

    @ParameterizedTest
    @EnumSource
    void of_several_signatures_the_first_that_counts_is_kept(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            Slip slip = counter.slip("2102/COMPANY/60000");
            String request = ((Outcome.NeedsApproval) counter.send(counter.session("t01"), slip)).request();
            List<Approval> all = List.of(
                    counter.sign("t01", "s03", "2102", request),
                    counter.sign("t01", "s02", "2102", request),
                    counter.sign("t01", "s01", "2102", request));
            assertThat(counter.fixture().bank().desk().submit(counter.session("t01"), slip, all))
                    .isInstanceOf(Outcome.Posted.class);
            assertThat(counter.books("select s.sign_on_name from signature g join staff s on s.id = g.staff"))
                    .containsExactly("s02");
            counter.checks();
        }
    }

    @ParameterizedTest
    @EnumSource
    void wrong_passwords_of_who_signs_lock_them_as_at_sign_on(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            Slip slip = counter.slip("2102/COMPANY/60000");
            String request = ((Outcome.NeedsApproval) counter.send(counter.session("t01"), slip)).request();
            for (int i = 0; i < 5; i++) {
                assertThat(sign(counter, request, "wrong " + i)).isInstanceOf(SignOnResult.SignOnRefused.class);
            }
            assertThat(sign(counter, request, DemoPlan.PASSWORD)).isInstanceOf(SignOnResult.SignOnRefused.class);
            assertThat(counter.books("select failures from credential where staff = "
                            + "(select id from staff where sign_on_name = 's01')"))
                    .containsExactly("5");
            counter.checks();
        }
    }

    private static SignOnResult sign(Counter counter, String request, String password) {
        SignOn.Keyed keyed = new SignOn.Keyed("s01", password.toCharArray(), "test");
        return counter.fixture().bank().signOn().sign(counter.session("t01"), "2102", request, keyed);
    }

    /** A form of t01 that somebody has signed and nobody has posted yet. */
    private record Signing(Counter counter, Slip slip, String request, Approval approval) {

        Outcome submit() {
            return ApprovalScenariosTest.submit(counter, slip, approval);
        }
    }

    private static Signing signed(Counter counter, String command, String signer) {
        Slip slip = counter.slip(command);
        String request = ((Outcome.NeedsApproval) counter.send(counter.session("t01"), slip)).request();
        return new Signing(counter, slip, request, counter.sign("t01", signer, slip.code(), request));
    }

    private static Outcome submit(Counter counter, Slip slip, Approval approval) {
        return counter.fixture().bank().desk().submit(counter.session("t01"), slip, List.of(approval));
    }

    private static RefusalCode why(Outcome outcome) {
        return ((Outcome.NeedsApproval) outcome).refusal().orElseThrow().code();
    }
}
