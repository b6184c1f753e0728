package org.tellerline.core.signon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tellerline.core.signon.StaffBank.ADMIN;
import static org.tellerline.core.signon.StaffBank.ANNA;
import static org.tellerline.core.signon.StaffBank.ANNAS_DESK;
import static org.tellerline.core.signon.StaffBank.ANNAS_TILL;
import static org.tellerline.core.signon.StaffBank.PASSWORD;
import static org.tellerline.schema.tables.Tables.BANK;
import static org.tellerline.schema.tables.Tables.CREDENTIAL;
import static org.tellerline.schema.tables.Tables.POSITION_HEAD;
import static org.tellerline.schema.tables.Tables.STAFF;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.core.signon.SignOnResult.Changed;
import org.tellerline.core.signon.SignOnResult.MustChange;
import org.tellerline.core.signon.SignOnResult.SignOnRefused;
import org.tellerline.core.signon.SignOnResult.SignedOn;
import org.tellerline.core.signon.SignOnResult.Unfit;
import org.tellerline.core.staff.Session;
import org.tellerline.core.transaction.Secret;
import org.tellerline.schema.db.Dialect;

class PasswordChangeTest {

    private static final String FRESH = "Withdrawal 下午 after tea";

    @TempDir
    Path folder;

    private Banks banks;

    @BeforeEach
    void open() {
        banks = new Banks(folder);
    }

    @AfterEach
    void close() {
        banks.close();
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void the_new_password_counts_from_then_on_and_the_session_goes_on(Dialect dialect) {
        StaffBank bank = banks.found(dialect);
        Session session = bank.session("anna");
        bank.pass(Duration.ofHours(1));

        assertThat(change(bank, session, PASSWORD, FRESH, FRESH)).isInstanceOf(Changed.class);

        assertThat(bank.signOn.stillValid(session)).contains(session);
        assertThat(bank.credential(ANNA).getSetAt())
                .isEqualTo(bank.time.instant().toEpochMilli() * 1000);
        assertThat(bank.lastTold(ANNAS_TILL).getKind()).isEqualTo("PASSWORD_CHANGED");
        assertThat(bank.lastTold(ANNAS_TILL).getActor()).isEqualTo(ANNA);
        assertThat(bank.lastTold(ANNAS_TILL).getPayload())
                .contains("says.image.credential.1=" + image(bank), "says.result=OK\n", "says.sessionsEnded=\n")
                .doesNotContain(FRESH)
                .doesNotContain(bank.credential(ANNA).getHash());
        assertThat(bank.signOn("anna", PASSWORD)).isInstanceOf(SignOnRefused.class);
        assertThat(bank.signOn("anna", FRESH)).isInstanceOf(SignedOn.class);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void whoever_works_under_the_old_one_elsewhere_is_sent_away(Dialect dialect) {
        StaffBank bank = banks.found(dialect);
        Session session = bank.session("anna");
        bank.change(sql -> sql.update(POSITION_HEAD)
                .set(POSITION_HEAD.SESSION, "elsewhere")
                .where(POSITION_HEAD.POSITION.eq(ANNAS_DESK))
                .execute());
        change(bank, session, PASSWORD, FRESH, FRESH);

        assertThat(bank.lastTold(ANNAS_TILL).getPayload()).contains("says.sessionsEnded=" + ANNAS_DESK + "\n");
        assertThat(bank.database.<String>read(sql -> sql.select(POSITION_HEAD.SESSION)
                        .from(POSITION_HEAD)
                        .where(POSITION_HEAD.POSITION.eq(ANNAS_DESK))
                        .fetchSingle(POSITION_HEAD.SESSION)))
                .isNull();
        assertThat(bank.signOn.stillValid(session)).isPresent();
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void everything_wrong_with_the_new_one_is_told_at_once_and_costs_no_try(Dialect dialect) {
        StaffBank bank = banks.found(dialect);
        Session session = bank.session("anna");
        long computed = bank.hasher.computed();

        assertThat(wrong(change(bank, session, "wrong", "sh0rt", "other")))
                .containsExactly("fresh password.error.length", "again password.error.again");
        assertThat(wrong(change(bank, session, PASSWORD, PASSWORD, FRESH)))
                .containsExactly("fresh password.error.same", "again password.error.again");
        assertThat(wrong(change(bank, session, PASSWORD, "k9 m2 x", "k9 m2 x")))
                .containsExactly("fresh password.error.length");
        assertThat(wrong(change(bank, session, PASSWORD, "xy".repeat(65), "xy".repeat(65))))
                .containsExactly("fresh password.error.length");
        bank.change(sql -> sql.update(STAFF)
                .set(STAFF.SIGN_ON_NAME, "annabelia")
                .where(STAFF.ID.eq(ANNA))
                .execute());
        Session renamed = bank.session("annabelia");
        assertThat(wrong(change(bank, renamed, PASSWORD, "AnnaBelia", "AnnaBelia")))
                .containsExactly("fresh password.error.name");

        assertThat(bank.hasher.computed()).as("but for the sign-on").isEqualTo(computed + 1);
        assertThat(bank.credential(ANNA).getFailures()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void passwords_have_eight_to_a_hundred_and_twenty_eight_characters_and_fifteen_where_the_money_is_real(
            Dialect dialect) {
        StaffBank bank = banks.found(dialect);
        Session session = bank.session("anna");
        String longest = "京城".repeat(64);

        assertThat(change(bank, session, PASSWORD, "k9 m2 x7", "k9 m2 x7")).isInstanceOf(Changed.class);
        assertThat(change(bank, session, "k9 m2 x7", longest, longest)).isInstanceOf(Changed.class);
        assertThat(bank.signOn("anna", longest)).isInstanceOf(SignedOn.class);

        Session again = ((SignedOn) bank.signOn("anna", longest)).session();
        bank.change(sql -> sql.update(BANK).set(BANK.KIND, "LIVE").execute());
        assertThat(wrong(change(bank, again, longest, "xy".repeat(7), "xy".repeat(7))))
                .containsExactly("fresh password.error.length");
        assertThat(change(bank, again, longest, "xyz".repeat(5), "xyz".repeat(5)))
                .isInstanceOf(Changed.class);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void a_wrong_old_one_counts_as_at_sign_on_and_locks(Dialect dialect) {
        StaffBank bank = banks.found(dialect);
        Session session = bank.session("anna");
        for (int i = 0; i < 5; i++) {
            assertThat(why(change(bank, session, "wrong password", FRESH, FRESH)))
                    .isEqualTo("signon.not-changed");
            assertThat(bank.credential(ANNA).getFailures()).isEqualTo(i + 1L);
        }
        assertThat(bank.lastTold(ADMIN).getPayload())
                .contains("kind=SIGN_ON_FAILED\n", "says.to=CHANGE\n", "says.reason=WRONG_PASSWORD\n");

        assertThat(why(change(bank, session, PASSWORD, FRESH, FRESH))).isEqualTo("signon.not-changed");
        assertThat(bank.lastTold(ADMIN).getPayload()).contains("says.reason=LOCKED\n");
        bank.pass(Duration.ofMinutes(31));
        assertThat(change(bank, session, PASSWORD, FRESH, FRESH)).isInstanceOf(Changed.class);
        assertThat(bank.credential(ANNA).getFailures()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void a_session_that_was_taken_over_changes_nothing(Dialect dialect) {
        StaffBank bank = banks.found(dialect);
        Session first = bank.session("anna");
        bank.session("anna");

        assertThat(change(bank, first, PASSWORD, FRESH, FRESH)).isInstanceOf(SignOnResult.SessionLost.class);
        assertThat(bank.signOn("anna", PASSWORD)).isInstanceOf(SignedOn.class);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void a_password_given_by_another_is_changed_before_the_first_piece_of_work(Dialect dialect) {
        StaffBank bank = banks.found(dialect);
        mustChange(bank);
        Proof proof = ((MustChange) bank.signOn("anna", PASSWORD)).proof();
        assertThat(bank.lastTold(ADMIN).getPayload()).contains("says.reason=MUST_CHANGE\n");
        assertThat(wrong(renew(bank, proof, "sh0rt", "other")))
                .containsExactly("fresh password.error.length", "again password.error.again");
        assertThat(wrong(renew(bank, proof, PASSWORD, PASSWORD))).containsExactly("fresh password.error.same");

        Session session = ((SignedOn) renew(bank, proof, FRESH, FRESH)).session();

        assertThat(session.position()).isEqualTo(ANNAS_TILL);
        assertThat(bank.credential(ANNA).getMustChange()).isZero();
        assertThat(bank.kinds(ANNAS_TILL)).containsExactly("PASSWORD_CHANGED", "SIGN_ON");
        assertThat(bank.trail(ANNAS_TILL).get(0).getPayload()).contains("says.image.credential.1=" + image(bank));
        assertThat(bank.signOn("anna", PASSWORD)).isInstanceOf(SignOnRefused.class);
        assertThat(bank.signOn("anna", FRESH)).isInstanceOf(SignedOn.class);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void a_proof_is_good_once_and_for_five_minutes(Dialect dialect) {
        StaffBank bank = banks.found(dialect);
        mustChange(bank);
        Proof first = ((MustChange) bank.signOn("anna", PASSWORD)).proof();
        Proof second = ((MustChange) bank.signOn("anna", PASSWORD)).proof();
        bank.pass(Duration.ofMinutes(5));
        assertThat(renew(bank, first, FRESH, FRESH)).isInstanceOf(SignedOn.class);
        assertThat(why(renew(bank, first, "another one", "another one"))).isEqualTo("signon.proof-void");
        assertThat(why(renew(bank, second, "another one", "another one"))).isEqualTo("signon.proof-void");

        mustChange(bank);
        Proof third = ((MustChange) bank.signOn("anna", FRESH)).proof();
        bank.pass(Duration.ofMinutes(5).plusMillis(1));
        assertThat(why(renew(bank, third, "another one", "another one"))).isEqualTo("signon.proof-void");
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void whoever_is_disabled_or_locked_meanwhile_gets_in_by_no_proof(Dialect dialect) {
        StaffBank bank = banks.found(dialect);
        mustChange(bank);
        Proof proof = ((MustChange) bank.signOn("anna", PASSWORD)).proof();
        bank.change(sql -> sql.update(STAFF)
                .set(STAFF.STATE, "DISABLED")
                .where(STAFF.ID.eq(ANNA))
                .execute());
        assertThat(why(renew(bank, proof, FRESH, FRESH))).isEqualTo("signon.refused");
        assertThat(bank.credential(ANNA).getMustChange()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void a_password_is_warned_of_runs_out_and_is_none_of_those_before(Dialect dialect) {
        StaffBank bank = banks.found(dialect);
        bank.policy("rules", "profile = gb-l3");
        Proof proof = ((MustChange) bank.signOn("anna", PASSWORD)).proof();
        Session session = ((SignedOn) renew(bank, proof, FRESH, FRESH)).session();
        assertThat(wrong(change(bank, session, FRESH, FRESH + " 1", FRESH + " 1")))
                .containsExactly("fresh password.error.young");
        bank.pass(Duration.ofDays(75));
        assertThat(((SignedOn) bank.signOn("anna", FRESH)).daysLeft()).isEmpty();
        bank.pass(Duration.ofDays(1));
        assertThat(((SignedOn) bank.signOn("anna", FRESH)).daysLeft()).contains(14L);
        bank.pass(Duration.ofDays(14));
        assertThat(bank.signOn("anna", FRESH)).isInstanceOf(MustChange.class);

        String now = FRESH;
        for (int i = 1; i <= 6; i++) {
            Proof next = ((MustChange) bank.signOn("anna", now)).proof();
            if (i > 1) {
                assertThat(wrong(renew(bank, next, FRESH, FRESH))).containsExactly("fresh password.error.used");
            }
            now = FRESH + " " + i;
            assertThat(renew(bank, next, now, now)).isInstanceOf(SignedOn.class);
            bank.pass(Duration.ofDays(90));
        }
        Proof last = ((MustChange) bank.signOn("anna", now)).proof();
        assertThat(renew(bank, last, FRESH, FRESH)).as("the sixth before").isInstanceOf(SignedOn.class);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void a_given_password_that_nobody_came_for_opens_nothing(Dialect dialect) {
        StaffBank bank = banks.found(dialect);
        mustChange(bank);
        long until =
                bank.time.instant().toEpochMilli() * 1000 + Duration.ofHours(24).toMillis() * 1000;
        bank.change(sql -> sql.update(CREDENTIAL)
                .set(CREDENTIAL.GOOD_UNTIL, until)
                .where(CREDENTIAL.STAFF.eq(ANNA))
                .execute());
        bank.pass(Duration.ofHours(24).minusMillis(1));
        assertThat(bank.signOn("anna", PASSWORD)).isInstanceOf(MustChange.class);
        bank.pass(Duration.ofMillis(1));
        assertThat(why(bank.signOn("anna", PASSWORD))).isEqualTo("signon.refused");
        assertThat(bank.lastTold(ADMIN).getPayload()).contains("says.reason=GIVEN_TOO_LONG_AGO\n");
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void nobody_signs_and_no_screen_opens_under_a_password_that_must_be_changed(Dialect dialect) {
        StaffBank bank = banks.found(dialect);
        Session anna = bank.session("anna");
        Session ben = bank.session("ben");
        mustChange(bank);

        assertThat(why(bank.signOn.unlock(anna, PASSWORD.toCharArray(), ""))).isEqualTo("signon.must-change");
        SignOn.Keyed keyed = new SignOn.Keyed("anna", PASSWORD.toCharArray(), "");
        assertThat(why(bank.signOn.sign(ben, "2102", "request", keyed))).isEqualTo("signon.must-change");
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void every_password_is_wiped_whatever_comes_of_it_and_has_no_text(Dialect dialect) {
        StaffBank bank = banks.found(dialect);
        Session session = bank.session("anna");
        for (String old : List.of("wrong", PASSWORD)) {
            for (String fresh : List.of("sh0rt", FRESH)) {
                Secret secret = Secret.of(old);
                NewPassword wanted = new NewPassword(Secret.of(fresh), Secret.of(fresh));
                assertThat(wanted.toString() + secret).doesNotContain(fresh, old);
                bank.signOn.change(session, secret, wanted);
                assertThat(secret.letters()).containsOnly('\0');
                assertThat(wanted.fresh().letters()).containsOnly('\0');
                assertThat(wanted.again().letters()).containsOnly('\0');
            }
        }
    }

    private static String image(StaffBank bank) {
        return StaffStore.read(bank.database, store -> store.credentialImage(ANNA));
    }

    private static void mustChange(StaffBank bank) {
        bank.change(sql -> sql.update(CREDENTIAL)
                .set(CREDENTIAL.MUST_CHANGE, 1L)
                .where(CREDENTIAL.STAFF.eq(ANNA))
                .execute());
    }

    private static SignOnResult change(StaffBank bank, Session session, String old, String fresh, String again) {
        return bank.signOn.change(session, Secret.of(old), new NewPassword(Secret.of(fresh), Secret.of(again)));
    }

    private static SignOnResult renew(StaffBank bank, Proof proof, String fresh, String again) {
        return bank.signOn.renew(proof, new NewPassword(Secret.of(fresh), Secret.of(again)), "terminal 7");
    }

    private static List<String> wrong(SignOnResult result) {
        return ((Unfit) result)
                .errors().stream()
                        .map(error -> error.field() + " " + error.why().key())
                        .toList();
    }

    private static String why(SignOnResult result) {
        return ((SignOnRefused) result).why().key();
    }
}
