package org.tellerline.core.administration;

import static org.tellerline.schema.tables.Tables.ADMIN_CREDENTIAL;
import static org.tellerline.schema.tables.Tables.ADMIN_TOKEN;
import static org.tellerline.schema.tables.Tables.BANK;
import static org.tellerline.schema.tables.Tables.PERSON;
import static org.tellerline.schema.tables.Tables.POLICY;
import static org.tellerline.schema.tables.Tables.POSITION;
import static org.tellerline.schema.tables.Tables.POSITION_HEAD;
import static org.tellerline.schema.tables.Tables.STAFF;
import static org.tellerline.schema.tables.Tables.STAGED_CHANGE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.tellerline.core.ledger.AuditStore;
import org.tellerline.core.ledger.BrokenInvariant;
import org.tellerline.core.ledger.TrailEntry;
import org.tellerline.core.signon.TokenRule;
import org.tellerline.core.staff.Role;
import org.tellerline.core.staff.StaffMember;
import org.tellerline.schema.db.Database;
import org.tellerline.schema.db.Dialect;

/** Tokens, credentials and staged changes, read and written inside one database transaction. */
public final class AdminStore {

    private static final long NOBODY = 0;

    private final DSLContext sql;
    private final Dialect dialect;

    private AdminStore(DSLContext sql, Dialect dialect) {
        this.sql = sql;
        this.dialect = dialect;
    }

    static <T> T read(Database database, Function<AdminStore, T> work) {
        return database.read(sql -> work.apply(new AdminStore(sql, database.dialect())));
    }

    static <T> T write(Database database, Function<AdminStore, T> work) {
        return database.write(sql -> work.apply(new AdminStore(sql, database.dialect())));
    }

    /** The transaction, for the store of what is changed. */
    public DSLContext sql() {
        return sql;
    }

    public Dialect dialect() {
        return dialect;
    }

    TokenRule tokenRule() {
        return sql.select(POLICY.CONTENT)
                .from(POLICY)
                .where(POLICY.KIND.eq("password"))
                .and(POLICY.NAME.eq("token"))
                .and(POLICY.VALID_FROM.le(businessDate()))
                .orderBy(POLICY.VALID_FROM.desc())
                .limit(1)
                .fetchOptional(POLICY.CONTENT)
                .map(TokenRule::parse)
                .orElse(TokenRule.USUAL);
    }

    Optional<AdminToken> lockedToken(String hash) {
        return dialect.lockRows(sql.selectFrom(ADMIN_TOKEN).where(ADMIN_TOKEN.DIGEST.eq(hash)))
                .fetchOptional()
                .map(row -> new AdminToken(
                        staff(row.get(ADMIN_TOKEN.STAFF)),
                        row.get(ADMIN_TOKEN.USED_AT),
                        row.get(ADMIN_TOKEN.ENDS_AT),
                        row.get(ADMIN_TOKEN.STATE).equals("ACTIVE")));
    }

    void use(String hash, long now) {
        sql.update(ADMIN_TOKEN)
                .set(ADMIN_TOKEN.USED_AT, now)
                .where(ADMIN_TOKEN.DIGEST.eq(hash))
                .execute();
    }

    void end(String hash) {
        sql.update(ADMIN_TOKEN)
                .set(ADMIN_TOKEN.STATE, "ENDED")
                .where(ADMIN_TOKEN.DIGEST.eq(hash))
                .execute();
    }

    Optional<CredentialFile> credential(String hash) {
        return credentials(ADMIN_CREDENTIAL.DIGEST.eq(hash)).stream().findFirst();
    }

    Optional<CredentialFile> credential(long no) {
        return credentials(ADMIN_CREDENTIAL.NO.eq(no)).stream().findFirst();
    }

    List<CredentialFile> credentials() {
        return credentials(DSL.noCondition());
    }

    private List<CredentialFile> credentials(Condition which) {
        return sql.selectFrom(ADMIN_CREDENTIAL)
                .where(which)
                .orderBy(ADMIN_CREDENTIAL.NO)
                .fetch(row -> new CredentialFile(
                        row.getNo(),
                        List.of(row.getCommands().split(",")),
                        staff(row.getMaker()),
                        staff(row.getApprover()),
                        row.getEndsAt(),
                        row.getState().equals("REVOKED")));
    }

    void add(CredentialFile file, String digest, long now) {
        sql.insertInto(ADMIN_CREDENTIAL)
                .set(ADMIN_CREDENTIAL.NO, file.no())
                .set(ADMIN_CREDENTIAL.DIGEST, digest)
                .set(ADMIN_CREDENTIAL.COMMANDS, String.join(",", file.commands()))
                .set(ADMIN_CREDENTIAL.MAKER, file.maker().id())
                .set(ADMIN_CREDENTIAL.APPROVER, file.approver().id())
                .set(ADMIN_CREDENTIAL.MADE_AT, now)
                .set(ADMIN_CREDENTIAL.ENDS_AT, file.endsAt())
                .set(ADMIN_CREDENTIAL.STATE, "ACTIVE")
                .execute();
    }

    void revoke(long no) {
        sql.update(ADMIN_CREDENTIAL)
                .set(ADMIN_CREDENTIAL.STATE, "REVOKED")
                .where(ADMIN_CREDENTIAL.NO.eq(no))
                .execute();
    }

    String credentialImage(long no) {
        Record row = sql.selectFrom(ADMIN_CREDENTIAL)
                .where(ADMIN_CREDENTIAL.NO.eq(no))
                .fetchSingle();
        return AuditStore.image(row, ADMIN_CREDENTIAL.fields());
    }

    /** One decision after the other, for the whole bank. */
    void lockChanges() {
        dialect.lockRows(sql.select(POSITION_HEAD.POSITION)
                        .from(POSITION_HEAD)
                        .where(POSITION_HEAD.KIND.eq("ADMIN"))
                        .orderBy(POSITION_HEAD.POSITION))
                .fetch();
    }

    long nextChange() {
        Long last = sql.select(DSL.max(STAGED_CHANGE.NO)).from(STAGED_CHANGE).fetchSingle(0, Long.class);
        return last == null ? 1 : last + 1;
    }

    void add(Change change) {
        sql.insertInto(STAGED_CHANGE)
                .set(STAGED_CHANGE.NO, change.no())
                .set(STAGED_CHANGE.KIND, change.kind())
                .set(STAGED_CHANGE.SUBJECT, change.subject())
                .set(STAGED_CHANGE.CONTENT, change.content())
                .set(STAGED_CHANGE.BASE, change.base())
                .set(STAGED_CHANGE.MAKER, change.maker().id())
                .set(STAGED_CHANGE.MADE_AT, change.madeAt())
                .set(STAGED_CHANGE.ENDS_AT, change.endsAt())
                .set(STAGED_CHANGE.STATE, change.stored())
                .execute();
    }

    Optional<Change> change(long no) {
        return changes(STAGED_CHANGE.NO.eq(no)).stream().findFirst();
    }

    List<Change> changes() {
        return changes(DSL.noCondition());
    }

    private List<Change> changes(Condition which) {
        return sql.selectFrom(STAGED_CHANGE)
                .where(which)
                .orderBy(STAGED_CHANGE.NO)
                .fetch(row -> new Change(
                        row.getNo(),
                        row.getKind(),
                        row.getSubject(),
                        row.getContent(),
                        row.getBase(),
                        staff(row.getMaker()),
                        row.getMadeAt(),
                        row.getEndsAt(),
                        row.getState(),
                        Optional.ofNullable(row.getDecider()).map(this::staff)));
    }

    void decide(long no, String state, long decider, long now) {
        sql.update(STAGED_CHANGE)
                .set(STAGED_CHANGE.STATE, state)
                .set(STAGED_CHANGE.DECIDER, decider)
                .set(STAGED_CHANGE.DECIDED_AT, now)
                .where(STAGED_CHANGE.NO.eq(no))
                .execute();
    }

    /** Tells it in the chain of the branch's ADMIN position. */
    void tell(Operator who, AdminEvent event, long now, Map<String, String> what) {
        TreeMap<String, String> says = new TreeMap<>(what);
        says.put("date", businessDate().toString());
        says.put("role", who.role().name());
        says.put("by", who.by());
        long position = adminPosition(who.staff().branch());
        new AuditStore(dialect)
                .append(sql, new TrailEntry(position, event.name(), who.staff().id(), now, says, List.of()));
    }

    /** Tells what somebody did of whom the bank knows nothing, where the first branch keeps its own. */
    void tellOfNobody(AdminEvent event, long now, Map<String, String> what) {
        TreeMap<String, String> says = new TreeMap<>(what);
        says.put("date", businessDate().toString());
        Long first = sql.select(DSL.min(POSITION.BRANCH))
                .from(POSITION)
                .where(POSITION.KIND.eq("ADMIN"))
                .fetchSingle(0, Long.class);
        new AuditStore(dialect)
                .append(sql, new TrailEntry(adminPosition(first), event.name(), NOBODY, now, says, List.of()));
    }

    private long adminPosition(long branch) {
        return sql.select(POSITION.ID)
                .from(POSITION)
                .where(POSITION.KIND.eq("ADMIN"))
                .and(POSITION.BRANCH.eq(branch))
                .fetchOptional(POSITION.ID)
                .orElseThrow(() -> new BrokenInvariant("the branch has no ADMIN position"));
    }

    private LocalDate businessDate() {
        return sql.select(BANK.BUSINESS_DATE).from(BANK).fetchSingle(BANK.BUSINESS_DATE);
    }

    StaffMember staff(long id) {
        Record row = sql.select()
                .from(STAFF)
                .join(PERSON)
                .on(PERSON.ID.eq(STAFF.PERSON))
                .where(STAFF.ID.eq(id))
                .fetchSingle();
        return new StaffMember(
                row.get(STAFF.ID),
                row.get(STAFF.PERSON),
                row.get(PERSON.NAME),
                row.get(STAFF.SIGN_ON_NAME),
                row.get(STAFF.BRANCH),
                Role.valueOf(row.get(STAFF.ROLE)),
                row.get(STAFF.GRADE),
                row.get(STAFF.STATE).equals("ACTIVE"));
    }
}
