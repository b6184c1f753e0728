package org.tellerline.core.signon;

import static org.tellerline.schema.tables.Tables.ADMIN_TOKEN;
import static org.tellerline.schema.tables.Tables.BANK;
import static org.tellerline.schema.tables.Tables.BRANCH;
import static org.tellerline.schema.tables.Tables.CREDENTIAL;
import static org.tellerline.schema.tables.Tables.CREDENTIAL_PAST;
import static org.tellerline.schema.tables.Tables.PERSON;
import static org.tellerline.schema.tables.Tables.POLICY;
import static org.tellerline.schema.tables.Tables.POSITION;
import static org.tellerline.schema.tables.Tables.POSITION_HEAD;
import static org.tellerline.schema.tables.Tables.STAFF;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.tellerline.core.audit.AuditChain;
import org.tellerline.core.ledger.AuditStore;
import org.tellerline.core.ledger.BrokenInvariant;
import org.tellerline.core.ledger.TrailEntry;
import org.tellerline.core.staff.Role;
import org.tellerline.core.staff.StaffMember;
import org.tellerline.schema.db.Database;
import org.tellerline.schema.db.Dialect;

/** Staff, credentials and who sits where, read and written inside one database transaction. */
final class StaffStore {

    private final DSLContext sql;
    private final Dialect dialect;

    private StaffStore(DSLContext sql, Dialect dialect) {
        this.sql = sql;
        this.dialect = dialect;
    }

    static <T> T read(Database database, Function<StaffStore, T> work) {
        return database.read(sql -> work.apply(new StaffStore(sql, database.dialect())));
    }

    static <T> T write(Database database, Function<StaffStore, T> work) {
        return database.write(sql -> work.apply(new StaffStore(sql, database.dialect())));
    }

    Optional<Credential> credential(String signOnName) {
        return credentials(STAFF.SIGN_ON_NAME.eq(signOnName)).fetchOptional(StaffStore::credential);
    }

    Optional<Credential> credential(long staff) {
        return credentials(STAFF.ID.eq(staff)).fetchOptional(StaffStore::credential);
    }

    /** Reads a credential anew and keeps everybody else from changing it until the transaction ends. */
    Optional<Credential> lockedCredential(long staff) {
        dialect.lockRows(sql.select(CREDENTIAL.STAFF).from(CREDENTIAL).where(CREDENTIAL.STAFF.eq(staff)))
                .fetch();
        return credential(staff);
    }

    PasswordPolicy passwordPolicy() {
        Record bank = sql.select(BANK.KIND, BANK.BUSINESS_DATE).from(BANK).fetchSingle();
        LocalDate today = bank.get(BANK.BUSINESS_DATE);
        PasswordCost asked = policy("cost", today).map(PasswordCost::parse).orElse(PasswordCost.USUAL);
        boolean realMoney = bank.get(BANK.KIND).equals("LIVE");
        return new PasswordPolicy(
                PasswordPolicy.cost(asked, realMoney),
                policy("rules", today)
                        .map(PasswordProfile::parse)
                        .orElse(PasswordProfile.GB_L3)
                        .guarding(realMoney),
                policy("lock", today).map(LockRule::parse).orElse(LockRule.USUAL),
                today);
    }

    /** What whoever knows the bank and the person would try, the branch being theirs. */
    OwnWords ownWords(StaffMember staff) {
        List<String> names = new ArrayList<>(sql.select(BANK.NAME).from(BANK).fetch(BANK.NAME));
        sql.select(BRANCH.NAME_EN, BRANCH.NAME_ZH)
                .from(BRANCH)
                .where(BRANCH.ID.eq(staff.branch()))
                .forEach(row -> names.addAll(List.of(row.value1(), row.value2())));
        return OwnWords.of(staff.signOnName(), names);
    }

    /** The hashes of the passwords before the one of now, the last first. */
    List<String> pastHashes(long staff, int most) {
        return sql.select(CREDENTIAL_PAST.HASH)
                .from(CREDENTIAL_PAST)
                .where(CREDENTIAL_PAST.STAFF.eq(staff))
                .orderBy(CREDENTIAL_PAST.NO.desc())
                .limit(most)
                .fetch(CREDENTIAL_PAST.HASH);
    }

    /** Keeps the hash that is about to be replaced. */
    void remember(Credential current) {
        long staff = current.staff().id();
        int before = sql.fetchCount(CREDENTIAL_PAST, CREDENTIAL_PAST.STAFF.eq(staff));
        sql.insertInto(CREDENTIAL_PAST)
                .set(CREDENTIAL_PAST.STAFF, staff)
                .set(CREDENTIAL_PAST.NO, before + 1L)
                .set(CREDENTIAL_PAST.SET_AT, current.setAt())
                .set(CREDENTIAL_PAST.HASH, current.hash())
                .execute();
    }

    /** The positions somebody holds under any of their names, in order of their ids, locked until the transaction ends. */
    List<Seat> lockedSeats(long person) {
        Select<Record1<Long>> names = sql.select(STAFF.ID).from(STAFF).where(STAFF.PERSON.eq(person));
        return dialect.lockRows(sql.select(POSITION_HEAD.POSITION, POSITION_HEAD.HOLDER, POSITION_HEAD.SESSION)
                        .from(POSITION_HEAD)
                        .where(POSITION_HEAD.HOLDER.in(names))
                        .orderBy(POSITION_HEAD.POSITION))
                .fetch()
                .map(head -> seat(head.value1(), head.value2(), Optional.ofNullable(head.value3())));
    }

    /** The session a position is in, read without a lock. */
    Optional<String> session(long position) {
        return sql.select(POSITION_HEAD.SESSION)
                .from(POSITION_HEAD)
                .where(POSITION_HEAD.POSITION.eq(position))
                .fetchOptional(POSITION_HEAD.SESSION);
    }

    void sit(long position, Optional<String> session) {
        sql.update(POSITION_HEAD)
                .set(POSITION_HEAD.SESSION, session.orElse(null))
                .where(POSITION_HEAD.POSITION.eq(position))
                .execute();
    }

    /** Gives a token for the administrator's tool in the place of any earlier one. */
    void administers(long staff, String token, long now) {
        TokenRule rule = policy("token", businessDate()).map(TokenRule::parse).orElse(TokenRule.USUAL);
        sql.update(ADMIN_TOKEN)
                .set(ADMIN_TOKEN.STATE, "ENDED")
                .where(ADMIN_TOKEN.STAFF.eq(staff))
                .and(ADMIN_TOKEN.STATE.eq("ACTIVE"))
                .execute();
        sql.insertInto(ADMIN_TOKEN)
                .set(ADMIN_TOKEN.DIGEST, AuditChain.hex(token))
                .set(ADMIN_TOKEN.STAFF, staff)
                .set(ADMIN_TOKEN.MADE_AT, now)
                .set(ADMIN_TOKEN.USED_AT, now)
                .set(ADMIN_TOKEN.ENDS_AT, rule.endsAt(now))
                .set(ADMIN_TOKEN.STATE, "ACTIVE")
                .execute();
    }

    void succeeded(long staff, long lastSignOn) {
        sql.update(CREDENTIAL)
                .set(CREDENTIAL.FAILURES, 0L)
                .set(CREDENTIAL.LOCKED_UNTIL, 0L)
                .set(CREDENTIAL.LAST_SIGN_ON, lastSignOn)
                .where(CREDENTIAL.STAFF.eq(staff))
                .execute();
    }

    void failed(long staff, long failures, long lockedUntil) {
        sql.update(CREDENTIAL)
                .set(CREDENTIAL.FAILURES, failures)
                .set(CREDENTIAL.LOCKED_UNTIL, lockedUntil)
                .where(CREDENTIAL.STAFF.eq(staff))
                .execute();
    }

    /** Stores a hash of the same password at a greater cost. */
    void rehashed(long staff, PasswordHash hash) {
        sql.update(CREDENTIAL)
                .set(CREDENTIAL.HASH, hash.toString())
                .where(CREDENTIAL.STAFF.eq(staff))
                .execute();
    }

    /** Stores the hash of another password. */
    void renewed(long staff, PasswordHash hash, long at) {
        sql.update(CREDENTIAL)
                .set(CREDENTIAL.HASH, hash.toString())
                .set(CREDENTIAL.SET_AT, at)
                .set(CREDENTIAL.MUST_CHANGE, 0L)
                .set(CREDENTIAL.GOOD_UNTIL, 0L)
                .set(CREDENTIAL.FAILURES, 0L)
                .set(CREDENTIAL.LOCKED_UNTIL, 0L)
                .where(CREDENTIAL.STAFF.eq(staff))
                .execute();
    }

    /** The hash of what must not change behind the back; the counters of tries are told by the entries themselves. */
    String credentialImage(long staff) {
        Record row =
                sql.selectFrom(CREDENTIAL).where(CREDENTIAL.STAFF.eq(staff)).fetchSingle();
        return AuditStore.image(row, CREDENTIAL.STAFF, CREDENTIAL.HASH, CREDENTIAL.SET_AT, CREDENTIAL.MUST_CHANGE);
    }

    /** Where the branch keeps what nobody's own position can tell; the first branch's where no branch is known. */
    long adminPosition(Optional<Long> branch) {
        return sql.select(POSITION.ID)
                .from(POSITION)
                .where(POSITION.KIND.eq("ADMIN"))
                .and(branch.map(POSITION.BRANCH::eq).orElseGet(POSITION.BRANCH::isNotNull))
                .orderBy(POSITION.BRANCH, POSITION.ID)
                .limit(1)
                .fetchOptional(POSITION.ID)
                .orElseThrow(() -> new BrokenInvariant("the branch has no ADMIN position"));
    }

    void tell(TrailEntry entry) {
        new AuditStore(dialect).append(sql, entry);
    }

    private LocalDate businessDate() {
        return sql.select(BANK.BUSINESS_DATE).from(BANK).fetchSingle(BANK.BUSINESS_DATE);
    }

    private Optional<String> policy(String name, LocalDate today) {
        return sql.select(POLICY.CONTENT)
                .from(POLICY)
                .where(POLICY.KIND.eq("password"))
                .and(POLICY.NAME.eq(name))
                .and(POLICY.VALID_FROM.le(today))
                .orderBy(POLICY.VALID_FROM.desc())
                .limit(1)
                .fetchOptional(POLICY.CONTENT);
    }

    private Seat seat(long position, long holder, Optional<String> session) {
        Record place = sql.select(POSITION.BRANCH, POSITION.KIND)
                .from(POSITION)
                .where(POSITION.ID.eq(position))
                .fetchSingle();
        return new Seat(position, place.get(POSITION.BRANCH), place.get(POSITION.KIND), holder, session);
    }

    private SelectConditionStep<? extends Record> credentials(Condition which) {
        return sql.select()
                .from(CREDENTIAL)
                .join(STAFF)
                .on(STAFF.ID.eq(CREDENTIAL.STAFF))
                .join(PERSON)
                .on(PERSON.ID.eq(STAFF.PERSON))
                .where(which);
    }

    private static Credential credential(Record row) {
        StaffMember staff = new StaffMember(
                row.get(STAFF.ID),
                row.get(STAFF.PERSON),
                row.get(PERSON.NAME),
                row.get(STAFF.SIGN_ON_NAME),
                row.get(STAFF.BRANCH),
                Role.valueOf(row.get(STAFF.ROLE)),
                row.get(STAFF.GRADE),
                row.get(STAFF.STATE).equals("ACTIVE"));
        return new Credential(
                staff,
                row.get(CREDENTIAL.HASH),
                row.get(CREDENTIAL.SET_AT),
                row.get(CREDENTIAL.MUST_CHANGE) != 0,
                row.get(CREDENTIAL.GOOD_UNTIL),
                row.get(CREDENTIAL.FAILURES),
                row.get(CREDENTIAL.LOCKED_UNTIL),
                row.get(CREDENTIAL.LAST_SIGN_ON));
    }
}
