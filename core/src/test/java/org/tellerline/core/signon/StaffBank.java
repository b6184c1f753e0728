package org.tellerline.core.signon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tellerline.schema.tables.Tables.AUDIT;
import static org.tellerline.schema.tables.Tables.BANK;
import static org.tellerline.schema.tables.Tables.BRANCH;
import static org.tellerline.schema.tables.Tables.CREDENTIAL;
import static org.tellerline.schema.tables.Tables.CURRENCY;
import static org.tellerline.schema.tables.Tables.PERSON;
import static org.tellerline.schema.tables.Tables.POLICY;
import static org.tellerline.schema.tables.Tables.POSITION;
import static org.tellerline.schema.tables.Tables.POSITION_HEAD;
import static org.tellerline.schema.tables.Tables.STAFF;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.tellerline.core.audit.AuditChain;
import org.tellerline.core.calendar.BankClock;
import org.tellerline.core.staff.Role;
import org.tellerline.core.staff.Session;
import org.tellerline.schema.db.Database;
import org.tellerline.schema.tables.tables.records.AuditRecord;
import org.tellerline.schema.tables.tables.records.CredentialRecord;

/** The smallest bank one can sign on at: one branch, its ADMIN position, a teller with a till and a desk, a supervisor with a desk. */
final class StaffBank {

    static final long ADMIN = 10;
    static final long ANNAS_DESK = 11;
    static final long ANNAS_TILL = 12;
    static final long BENS_DESK = 13;
    static final long ANNA = 1;
    static final long BEN = 2;
    static final String PASSWORD = "deposit before noon";
    static final PasswordCost CHEAP = new PasswordCost(64, 1, 1);

    final Database database;
    final TestClock time;
    final PasswordHasher hasher = new PasswordHasher(new SecureRandom());
    final SignOn signOn;

    StaffBank(Database database, TestClock time) {
        this.database = database;
        this.time = time;
        this.signOn = new SignOn(database, new BankClock(time, ZoneId.of("Asia/Shanghai")), hasher, new SecureRandom());
    }

    static StaffBank found(Database database) {
        StaffBank bank = new StaffBank(database, new TestClock());
        String hash =
                bank.hasher.hash(PASSWORD.toCharArray(), CHEAP).orElseThrow().toString();
        database.write(sql -> {
            sql.insertInto(CURRENCY).values("CNY", 2L).execute();
            sql.insertInto(BANK)
                    .values(1L, "Riverside", "DEMO", "Asia/Shanghai", "CNY", LocalDate.of(2026, 11, 24), "OPEN", 0L)
                    .execute();
            sql.insertInto(BRANCH).values(1L, "Main", "总行").execute();
            policy(sql, "cost", "memory-kib=64\niterations=1");
            policy(sql, "rules", "profile = nist\nleast = 8\nhistory = 0");
            person(sql, ANNA, "anna", Role.TELLER, hash);
            person(sql, BEN, "ben", Role.SUPERVISOR, hash);
            position(sql, ADMIN, "ADMIN", null);
            position(sql, ANNAS_DESK, "DESK", ANNA);
            position(sql, ANNAS_TILL, "TILL", ANNA);
            position(sql, BENS_DESK, "DESK", BEN);
            return null;
        });
        return bank;
    }

    SignOnResult signOn(String name, String password) {
        return signOn.signOn(name, password.toCharArray(), "terminal 7");
    }

    Session session(String name) {
        return ((SignOnResult.SignedOn) signOn(name, PASSWORD)).session();
    }

    void pass(Duration duration) {
        time.now = time.now.plus(duration);
    }

    CredentialRecord credential(long staff) {
        return database.read(sql ->
                sql.selectFrom(CREDENTIAL).where(CREDENTIAL.STAFF.eq(staff)).fetchSingle());
    }

    void setPassword(long staff, String phc) {
        change(sql -> sql.update(CREDENTIAL)
                .set(CREDENTIAL.HASH, phc)
                .where(CREDENTIAL.STAFF.eq(staff))
                .execute());
    }

    void change(ToIntFunction<DSLContext> change) {
        assertThat((int) database.write(change::applyAsInt)).isPositive();
    }

    void policy(String name, String content) {
        change(sql -> policy(sql, name, content));
    }

    List<AuditRecord> trail(long position) {
        return database.read(sql -> sql.selectFrom(AUDIT)
                .where(AUDIT.POSITION.eq(position))
                .orderBy(AUDIT.SEQ)
                .fetch());
    }

    List<String> kinds(long position) {
        return trail(position).stream().map(AuditRecord::getKind).toList();
    }

    /** The last thing told at a position; checks its whole chain on the way. */
    AuditRecord lastTold(long position) {
        byte[] hash = AuditChain.genesis();
        long seq = 0;
        List<AuditRecord> trail = trail(position);
        for (AuditRecord row : trail) {
            hash = AuditChain.next(hash, row.getPayload());
            assertThat(row.getHash()).isEqualTo(hash);
            assertThat(row.getSeq()).isEqualTo(++seq);
            assertThat(row.getPayload())
                    .startsWith("format=1\nposition=" + position + "\nkind=" + row.getKind() + "\nactor="
                            + row.getActor() + "\nat=" + row.getAt() + "\n");
        }
        byte[] head = database.read(sql -> sql.select(POSITION_HEAD.AUDIT_HASH)
                .from(POSITION_HEAD)
                .where(POSITION_HEAD.POSITION.eq(position))
                .fetchSingle(POSITION_HEAD.AUDIT_HASH));
        assertThat(head).isEqualTo(hash);
        return trail.get(trail.size() - 1);
    }

    private static int policy(DSLContext sql, String name, String content) {
        sql.deleteFrom(POLICY)
                .where(POLICY.KIND.eq("password"))
                .and(POLICY.NAME.eq(name))
                .execute();
        return sql.insertInto(POLICY)
                .values("password", name, LocalDate.of(2026, 1, 1), content)
                .execute();
    }

    private static void person(DSLContext sql, long id, String name, Role role, String hash) {
        sql.insertInto(PERSON).values(id, name).execute();
        sql.insertInto(STAFF)
                .values(id, id, name, 1L, role.name(), "L2", "ACTIVE", "en")
                .execute();
        sql.insertInto(CREDENTIAL).values(id, hash, 0L, 0L, 0L, 0L, 0L, 0L).execute();
    }

    private static void position(DSLContext sql, long id, String kind, @Nullable Long holder) {
        sql.insertInto(POSITION).values(id, 1L, id, kind).execute();
        sql.insertInto(POSITION_HEAD)
                .values(id, 1L, id, kind, "OPEN", holder, null, 0L, 2026L, 0L, 0L, AuditChain.genesis())
                .execute();
    }

    /** Stands still until it is moved. */
    static final class TestClock extends Clock {

        Instant now = Instant.parse("2026-11-24T01:30:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
