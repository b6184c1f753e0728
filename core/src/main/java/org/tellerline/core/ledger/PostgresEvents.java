package org.tellerline.core.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.tellerline.core.cash.Condition;
import org.tellerline.core.cash.Till;
import org.tellerline.core.ledger.Event.BalanceChange;
import org.tellerline.core.ledger.Event.PieceChange;
import org.tellerline.core.ledger.Event.PieceMove;
import org.tellerline.core.ledger.Event.PostingRow;
import org.tellerline.core.ledger.Event.TillChange;
import org.tellerline.core.ledger.Event.TotalChange;
import org.tellerline.core.money.Currencies;

/**
 * The second of the two calls: the whole event, COMMIT included. A few rows of a kind go in by a statement each; many travel as
 * arrays, so that a long journal needs no text of its own. Updates are relative, by key and without a condition: the rows are locked, and an update
 * that hit nothing would be no error.
 */
final class PostgresEvents {

    private static final String TOTALS = """
        insert into day_total (business_date, kind, subject, currency, amount)
        select ?::date, t.kind, t.subject, t.currency, t.amount
        from unnest(?::text[], ?::bigint[], ?::text[], ?::bigint[]) as t(kind, subject, currency, amount)
        on conflict (business_date, kind, subject, currency) do update
        set amount = day_total.amount + excluded.amount\
        """;

    private static final String CASH = """
        update till_cash c set cash = c.cash + d.cash
        from unnest(?::bigint[], ?::text[], ?::bigint[]) as d(till, currency, cash)
        where c.till = d.till and c.currency = d.currency\
        """;

    /** A kind of piece the till never held; its row must stand before anything is taken from it or added to it. */
    private static final String NEW_PIECES = """
        insert into till_pieces (till, currency, face, condition, count)
        select d.till, d.currency, d.face, d.condition, 0
        from unnest(?::bigint[], ?::text[], ?::bigint[], ?::text[]) as d(till, currency, face, condition)
        on conflict do nothing\
        """;

    private static final String PIECES = """
        update till_pieces p set count = p.count + d.count
        from unnest(?::bigint[], ?::text[], ?::bigint[], ?::text[], ?::bigint[])
            as d(till, currency, face, condition, count)
        where p.till = d.till and p.currency = d.currency and p.face = d.face and p.condition = d.condition\
        """;

    private static final String BALANCES = """
        update account_balance b set ledger = b.ledger + d.ledger, entry_no = b.entry_no + d.entries
        from unnest(?::bigint[], ?::bigint[], ?::bigint[]) as d(account, ledger, entries)
        where b.account = d.account\
        """;

    private static final String POSTINGS = """
        insert into posting (journal, leg, branch, gl_code, account, till, currency, amount, entry_no, balance_after)
        select ?, l.leg, l.branch, l.gl_code, l.account, l.till, l.currency, l.amount, l.entry_no, l.balance_after
        from unnest(?::bigint[], ?::bigint[], ?::text[], ?::bigint[], ?::bigint[], ?::text[], ?::bigint[],
                ?::bigint[], ?::bigint[])
            as l(leg, branch, gl_code, account, till, currency, amount, entry_no, balance_after)\
        """;

    private static final String MOVES = """
        insert into piece_move (journal, seq, till, currency, face, condition, count)
        select ?, m.seq, m.till, m.currency, m.face, m.condition, m.count
        from unnest(?::bigint[], ?::text[], ?::bigint[], ?::text[], ?::bigint[])
            with ordinality as m(till, currency, face, condition, count, seq)\
        """;

    /** Up to so many rows of a kind go in by statements of their own. */
    private static final int FEW = 4;

    /** Writing reads nothing back. */
    private static final Currencies NO_CURRENCIES = new Currencies(List.of());

    private final Pipeline<Writing> pipeline = new Pipeline<>();

    /** An event, and those of its kinds of pieces that its tills did not hold before. */
    private record Writing(Event event, List<PieceChange> newPieces) {}

    PostgresEvents(EventSql sql) {
        pipeline.write(sql.total(), few(Event::totals), EventBinding::total)
                .write(TOTALS, many(Event::totals), PostgresEvents::bindTotals)
                .write(sql.cash(), few(Event::tills), EventBinding::cash)
                .write(CASH, many(Event::tills), PostgresEvents::bindCash)
                .write(NEW_PIECES, PostgresEvents::newPieces, PostgresEvents::bindKinds)
                .write(sql.pieces(), few(Event::pieces), EventBinding::pieces)
                .write(PIECES, many(Event::pieces), PostgresEvents::bindPieces)
                .write(sql.counter(), rows(e -> e.effects().counter().stream().toList()), EventBinding::counter)
                .write(sql.account(), rows(e -> e.effects().openings()), EventBinding::account)
                .write(sql.newBalance(), rows(e -> e.effects().openings()), EventBinding::newBalance)
                .write(sql.balance(), few(Event::balances), EventBinding::balance)
                .write(BALANCES, many(Event::balances), PostgresEvents::bindBalances)
                .write(sql.twoPostings(), PostgresEvents::twoLegs, PostgresEvents::bindPair)
                .write(POSTINGS, PostgresEvents::manyLegs, PostgresEvents::bindPostings)
                .write(MOVES, PostgresEvents::withMoves, PostgresEvents::bindMoves)
                .write(sql.head(), rows(Event::heads), EventBinding::head);
        addRare(sql);
        pipeline.write(sql.journal(), rows(e -> e.journal().stream().toList()), EventBinding::journal)
                .write(sql.audit(), rows(e -> List.of(e.audit())), EventBinding::audit)
                .write("commit", List::of, (p, writing) -> {});
    }

    /** What few events do. */
    private void addRare(EventSql sql) {
        pipeline.write(sql.status(), rows(e -> e.effects().statuses()), EventBinding::status)
                .write(
                        sql.customer(),
                        rows(e -> e.effects().registration().stream().toList()),
                        EventBinding::customer)
                .write(
                        sql.term(),
                        PostgresEvents::terms,
                        (p, term) -> EventBinding.term(p, term.customer(), term.term()))
                .write(sql.goneVouchers(), rows(e -> e.effects().goneVouchers()), EventBinding::goneVouchers)
                .write(sql.newVouchers(), rows(e -> e.effects().newVouchers()), EventBinding::newVouchers)
                .write(sql.passbook(), rows(e -> e.effects().passbooks()), EventBinding::passbook)
                .write(
                        sql.memo(),
                        PostgresEvents::memos,
                        (p, memo) -> EventBinding.memo(p, memo.journal(), memo.line()))
                .write(sql.branchDay(), rows(e -> e.effects().day().stream().toList()), EventBinding::day)
                .write(sql.shipment(), rows(EventBinding.Sent::of), EventBinding::shipment)
                .write(sql.arrival(), rows(EventBinding.Ended::of), EventBinding::arrival)
                .write(
                        sql.signature(),
                        PostgresEvents::signed,
                        (p, name) -> EventBinding.signature(p, name.journal(), name.line()));
    }

    /** What a new customer is found by. */
    private record Term(long customer, String term) {}

    /** A signature under its journal. */
    private record Signed(long journal, EventBinding.SignatureLine line) {}

    private static List<Term> terms(Writing writing) {
        return writing.event().effects().registration().stream()
                .flatMap(registered -> registered.terms().stream()
                        .map(term -> new Term(registered.customer().ref().id(), term)))
                .toList();
    }

    /** A move of units under its journal. */
    private record Memoed(long journal, EventBinding.MemoLine line) {}

    private static List<Memoed> memos(Writing writing) {
        return EventBinding.memos(writing.event()).stream()
                .map(line -> new Memoed(writing.event().journal().orElseThrow().id(), line))
                .toList();
    }

    private static List<Signed> signed(Writing writing) {
        if (writing.event().signatures().isEmpty()) {
            return List.of();
        }
        long journal = writing.event().journal().orElseThrow().id();
        return EventBinding.signatures(writing.event()).stream()
                .map(line -> new Signed(journal, line))
                .toList();
    }

    /** Writes and commits. After an exception nothing is committed, unless the connection broke: then nobody here knows. */
    void writeAndCommit(Connection connection, Event event, LedgerFacts facts) throws SQLException {
        List<PieceChange> unseen =
                event.pieces().stream().filter(change -> !holds(facts, change)).toList();
        pipeline.run(connection, new Writing(event, unseen), new FactRows(NO_CURRENCIES));
    }

    /** Every till has a place for what was not counted. */
    private static boolean holds(LedgerFacts facts, PieceChange change) {
        if (change.kind().condition() == Condition.LOOSE) {
            return true;
        }
        Till till = facts.tills().getOrDefault(change.till(), Map.of()).get(change.currency());
        return till != null && till.compartments().contains(change.kind());
    }

    private static <R> Function<Writing, List<R>> rows(Function<Event, List<R>> part) {
        return writing -> part.apply(writing.event());
    }

    /** A statement each: cheaper than a join with arrays, as long as there are few. */
    private static <R> Function<Writing, List<R>> few(Function<Event, List<R>> part) {
        return writing -> {
            List<R> found = part.apply(writing.event());
            return found.size() <= FEW ? found : List.of();
        };
    }

    /** One statement for all. */
    private static <R> Function<Writing, List<List<R>>> many(Function<Event, List<R>> part) {
        return writing -> {
            List<R> found = part.apply(writing.event());
            return found.size() <= FEW ? List.of() : List.of(found);
        };
    }

    private static List<List<PieceChange>> newPieces(Writing writing) {
        return once(writing.newPieces());
    }

    private static <R> List<List<R>> once(List<R> rows) {
        return rows.isEmpty() ? List.of() : List.of(rows);
    }

    private static List<Event> twoLegs(Writing writing) {
        return writing.event().postings().size() == 2 ? List.of(writing.event()) : List.of();
    }

    private static List<Event> manyLegs(Writing writing) {
        return writing.event().postings().size() > 2 ? List.of(writing.event()) : List.of();
    }

    private static List<Event> withMoves(Writing writing) {
        return writing.event().moves().isEmpty() ? List.of() : List.of(writing.event());
    }

    private static void bindTotals(Parameters parameters, List<TotalChange> totals) throws SQLException {
        parameters
                .put(totals.get(0).date())
                .texts(totals, total -> total.key().word())
                .longs(totals, total -> total.key().subject())
                .texts(totals, total -> total.key().currency())
                .longs(totals, TotalChange::amount);
    }

    private static void bindCash(Parameters parameters, List<TillChange> tills) throws SQLException {
        parameters
                .longs(tills, TillChange::till)
                .texts(tills, TillChange::currency)
                .longs(tills, TillChange::cash);
    }

    private static void bindKinds(Parameters parameters, List<PieceChange> pieces) throws SQLException {
        parameters
                .longs(pieces, PieceChange::till)
                .texts(pieces, PieceChange::currency)
                .longs(pieces, piece -> piece.kind().face())
                .texts(pieces, piece -> piece.kind().condition().name());
    }

    private static void bindPieces(Parameters parameters, List<PieceChange> pieces) throws SQLException {
        bindKinds(parameters, pieces);
        parameters.longs(pieces, PieceChange::count);
    }

    private static void bindBalances(Parameters parameters, List<BalanceChange> balances) throws SQLException {
        parameters
                .longs(balances, BalanceChange::account)
                .longs(balances, BalanceChange::ledger)
                .longs(balances, BalanceChange::entries);
    }

    private static void bindPair(Parameters parameters, Event event) throws SQLException {
        long journal = event.journal().orElseThrow().id();
        for (PostingRow leg : event.postings()) {
            EventBinding.posting(parameters, journal, leg);
        }
    }

    private static void bindPostings(Parameters parameters, Event event) throws SQLException {
        List<PostingRow> legs = event.postings();
        parameters
                .put(event.journal().orElseThrow().id())
                .longs(legs, PostingRow::leg)
                .longs(legs, PostingRow::branch)
                .texts(legs, PostingRow::glCode)
                .numbers(legs, PostingRow::account)
                .numbers(legs, PostingRow::till)
                .texts(legs, PostingRow::currency)
                .longs(legs, PostingRow::amount)
                .numbers(legs, PostingRow::entryNo)
                .numbers(legs, PostingRow::balanceAfter);
    }

    private static void bindMoves(Parameters parameters, Event event) throws SQLException {
        List<PieceMove> moves = event.moves();
        parameters
                .put(event.journal().orElseThrow().id())
                .longs(moves, PieceMove::till)
                .texts(moves, PieceMove::currency)
                .longs(moves, move -> move.kind().face())
                .texts(moves, move -> move.kind().condition().name())
                .longs(moves, PieceMove::count);
    }
}
