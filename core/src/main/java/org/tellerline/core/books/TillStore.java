package org.tellerline.core.books;

import static org.tellerline.schema.tables.Tables.BANK;
import static org.tellerline.schema.tables.Tables.JOURNAL;
import static org.tellerline.schema.tables.Tables.PERSON;
import static org.tellerline.schema.tables.Tables.POLICY;
import static org.tellerline.schema.tables.Tables.POSITION_HEAD;
import static org.tellerline.schema.tables.Tables.POSTING;
import static org.tellerline.schema.tables.Tables.STAFF;
import static org.tellerline.schema.tables.Tables.TILL_CASH;
import static org.tellerline.schema.tables.Tables.TILL_PIECES;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.tellerline.core.cash.PieceKind;
import org.tellerline.core.cash.Pieces;
import org.tellerline.core.money.Currencies;
import org.tellerline.core.money.Currency;
import org.tellerline.core.money.Money;
import org.tellerline.core.policy.OpenCount;
import org.tellerline.schema.db.Database;

/** Reads tills: who holds them, what is in them, and what the day moved. */
final class TillStore {

    private final Database database;
    private final Currencies currencies;

    TillStore(Database database, Currencies currencies) {
        this.database = database;
        this.currencies = currencies;
    }

    /** One currency of one till. */
    private record Key(long till, String currency) {}

    Optional<TillState> at(long position, LocalDate today) {
        return database.read(sql -> tills(sql, POSITION_HEAD.POSITION.eq(position), today)).stream()
                .findFirst();
    }

    List<TillState> ofBranch(long branch, LocalDate today) {
        return database.read(sql -> tills(sql, POSITION_HEAD.BRANCH.eq(branch), today));
    }

    boolean countedBlindAt(long position) {
        return countedBlind(POSITION_HEAD.POSITION.eq(position));
    }

    boolean countedBlindBy(long person) {
        return countedBlind(
                POSITION_HEAD.HOLDER.in(DSL.select(STAFF.ID).from(STAFF).where(STAFF.PERSON.eq(person))));
    }

    private boolean countedBlind(Condition which) {
        return database.read(sql -> openCount(sql) == OpenCount.BLIND
                && sql.fetchExists(
                        POSITION_HEAD, which.and(POSITION_HEAD.KIND.eq("TILL")).and(POSITION_HEAD.STATE.ne("OPEN"))));
    }

    private static OpenCount openCount(DSLContext sql) {
        return OpenCount.parse(sql.select(POLICY.CONTENT)
                .from(POLICY)
                .join(BANK)
                .on(BANK.ID.eq(1L))
                .where(POLICY.KIND.eq("till"))
                .and(POLICY.NAME.eq("open-count"))
                .and(POLICY.VALID_FROM.le(BANK.BUSINESS_DATE))
                .orderBy(POLICY.VALID_FROM.desc())
                .limit(1)
                .fetchOptional(POLICY.CONTENT)
                .orElse(""));
    }

    private List<TillState> tills(DSLContext sql, Condition which, LocalDate today) {
        Map<Key, Movement> moved = moved(sql, which, today);
        Map<Key, Pieces> pieces = pieces(sql, which);
        Map<Long, List<Drawer>> drawers = drawers(sql, which, moved, pieces);
        return sql
                .select(
                        POSITION_HEAD.POSITION,
                        POSITION_HEAD.NO,
                        POSITION_HEAD.KIND,
                        POSITION_HEAD.STATE,
                        STAFF.SIGN_ON_NAME,
                        PERSON.NAME)
                .from(POSITION_HEAD)
                .leftJoin(STAFF)
                .on(STAFF.ID.eq(POSITION_HEAD.HOLDER))
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(STAFF.PERSON))
                .where(which)
                .orderBy(POSITION_HEAD.NO)
                .fetch()
                .stream()
                .filter(row -> drawers.containsKey(row.get(POSITION_HEAD.POSITION)))
                .map(row -> state(row, drawers.getOrDefault(row.get(POSITION_HEAD.POSITION), List.of())))
                .toList();
    }

    private static TillState state(Record row, List<Drawer> drawers) {
        return new TillState(
                row.get(POSITION_HEAD.POSITION),
                row.get(POSITION_HEAD.NO),
                row.get(POSITION_HEAD.KIND),
                row.get(POSITION_HEAD.STATE).equals("OPEN"),
                Optional.ofNullable(row.get(STAFF.SIGN_ON_NAME)).map(name -> name + " " + row.get(PERSON.NAME)),
                drawers);
    }

    private Map<Long, List<Drawer>> drawers(
            DSLContext sql, Condition which, Map<Key, Movement> moved, Map<Key, Pieces> pieces) {
        return sql
                .select(TILL_CASH.TILL, TILL_CASH.CURRENCY, TILL_CASH.CASH, TILL_CASH.CASH_LIMIT)
                .from(TILL_CASH)
                .join(POSITION_HEAD)
                .on(POSITION_HEAD.POSITION.eq(TILL_CASH.TILL))
                .where(which)
                .orderBy(TILL_CASH.TILL, TILL_CASH.CURRENCY)
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(TILL_CASH.TILL),
                        Collectors.mapping(row -> drawer(row, moved, pieces), Collectors.toList())));
    }

    private Drawer drawer(Record row, Map<Key, Movement> moved, Map<Key, Pieces> pieces) {
        Currency currency = currencies.get(row.get(TILL_CASH.CURRENCY));
        Key key = new Key(row.get(TILL_CASH.TILL), currency.code());
        return new Drawer(
                Money.of(currency, row.get(TILL_CASH.CASH)),
                Money.of(currency, row.get(TILL_CASH.CASH_LIMIT)),
                moved.getOrDefault(key, new Movement(Money.zero(currency), Money.zero(currency))),
                pieces.getOrDefault(key, Pieces.none(currency)));
    }

    private Map<Key, Pieces> pieces(DSLContext sql, Condition which) {
        Map<Key, Pieces> pieces = new HashMap<>();
        sql.select(TILL_PIECES.TILL, TILL_PIECES.CURRENCY, TILL_PIECES.FACE, TILL_PIECES.CONDITION, TILL_PIECES.COUNT)
                .from(TILL_PIECES)
                .join(POSITION_HEAD)
                .on(POSITION_HEAD.POSITION.eq(TILL_PIECES.TILL))
                .where(which)
                .forEach(row -> {
                    Currency currency = currencies.get(row.value2());
                    PieceKind kind =
                            new PieceKind(row.value3(), org.tellerline.core.cash.Condition.valueOf(row.value4()));
                    pieces.merge(
                            new Key(row.value1(), row.value2()),
                            Pieces.none(currency).plus(kind, row.value5()),
                            (known, one) -> known.plus(kind, row.value5()));
                });
        return pieces;
    }

    /** A till moves only by events of its own branch. */
    private Map<Key, Movement> moved(DSLContext sql, Condition which, LocalDate today) {
        Map<Key, Movement> moved = new HashMap<>();
        sql.select(POSTING.TILL, POSTING.CURRENCY, SumStore.DEBITS, SumStore.CREDITS)
                .from(JOURNAL)
                .join(POSTING)
                .on(POSTING.JOURNAL.eq(JOURNAL.ID))
                .where(JOURNAL.BUSINESS_DATE.eq(today))
                .and(JOURNAL.BRANCH.in(
                        DSL.select(POSITION_HEAD.BRANCH).from(POSITION_HEAD).where(which)))
                .and(POSTING.TILL.isNotNull())
                .groupBy(POSTING.TILL, POSTING.CURRENCY)
                .forEach(row -> {
                    Currency currency = currencies.get(row.get(POSTING.CURRENCY));
                    moved.put(
                            new Key(row.get(POSTING.TILL), currency.code()),
                            new Movement(SumStore.debits(row, currency), SumStore.credits(row, currency)));
                });
        return moved;
    }
}
