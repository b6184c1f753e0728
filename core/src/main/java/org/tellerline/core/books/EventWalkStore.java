package org.tellerline.core.books;

import static org.tellerline.schema.tables.Tables.ACCOUNT;
import static org.tellerline.schema.tables.Tables.JOURNAL;
import static org.tellerline.schema.tables.Tables.PIECE_MOVE;
import static org.tellerline.schema.tables.Tables.POSITION;
import static org.tellerline.schema.tables.Tables.POSTING;
import static org.tellerline.schema.tables.Tables.SIGNATURE;
import static org.tellerline.schema.tables.Tables.STAFF;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.tellerline.core.books.WholeEvent.Leg;
import org.tellerline.core.books.WholeEvent.PieceLine;
import org.tellerline.core.books.WholeEvent.Signer;
import org.tellerline.core.cash.PieceKind;
import org.tellerline.core.money.Currencies;
import org.tellerline.core.money.Money;
import org.tellerline.core.staff.Role;
import org.tellerline.schema.db.Database;
import org.tellerline.schema.db.DatabaseTrouble;
import org.tellerline.schema.tables.tables.Position;

/** Walks whole events in the order of date, branch and id, a few hundred at a time, however many there are. */
final class EventWalkStore {

    private static final int AT_ONCE = 500;
    private static final Position TILL = POSITION.as("till_position");

    private final DSLContext sql;
    private final Currencies currencies;

    private EventWalkStore(DSLContext sql, Currencies currencies) {
        this.sql = sql;
        this.currencies = currencies;
    }

    /** Everything within one moment. What was handed out cannot be taken back, so a lost connection is not tried again. */
    static long walk(Database database, Currencies currencies, Wanted wanted, Consumer<WholeEvent> each) {
        AtomicBoolean begun = new AtomicBoolean();
        return database.read(sql -> {
            if (begun.getAndSet(true)) {
                throw new DatabaseTrouble(DatabaseTrouble.Kind.UNREACHABLE, database.address());
            }
            return new EventWalkStore(sql, currencies).walk(wanted, each);
        });
    }

    static long count(Database database, JournalFilter filter) {
        return database.read(sql -> sql.selectCount()
                .from(JOURNAL)
                .join(POSITION)
                .on(POSITION.ID.eq(JOURNAL.POSITION))
                .leftJoin(STAFF)
                .on(STAFF.ID.eq(JOURNAL.MAKER))
                .where(within(filter))
                .fetchSingle(row -> row.value1().longValue()));
    }

    /** Which events, and how many at most. */
    record Wanted(Condition which, long most) {

        static Wanted of(JournalFilter filter, long most) {
            return new Wanted(within(filter), most);
        }

        static Wanted of(long journal) {
            return new Wanted(JOURNAL.ID.eq(journal), 1);
        }
    }

    private long walk(Wanted wanted, Consumer<WholeEvent> each) {
        long walked = 0;
        try (Cursor<Record> cursor = sql.select(EventHeadStore.columns())
                .select(JOURNAL.VALUE_DATE, JOURNAL.KIND, JOURNAL.IDEMPOTENCY_KEY, STAFF.SIGN_ON_NAME)
                .from(EventHeadStore.joined(JOURNAL))
                .leftJoin(STAFF)
                .on(STAFF.ID.eq(JOURNAL.MAKER))
                .where(wanted.which())
                .orderBy(JOURNAL.BUSINESS_DATE, JOURNAL.BRANCH, JOURNAL.ID)
                .limit(wanted.most())
                .fetchSize(AT_ONCE)
                .fetchLazy()) {
            while (cursor.hasNext()) {
                Result<Record> some = cursor.fetchNext(AT_ONCE);
                handOut(some, each);
                walked += some.size();
            }
        }
        return walked;
    }

    private void handOut(Result<Record> some, Consumer<WholeEvent> each) {
        List<Long> ids = some.getValues(JOURNAL.ID);
        Map<Long, List<Leg>> legs = legs(ids);
        Map<Long, List<PieceLine>> pieces = pieces(ids);
        Map<Long, List<Signer>> signers = signers(ids);
        for (Record row : some) {
            long id = row.get(JOURNAL.ID);
            each.accept(new WholeEvent(
                    EventHeadStore.head(row),
                    new PositionNo(row.get(POSITION.BRANCH), row.get(POSITION.NO)),
                    row.get(JOURNAL.VALUE_DATE),
                    row.get(JOURNAL.KIND).equals("MONEY"),
                    row.get(JOURNAL.IDEMPOTENCY_KEY),
                    Optional.ofNullable(row.get(STAFF.SIGN_ON_NAME)).orElse(""),
                    legs.getOrDefault(id, List.of()),
                    pieces.getOrDefault(id, List.of()),
                    signers.getOrDefault(id, List.of())));
        }
    }

    private Map<Long, List<Leg>> legs(List<Long> journals) {
        return sql.select(POSTING.asterisk(), ACCOUNT.NUMBER, TILL.BRANCH, TILL.NO)
                .from(POSTING)
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(POSTING.ACCOUNT))
                .leftJoin(TILL)
                .on(TILL.ID.eq(POSTING.TILL))
                .where(POSTING.JOURNAL.in(journals))
                .orderBy(POSTING.JOURNAL, POSTING.LEG)
                .fetchGroups(row -> row.get(POSTING.JOURNAL), this::leg);
    }

    private Leg leg(Record row) {
        String currency = row.get(POSTING.CURRENCY);
        return new Leg(
                row.get(POSTING.LEG),
                row.get(POSTING.BRANCH),
                row.get(POSTING.GL_CODE),
                Optional.ofNullable(row.get(ACCOUNT.NUMBER)),
                Optional.ofNullable(row.get(TILL.NO)).map(no -> new PositionNo(row.get(TILL.BRANCH), no)),
                Money.of(currencies.get(currency), row.get(POSTING.AMOUNT)),
                Optional.ofNullable(row.get(POSTING.ENTRY_NO)),
                Optional.ofNullable(row.get(POSTING.BALANCE_AFTER))
                        .map(minor -> Money.of(currencies.get(currency), minor)));
    }

    private Map<Long, List<PieceLine>> pieces(List<Long> journals) {
        return sql.select(PIECE_MOVE.asterisk(), TILL.BRANCH, TILL.NO)
                .from(PIECE_MOVE)
                .join(TILL)
                .on(TILL.ID.eq(PIECE_MOVE.TILL))
                .where(PIECE_MOVE.JOURNAL.in(journals))
                .orderBy(PIECE_MOVE.JOURNAL, PIECE_MOVE.SEQ)
                .fetchGroups(row -> row.get(PIECE_MOVE.JOURNAL), EventWalkStore::piece);
    }

    private static PieceLine piece(Record row) {
        return new PieceLine(
                new PositionNo(row.get(TILL.BRANCH), row.get(TILL.NO)),
                row.get(PIECE_MOVE.CURRENCY),
                new PieceKind(
                        row.get(PIECE_MOVE.FACE),
                        org.tellerline.core.cash.Condition.valueOf(row.get(PIECE_MOVE.CONDITION))),
                row.get(PIECE_MOVE.COUNT));
    }

    private Map<Long, List<Signer>> signers(List<Long> journals) {
        return sql.select(SIGNATURE.JOURNAL, SIGNATURE.ROLE, SIGNATURE.WHAT, SIGNATURE.AT, STAFF.SIGN_ON_NAME)
                .from(SIGNATURE)
                .join(STAFF)
                .on(STAFF.ID.eq(SIGNATURE.STAFF))
                .where(SIGNATURE.JOURNAL.in(journals))
                .orderBy(SIGNATURE.JOURNAL, SIGNATURE.SEQ)
                .fetchGroups(
                        row -> row.get(SIGNATURE.JOURNAL),
                        row -> new Signer(
                                row.get(STAFF.SIGN_ON_NAME),
                                Role.valueOf(row.get(SIGNATURE.ROLE)),
                                row.get(SIGNATURE.WHAT),
                                row.get(SIGNATURE.AT)));
    }

    private static Condition within(JournalFilter filter) {
        return DSL.and(
                filter.from().map(JOURNAL.BUSINESS_DATE::ge).orElseGet(DSL::noCondition),
                filter.to().map(JOURNAL.BUSINESS_DATE::le).orElseGet(DSL::noCondition),
                filter.branch().map(JOURNAL.BRANCH::eq).orElseGet(DSL::noCondition),
                filter.position()
                        .map(place -> POSITION.BRANCH.eq(place.branch()).and(POSITION.NO.eq(place.no())))
                        .orElseGet(DSL::noCondition),
                filter.code().map(JOURNAL.CODE::eq).orElseGet(DSL::noCondition),
                filter.account()
                        .map(account -> JOURNAL.ID.in(
                                DSL.select(POSTING.JOURNAL).from(POSTING).where(POSTING.ACCOUNT.eq(account.id()))))
                        .orElseGet(DSL::noCondition),
                filter.maker().map(STAFF.SIGN_ON_NAME::eq).orElseGet(DSL::noCondition));
    }
}
