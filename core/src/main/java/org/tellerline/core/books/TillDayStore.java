package org.tellerline.core.books;

import static org.tellerline.schema.tables.Tables.JOURNAL;
import static org.tellerline.schema.tables.Tables.PIECE_MOVE;
import static org.tellerline.schema.tables.Tables.POSITION;
import static org.tellerline.schema.tables.Tables.POSITION_HEAD;
import static org.tellerline.schema.tables.Tables.POSTING;
import static org.tellerline.schema.tables.Tables.STAFF;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.tellerline.core.cash.PieceKind;
import org.tellerline.core.cash.Pieces;
import org.tellerline.core.money.Currencies;
import org.tellerline.core.money.Currency;
import org.tellerline.core.money.Money;
import org.tellerline.schema.db.Database;

/** Reads the events of tills on one business date, which the index {@code journal_of_day} keeps together. */
final class TillDayStore {

    /** Ledger accounts of fees begin so. */
    private static final String FEES = "6021";

    private final Database database;
    private final Currencies currencies;

    TillDayStore(Database database, Currencies currencies) {
        this.database = database;
        this.currencies = currencies;
    }

    /** Whose till of which day, and who looks. */
    record Place(LocalDate date, long branch, long position, long person) {}

    /** What was done at the till, and to it. */
    List<TillEvent> own(Place place, int most) {
        return events(day(place).and(JOURNAL.POSITION.eq(place.position()).or(touches(place.position()))), place, most);
    }

    /** What was done at other tills and not to this one. */
    List<TillEvent> others(Place place, int most) {
        Condition elsewhere = POSITION.KIND
                .eq("TILL")
                .and(JOURNAL.POSITION.ne(place.position()))
                .and(DSL.not(touches(place.position())))
                .and(DSL.not(heldBy(place.person())));
        return events(day(place).and(elsewhere), place, most);
    }

    private static Condition day(Place place) {
        return JOURNAL.BUSINESS_DATE.eq(place.date()).and(JOURNAL.BRANCH.eq(place.branch()));
    }

    private static Condition touches(long position) {
        return DSL.exists(DSL.selectOne()
                .from(POSTING)
                .where(POSTING.JOURNAL.eq(JOURNAL.ID))
                .and(POSTING.TILL.eq(position)));
    }

    private static Condition heldBy(long person) {
        return DSL.exists(DSL.selectOne()
                .from(POSITION_HEAD)
                .join(STAFF)
                .on(STAFF.ID.eq(POSITION_HEAD.HOLDER))
                .where(POSITION_HEAD.POSITION.eq(JOURNAL.POSITION))
                .and(STAFF.PERSON.eq(person)));
    }

    private List<TillEvent> events(Condition which, Place place, int most) {
        return database.read(sql -> {
            List<Record> found = List.copyOf(sql.select(EventHeadStore.columns())
                    .select(JOURNAL.POSITION)
                    .from(EventHeadStore.joined(JOURNAL))
                    .where(which)
                    .orderBy(JOURNAL.CREATED_AT.desc(), JOURNAL.ID.desc())
                    .limit(most)
                    .fetch());
            Set<Long> ids = new HashSet<>();
            found.forEach(row -> ids.add(row.get(JOURNAL.ID)));
            Map<Long, List<Record>> legs = legs(sql, ids);
            Map<Long, List<Record>> moves = moves(sql, ids);
            return found.stream()
                    .map(row -> event(
                            row,
                            place,
                            legs.getOrDefault(row.get(JOURNAL.ID), List.of()),
                            moves.getOrDefault(row.get(JOURNAL.ID), List.of())))
                    .toList();
        });
    }

    private static Map<Long, List<Record>> legs(DSLContext sql, Set<Long> ids) {
        return sql.select(
                        POSTING.JOURNAL,
                        POSTING.GL_CODE,
                        POSTING.ACCOUNT,
                        POSTING.TILL,
                        POSTING.CURRENCY,
                        POSTING.AMOUNT)
                .from(POSTING)
                .where(POSTING.JOURNAL.in(ids))
                .orderBy(POSTING.JOURNAL, POSTING.LEG)
                .fetchGroups(row -> row.get(POSTING.JOURNAL), row -> row);
    }

    private static Map<Long, List<Record>> moves(DSLContext sql, Set<Long> ids) {
        return sql.select(PIECE_MOVE.asterisk())
                .from(PIECE_MOVE)
                .where(PIECE_MOVE.JOURNAL.in(ids))
                .orderBy(PIECE_MOVE.JOURNAL, PIECE_MOVE.SEQ)
                .fetchGroups(row -> row.get(PIECE_MOVE.JOURNAL), row -> row);
    }

    private TillEvent event(Record row, Place place, List<Record> legs, List<Record> moves) {
        boolean own = legs.stream().anyMatch(leg -> at(leg, place.position()));
        long till = own ? place.position() : row.get(JOURNAL.POSITION);
        SortedMap<String, Money> cash = new TreeMap<>();
        SortedMap<String, Money> fees = new TreeMap<>();
        Set<Long> accounts = new HashSet<>();
        boolean between = false;
        for (Record leg : legs) {
            if (at(leg, till)) {
                cash.merge(leg.get(POSTING.CURRENCY), amount(leg), Money::plus);
            } else if (leg.get(POSTING.TILL) != null) {
                between = true;
            }
            if (leg.get(POSTING.ACCOUNT) != null) {
                accounts.add(leg.get(POSTING.ACCOUNT));
            }
            if (leg.get(POSTING.GL_CODE).startsWith(FEES)) {
                fees.merge(leg.get(POSTING.CURRENCY), amount(leg).negated(), Money::plus);
            }
        }
        return new TillEvent(EventHeadStore.head(row), till, cash, pieces(moves, till), accounts, fees, between);
    }

    private static boolean at(Record leg, long till) {
        Long of = leg.get(POSTING.TILL);
        return of != null && of == till;
    }

    private Money amount(Record leg) {
        return Money.of(currencies.get(leg.get(POSTING.CURRENCY)), leg.get(POSTING.AMOUNT));
    }

    private SortedMap<String, Pieces> pieces(List<Record> moves, long till) {
        SortedMap<String, Pieces> pieces = new TreeMap<>();
        for (Record move : moves) {
            if (move.get(PIECE_MOVE.TILL) == till) {
                Currency currency = currencies.get(move.get(PIECE_MOVE.CURRENCY));
                PieceKind kind = new PieceKind(
                        move.get(PIECE_MOVE.FACE),
                        org.tellerline.core.cash.Condition.valueOf(move.get(PIECE_MOVE.CONDITION)));
                Pieces before = pieces.getOrDefault(currency.code(), Pieces.none(currency));
                pieces.put(currency.code(), before.plus(kind, move.get(PIECE_MOVE.COUNT)));
            }
        }
        return pieces;
    }
}
