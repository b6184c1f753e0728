package org.tellerline.core.signon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tellerline.core.signon.StaffBank.ADMIN;
import static org.tellerline.core.signon.StaffBank.ANNA;
import static org.tellerline.core.signon.StaffBank.ANNAS_DESK;
import static org.tellerline.core.signon.StaffBank.ANNAS_TILL;
import static org.tellerline.core.signon.StaffBank.BEN;
import static org.tellerline.core.signon.StaffBank.PASSWORD;
import static org.tellerline.schema.tables.Tables.POSITION_HEAD;
import static org.tellerline.schema.tables.Tables.STAFF;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.core.signon.SignOnResult.SignOnRefused;
import org.tellerline.core.signon.SignOnResult.SignedOn;
import org.tellerline.core.staff.Session;
import org.tellerline.schema.db.Dialect;

/** One person, one session at one position: taking over, losing it, covering and uncovering the screen. */
class SessionTest {

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
    void a_second_sign_on_takes_over_and_says_so(Dialect dialect) {
        StaffBank bank = banks.found(dialect);
        Session first = bank.session("anna");

        Session second = bank.session("anna");

        assertThat(second.token()).isNotEqualTo(first.token());
        assertThat(bank.signOn.stillValid(first)).isEmpty();
        assertThat(bank.signOn.stillValid(second)).isPresent();
        assertThat(bank.kinds(ANNAS_TILL)).containsExactly("SIGN_ON", "TAKE_OVER");
        assertThat(bank.lastTold(ANNAS_TILL).getPayload()).contains("says.sessionsEnded=" + ANNAS_TILL + "\n");
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void a_wrong_password_takes_nothing_over(Dialect dialect) {
        StaffBank bank = banks.found(dialect);
        Session first = bank.session("anna");

        bank.signOn("anna", "wrong");

        assertThat(bank.signOn.stillValid(first)).isPresent();
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void nobody_works_at_two_positions_at_once(Dialect dialect) {
        StaffBank bank = banks.found(dialect);
        give(bank, ANNAS_TILL, BEN);
        Session atDesk = bank.session("anna");
        assertThat(atDesk.position()).isEqualTo(ANNAS_DESK);
        give(bank, ANNAS_TILL, ANNA);

        Session atTill = bank.session("anna");

        assertThat(atTill.position()).isEqualTo(ANNAS_TILL);
        assertThat(bank.signOn.stillValid(atDesk)).isEmpty();
        assertThat(bank.lastTold(ANNAS_TILL).getKind()).isEqualTo("TAKE_OVER");
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void disabling_somebody_ends_their_session(Dialect dialect) {
        StaffBank bank = banks.found(dialect);
        Session session = bank.session("anna");

        bank.change(sql -> sql.update(STAFF)
                .set(STAFF.STATE, "DISABLED")
                .where(STAFF.ID.eq(ANNA))
                .execute());

        assertThat(bank.signOn.stillValid(session)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void unlocks_for_the_same_person_under_a_new_token(Dialect dialect) {
        StaffBank bank = banks.found(dialect);
        Session session = bank.session("anna");

        assertThat(why(unlock(bank, session, "wrong"))).isEqualTo("signon.not-unlocked");
        Session unlocked = ((SignedOn) unlock(bank, session, PASSWORD)).session();

        assertThat(unlocked.position()).isEqualTo(ANNAS_TILL);
        assertThat(bank.signOn.stillValid(session)).isEmpty();
        assertThat(bank.signOn.stillValid(unlocked)).isPresent();
        assertThat(bank.kinds(ANNAS_TILL)).containsExactly("SIGN_ON", "UNLOCK");
        assertThat(bank.lastTold(ADMIN).getPayload()).contains("says.to=UNLOCK\n");
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void wrong_passwords_at_a_locked_screen_count_too(Dialect dialect) {
        StaffBank bank = banks.found(dialect);
        Session session = bank.session("anna");

        for (int i = 0; i < 5; i++) {
            unlock(bank, session, "wrong");
        }

        assertThat(why(unlock(bank, session, PASSWORD))).isEqualTo("signon.not-unlocked");
        assertThat(bank.signOn("anna", PASSWORD)).isInstanceOf(SignOnRefused.class);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void does_not_unlock_a_session_that_was_taken_over(Dialect dialect) {
        StaffBank bank = banks.found(dialect);
        Session first = bank.session("anna");
        Session second = bank.session("anna");

        assertThat(why(unlock(bank, first, PASSWORD))).isEqualTo("signon.lost");
        assertThat(bank.signOn.stillValid(second)).isPresent();
    }

    private static void give(StaffBank bank, long position, long holder) {
        bank.change(sql -> sql.update(POSITION_HEAD)
                .set(POSITION_HEAD.HOLDER, holder)
                .where(POSITION_HEAD.POSITION.eq(position))
                .execute());
    }

    private static SignOnResult unlock(StaffBank bank, Session session, String password) {
        return bank.signOn.unlock(session, password.toCharArray(), "terminal 7");
    }

    private static String why(SignOnResult result) {
        return ((SignOnRefused) result).why().key();
    }
}
