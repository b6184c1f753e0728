package org.tellerline.core.administration;

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
import static org.tellerline.schema.tables.Tables.TILL_CASH;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.tellerline.core.audit.AuditChain;
import org.tellerline.core.ledger.AuditStore;
import org.tellerline.core.signon.GivenPasswords;
import org.tellerline.core.signon.PasswordHash;
import org.tellerline.core.staff.StaffMember;
import org.tellerline.core.text.Language;
import org.tellerline.schema.db.Dialect;

/** People, their sign-ons and their desks, inside the transaction of an administrator's command. */
final class StaffRegisterStore {

    private static final long PER_BRANCH = 1000;
    private static final long FIRST_DESK = 51;

    /** Machines are numbered from 81. */
    private static final long LAST_DESK = 80;

    private final AdminStore store;
    private final DSLContext sql;
    private final Dialect dialect;

    StaffRegisterStore(AdminStore store) {
        this.store = store;
        this.sql = store.sql();
        this.dialect = store.dialect();
    }

    List<StaffEntry> all() {
        return sql.selectFrom(STAFF).orderBy(STAFF.SIGN_ON_NAME).fetch(row -> entry(row.getId()));
    }

    Optional<StaffEntry> find(String signOnName) {
        return sql.select(STAFF.ID)
                .from(STAFF)
                .where(STAFF.SIGN_ON_NAME.eq(signOnName))
                .fetchOptional(STAFF.ID)
                .map(this::entry);
    }

    private StaffEntry entry(long id) {
        Record credential =
                sql.selectFrom(CREDENTIAL).where(CREDENTIAL.STAFF.eq(id)).fetchSingle();
        String language =
                sql.select(STAFF.LANGUAGE).from(STAFF).where(STAFF.ID.eq(id)).fetchSingle(STAFF.LANGUAGE);
        String positions =
                sql
                        .selectFrom(POSITION_HEAD)
                        .where(POSITION_HEAD.HOLDER.eq(id))
                        .orderBy(POSITION_HEAD.POSITION)
                        .stream()
                        .map(head -> head.getKind()
                                + "-%02d".formatted(head.getNo())
                                + (head.getSession() == null ? "" : "*"))
                        .collect(Collectors.joining(" "));
        return new StaffEntry(
                store.staff(id),
                Language.parse(language).orElse(Language.EN),
                Optional.of(positions).filter(text -> !text.isEmpty()),
                credential.get(CREDENTIAL.MUST_CHANGE) != 0,
                credential.get(CREDENTIAL.SET_AT),
                credential.get(CREDENTIAL.LOCKED_UNTIL),
                credential.get(CREDENTIAL.LAST_SIGN_ON));
    }

    boolean hasBranch(long branch) {
        return sql.fetchExists(BRANCH, BRANCH.ID.eq(branch));
    }

    boolean hasGrade(String grade) {
        return sql.fetchExists(
                POLICY,
                POLICY.KIND.in("limit", "approve"),
                POLICY.NAME.eq(grade),
                POLICY.VALID_FROM.le(sql.select(BANK.BUSINESS_DATE).from(BANK)));
    }

    Optional<String> personName(long person) {
        return sql.select(PERSON.NAME).from(PERSON).where(PERSON.ID.eq(person)).fetchOptional(PERSON.NAME);
    }

    /** A person who is called so already. */
    Optional<Long> namesake(String name) {
        return sql.select(DSL.min(PERSON.ID))
                .from(PERSON)
                .where(PERSON.NAME.eq(name))
                .fetchOptional(0, Long.class);
    }

    /** The active people who may decide what others staged, and how many of them are administrators. */
    List<StaffMember> deciders() {
        return sql.select(STAFF.ID)
                .from(STAFF)
                .where(STAFF.STATE.eq("ACTIVE"))
                .and(STAFF.ROLE.in("ADMINISTRATOR", "SUPERVISOR"))
                .orderBy(STAFF.ID)
                .fetch(row -> store.staff(row.value1()));
    }

    boolean holdsCash(long staff) {
        return sql.fetchExists(sql.selectOne()
                .from(TILL_CASH)
                .join(POSITION_HEAD)
                .on(POSITION_HEAD.POSITION.eq(TILL_CASH.TILL))
                .where(POSITION_HEAD.HOLDER.eq(staff))
                .and(TILL_CASH.CASH.ne(0L)));
    }

    void hire(StaffText text, long now) {
        long person = text.person() == 0 ? next(PERSON.ID) : text.person();
        if (text.person() == 0) {
            sql.insertInto(PERSON)
                    .set(PERSON.ID, person)
                    .set(PERSON.NAME, text.name())
                    .execute();
        }
        long id = next(STAFF.ID);
        sql.insertInto(STAFF)
                .set(STAFF.ID, id)
                .set(STAFF.PERSON, person)
                .set(STAFF.SIGN_ON_NAME, text.signOnName())
                .set(STAFF.BRANCH, text.branch())
                .set(STAFF.ROLE, text.role().name())
                .set(STAFF.GRADE, text.grade())
                .set(STAFF.STATE, "ACTIVE")
                .set(STAFF.LANGUAGE, text.language().tag())
                .execute();
        sql.insertInto(CREDENTIAL)
                .set(CREDENTIAL.STAFF, id)
                .set(CREDENTIAL.HASH, GivenPasswords.none().toString())
                .set(CREDENTIAL.SET_AT, now)
                .set(CREDENTIAL.MUST_CHANGE, 1L)
                .set(CREDENTIAL.GOOD_UNTIL, now)
                .set(CREDENTIAL.FAILURES, 0L)
                .set(CREDENTIAL.LOCKED_UNTIL, 0L)
                .set(CREDENTIAL.LAST_SIGN_ON, 0L)
                .execute();
    }

    void employ(StaffText text) {
        sql.update(STAFF)
                .set(STAFF.ROLE, text.role().name())
                .set(STAFF.GRADE, text.grade())
                .set(STAFF.STATE, "ACTIVE")
                .where(STAFF.SIGN_ON_NAME.eq(text.signOnName()))
                .execute();
    }

    void disable(long staff) {
        sql.update(STAFF).set(STAFF.STATE, "DISABLED").where(STAFF.ID.eq(staff)).execute();
    }

    /** Whether the branch has a number left for their desk, where they need one. */
    boolean hasDeskFor(StaffText text) {
        return nextDesk(text.branch()) <= LAST_DESK
                || find(text.signOnName())
                        .filter(entry -> isSeated(entry.member().id()))
                        .isPresent();
    }

    private boolean isSeated(long staff) {
        return sql.fetchExists(POSITION_HEAD, POSITION_HEAD.HOLDER.eq(staff));
    }

    private long nextDesk(long branch) {
        Long last = sql.select(DSL.max(POSITION.NO))
                .from(POSITION)
                .where(POSITION.BRANCH.eq(branch))
                .and(POSITION.NO.between(FIRST_DESK, LAST_DESK))
                .fetchSingle(0, Long.class);
        return last == null ? FIRST_DESK : last + 1;
    }

    /** A desk of their own, unless they have a place to work already. */
    void seat(StaffMember staff, int year) {
        if (isSeated(staff.id())) {
            return;
        }
        long no = nextDesk(staff.branch());
        long id = staff.branch() * PER_BRANCH + no;
        sql.insertInto(POSITION)
                .set(POSITION.ID, id)
                .set(POSITION.BRANCH, staff.branch())
                .set(POSITION.NO, no)
                .set(POSITION.KIND, "DESK")
                .execute();
        sql.insertInto(POSITION_HEAD)
                .set(POSITION_HEAD.POSITION, id)
                .set(POSITION_HEAD.BRANCH, staff.branch())
                .set(POSITION_HEAD.NO, no)
                .set(POSITION_HEAD.KIND, "DESK")
                .set(POSITION_HEAD.STATE, "OPEN")
                .set(POSITION_HEAD.HOLDER, staff.id())
                .set(POSITION_HEAD.EVENT_NO, 0L)
                .set(POSITION_HEAD.RECEIPT_YEAR, (long) year)
                .set(POSITION_HEAD.RECEIPT_NO, 0L)
                .set(POSITION_HEAD.AUDIT_SEQ, 0L)
                .set(POSITION_HEAD.AUDIT_HASH, AuditChain.genesis())
                .execute();
    }

    int businessYear() {
        return sql.select(BANK.BUSINESS_DATE)
                .from(BANK)
                .fetchSingle(BANK.BUSINESS_DATE)
                .getYear();
    }

    /** Ends all their sessions, at the counter and here; answers the positions where they were at work. */
    String sendAway(long staff) {
        Result<? extends Record> heads = dialect.lockRows(sql.select(POSITION_HEAD.POSITION, POSITION_HEAD.SESSION)
                        .from(POSITION_HEAD)
                        .where(POSITION_HEAD.HOLDER.eq(staff))
                        .orderBy(POSITION_HEAD.POSITION))
                .fetch();
        sql.update(POSITION_HEAD)
                .setNull(POSITION_HEAD.SESSION)
                .where(POSITION_HEAD.HOLDER.eq(staff))
                .and(POSITION_HEAD.SESSION.isNotNull())
                .execute();
        sql.update(ADMIN_TOKEN)
                .set(ADMIN_TOKEN.STATE, "ENDED")
                .where(ADMIN_TOKEN.STAFF.eq(staff))
                .and(ADMIN_TOKEN.STATE.eq("ACTIVE"))
                .execute();
        return heads.stream()
                .filter(head -> head.get(POSITION_HEAD.SESSION) != null)
                .map(head -> head.get(POSITION_HEAD.POSITION).toString())
                .collect(Collectors.joining(","));
    }

    /** Puts a password that was given in the place of theirs. */
    void give(long staff, PasswordHash hash, long now, long goodUntil) {
        Record old = dialect.lockRows(sql.selectFrom(CREDENTIAL).where(CREDENTIAL.STAFF.eq(staff)))
                .fetchSingle();
        int before = sql.fetchCount(CREDENTIAL_PAST, CREDENTIAL_PAST.STAFF.eq(staff));
        sql.insertInto(CREDENTIAL_PAST)
                .set(CREDENTIAL_PAST.STAFF, staff)
                .set(CREDENTIAL_PAST.NO, before + 1L)
                .set(CREDENTIAL_PAST.SET_AT, old.get(CREDENTIAL.SET_AT))
                .set(CREDENTIAL_PAST.HASH, old.get(CREDENTIAL.HASH))
                .execute();
        sql.update(CREDENTIAL)
                .set(CREDENTIAL.HASH, hash.toString())
                .set(CREDENTIAL.SET_AT, now)
                .set(CREDENTIAL.MUST_CHANGE, 1L)
                .set(CREDENTIAL.GOOD_UNTIL, goodUntil)
                .set(CREDENTIAL.FAILURES, 0L)
                .set(CREDENTIAL.LOCKED_UNTIL, 0L)
                .where(CREDENTIAL.STAFF.eq(staff))
                .execute();
    }

    String staffImage(long staff) {
        return AuditStore.image(sql.selectFrom(STAFF).where(STAFF.ID.eq(staff)).fetchSingle(), STAFF.fields());
    }

    String credentialImage(long staff) {
        Record row =
                sql.selectFrom(CREDENTIAL).where(CREDENTIAL.STAFF.eq(staff)).fetchSingle();
        return AuditStore.image(row, CREDENTIAL.STAFF, CREDENTIAL.HASH, CREDENTIAL.SET_AT, CREDENTIAL.MUST_CHANGE);
    }

    private long next(TableField<?, Long> id) {
        Long last = sql.select(DSL.max(id)).from(id.getTable()).fetchSingle(0, Long.class);
        return last == null ? 1 : last + 1;
    }
}
