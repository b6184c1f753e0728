package org.tellerline.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.core.Bank;
import org.tellerline.core.desk.Outcome;
import org.tellerline.core.fixture.BankFixture;
import org.tellerline.core.founding.DemoPlan;
import org.tellerline.core.signon.SignOnResult;
import org.tellerline.core.staff.Session;
import org.tellerline.core.transaction.Slip;
import org.tellerline.core.transaction.View;
import org.tellerline.schema.db.Dialect;

/** Everybody sees when and from where they were at the counter, and what was tried in their name. 9005. */
final class MySessionsTest {

    @TempDir
    Path folder;

    /** A clock that goes on a second each time it is asked. */
    private static final class Ticking extends Clock {
        private Instant now = BankFixture.CLOCK.instant();

        @Override
        public Instant instant() {
            now = now.plus(Duration.ofSeconds(1));
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @ParameterizedTest
    @EnumSource
    void everybody_sees_the_own_sign_ons_and_what_was_tried_since(Dialect dialect) {
        try (Bank bank = Bank.open(BankFixture.copy(dialect, folder), new Ticking())) {
            Session first = signOn(bank, "t01", "tty1");
            key(bank, first, "9002");
            assertThat(bank.signOn().unlock(first, DemoPlan.PASSWORD.toCharArray(), "tty1"))
                    .isInstanceOf(SignOnResult.SignedOn.class);
            signOn(bank, "t02", "tty9");
            assertThat(bank.signOn().signOn("t01", "wrong".toCharArray(), "tty7"))
                    .isInstanceOf(SignOnResult.SignOnRefused.class);
            Session second = signOn(bank, "T01", "tty2");
            key(bank, second, "9002");

            Answer answer = new Answer((View.Sheet) ((Outcome.Answered) key(bank, second, "9005")).view());
            assertThat(answer.rows("column.moment", "column.step", "column.place", "column.terminal"))
                    .containsExactly(
                            "step.LOCK 0001-01 tty2",
                            "step.TAKE_OVER 0001-01 tty2",
                            "step.SIGN_ON_FAILED 0001-" + adminNumber(answer) + " tty7",
                            "step.UNLOCK 0001-01 tty1",
                            "step.LOCK 0001-01 tty1",
                            "step.SIGN_ON 0001-01 tty1");
            assertThat(answer.fact("card.terminal")).isEqualTo("tty2 | tty1");
            assertThat(answer.fact("card.failed")).isEqualTo("1");
            assertThat(answer.fact("card.open")).isEqualTo("0001-01 tty2");
            assertThat(Long.parseLong(answer.fact("card.sign-on")))
                    .isGreaterThan(Long.parseLong(answer.fact("card.sign-on.before")));
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_first_sign_on_has_none_before_it_and_only_the_last_twenty_steps_are_told(Dialect dialect) {
        try (Bank bank = Bank.open(BankFixture.copy(dialect, folder), new Ticking())) {
            Session session = signOn(bank, "c01", "tty1");
            Answer first = new Answer((View.Sheet) ((Outcome.Answered) key(bank, session, "9005")).view());
            assertThat(first.fact("card.sign-on.before")).isEqualTo("-");
            assertThat(first.fact("card.failed")).isEqualTo("0");
            for (int i = 0; i < 21; i++) {
                key(bank, session, "9002");
            }
            Answer last = new Answer((View.Sheet) ((Outcome.Answered) key(bank, session, "9005")).view());
            assertThat(last.table("column.moment").rows()).hasSize(20);
            assertThat(last.fact("card.open")).endsWith("tty1");
        }
    }

    private static String adminNumber(Answer answer) {
        String place = answer.rows("column.moment", "column.place").get(2);
        return place.substring(place.indexOf('-') + 1);
    }

    private static Session signOn(Bank bank, String name, String terminal) {
        SignOnResult result = bank.signOn().signOn(name, DemoPlan.PASSWORD.toCharArray(), terminal);
        return ((SignOnResult.SignedOn) result).session();
    }

    private static Outcome key(Bank bank, Session session, String code) {
        return bank.desk().submit(session, Slip.of(bank.catalogue().find(code).orElseThrow(), UUID.randomUUID()));
    }
}
