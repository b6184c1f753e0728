package org.tellerline.core.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tellerline.schema.tables.Tables.AUDIT;
import static org.tellerline.schema.tables.Tables.STAFF;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.core.calendar.BankClock;
import org.tellerline.core.fixture.BankFixture;
import org.tellerline.core.founding.DemoPlan;
import org.tellerline.core.signon.SignOn;
import org.tellerline.core.signon.SignOnResult.SignedOn;
import org.tellerline.core.staff.Role;
import org.tellerline.core.staff.Session;
import org.tellerline.core.staff.StaffMember;
import org.tellerline.core.text.Message;
import org.tellerline.schema.db.Database;
import org.tellerline.schema.db.Dialect;

/** One person stages, another decides; time, and what changed meanwhile, are looked at when it is decided. */
class ChangesTest {

    /** A sign on the wall that two people change. */
    private static final class Sign implements ChangeKind {

        private String text = "closed";

        @Override
        public String name() {
            return "SIGN";
        }

        @Override
        public String image(AdminStore store, String subject) {
            return text;
        }

        @Override
        public Map<String, String> apply(AdminStore store, Change change, StaffMember approver, long now) {
            text = change.content();
            return Map.of("image.sign.door", text);
        }
    }

    @TempDir
    private Path folder;

    private final Sign sign = new Sign();
    private Instant now = BankFixture.CLOCK.instant();

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void a_change_takes_effect_when_another_person_approves_it(Dialect dialect) {
        try (Database bank = open(dialect)) {
            Changes changes = changes(bank);
            Change change = changes.stage(operator(bank, "a01"), "SIGN", "door", "open");
            assertThat(sign.text).isEqualTo("closed");
            assertThat(changes.approve(operator(bank, "s01"), change.no())).isInstanceOf(Ruling.Granted.class);
            assertThat(sign.text).isEqualTo("open");
            assertThat(told(bank)).contains("CHANGE_STAGED", "CHANGE_APPROVED");
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void a_second_user_name_does_not_make_a_second_person(Dialect dialect) {
        try (Database bank = open(dialect)) {
            Operator anna = operator(bank, "a01");
            long no = changes(bank).stage(anna, "SIGN", "door", "open").no();
            bank.write(sql -> sql.update(STAFF)
                    .set(STAFF.PERSON, anna.staff().person())
                    .where(STAFF.SIGN_ON_NAME.eq("s01"))
                    .execute());
            assertThat(why(changes(bank).approve(operator(bank, "s01"), no))).isEqualTo("admin.change.own");
            assertThat(why(changes(bank).approve(anna, no))).isEqualTo("admin.change.own");
            assertThat(sign.text).isEqualTo("closed");
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void a_change_of_what_has_changed_since_is_stale(Dialect dialect) {
        try (Database bank = open(dialect)) {
            long first = changes(bank)
                    .stage(operator(bank, "a01"), "SIGN", "door", "open")
                    .no();
            long second = changes(bank)
                    .stage(operator(bank, "a01"), "SIGN", "door", "lunch")
                    .no();
            assertThat(changes(bank).approve(operator(bank, "s01"), second)).isInstanceOf(Ruling.Granted.class);
            assertThat(why(changes(bank).approve(operator(bank, "s01"), first))).isEqualTo("admin.change.stale");
            assertThat(sign.text).isEqualTo("lunch");
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void a_change_nobody_decided_for_seven_days_is_void(Dialect dialect) {
        try (Database bank = open(dialect)) {
            long no = changes(bank)
                    .stage(operator(bank, "a01"), "SIGN", "door", "open")
                    .no();
            now = now.plus(Duration.ofDays(7));
            assertThat(why(changes(bank).approve(operator(bank, "s01"), no)))
                    .isEqualTo("admin.change.not-open.EXPIRED");
            assertThat(told(bank)).contains("CHANGE_REFUSED");
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void whoever_tries_what_they_may_not_is_told_to_the_trail(Dialect dialect) {
        try (Database bank = open(dialect)) {
            Operator teller = new Operator(signOn(bank, "t01").staff(), OptionalLong.empty());
            assertThat(why(operators(bank).allowed(teller, "staff add", Set.of(Role.ADMINISTRATOR))))
                    .isEqualTo("admin.operator.role");
            assertThat(why(operators(bank).byCredential("found on the floor", "staff add")))
                    .isEqualTo("admin.credential.unknown");
            assertThat(told(bank)).contains("COMMAND_REFUSED", "CREDENTIAL_REFUSED");
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void a_sign_on_ends_after_half_an_hour_without_a_command_and_after_eight_hours_with_them(Dialect dialect) {
        try (Database bank = open(dialect)) {
            String token = signOn(bank, "a01").token();
            now = now.plus(Duration.ofMinutes(31));
            assertThat(why(operators(bank).byToken(token))).isEqualTo("admin.operator.ended");
            String busy = signOn(bank, "a01").token();
            for (int quarters = 1; quarters < 32; quarters++) {
                now = now.plus(Duration.ofMinutes(15));
                assertThat(operators(bank).byToken(busy)).isInstanceOf(Ruling.Granted.class);
            }
            now = now.plus(Duration.ofMinutes(15));
            assertThat(why(operators(bank).byToken(busy))).isEqualTo("admin.operator.ended");
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void somebody_disabled_runs_nothing_any_more(Dialect dialect) {
        try (Database bank = open(dialect)) {
            String token = signOn(bank, "a01").token();
            bank.write(sql -> sql.update(STAFF)
                    .set(STAFF.STATE, "DISABLED")
                    .where(STAFF.SIGN_ON_NAME.eq("a01"))
                    .execute());
            assertThat(why(operators(bank).byToken(token))).isEqualTo("admin.operator.disabled");
        }
    }

    private Database open(Dialect dialect) {
        return Database.open(BankFixture.copy(dialect, folder), Database.Mode.POSTING);
    }

    private BankClock clock() {
        return new BankClock(Clock.fixed(now, ZoneOffset.UTC), ZoneId.of("Asia/Shanghai"));
    }

    private Changes changes(Database bank) {
        return new Changes(bank, clock(), List.of(sign));
    }

    private Operators operators(Database bank) {
        return new Operators(bank, clock());
    }

    private Session signOn(Database bank, String name) {
        return ((SignedOn) new SignOn(bank, clock()).administer(name, DemoPlan.PASSWORD.toCharArray(), "test"))
                .session();
    }

    private Operator operator(Database bank, String name) {
        StaffMember staff = signOn(bank, name).staff();
        assertThat(staff.role()).isIn(Role.ADMINISTRATOR, Role.SUPERVISOR);
        return new Operator(staff, OptionalLong.empty());
    }

    private static String why(Ruling<?> ruling) {
        Message why = ((Ruling.Refused<?>) ruling).why();
        return why.key();
    }

    private static List<String> told(Database bank) {
        return bank.read(sql -> sql.select(AUDIT.KIND).from(AUDIT).fetch(AUDIT.KIND));
    }
}
