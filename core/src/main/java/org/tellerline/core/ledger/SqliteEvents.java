package org.tellerline.core.ledger;

import java.sql.SQLException;
import org.tellerline.core.voucher.StockRange;

/** Writes one event on SQLite, row by row: what it moves first, then the legs, and the header that seals them last. */
final class SqliteEvents {

    private final EventSql sql;

    SqliteEvents(EventSql sql) {
        this.sql = sql;
    }

    void write(KeptStatements statements, Event event) throws SQLException {
        writeCash(statements, event);
        writeAccounts(statements, event);
        writeHouse(statements, event.effects());
        writeVouchers(statements, event.effects());
        if (event.journal().isPresent()) {
            long journal = event.journal().get().id();
            writeLegs(statements, event, journal);
            for (EventBinding.MemoLine line : EventBinding.memos(event)) {
                statements.writeOne(sql.memo(), p -> EventBinding.memo(p, journal, line));
            }
            for (EventBinding.SignatureLine line : EventBinding.signatures(event)) {
                statements.writeOne(sql.signature(), p -> EventBinding.signature(p, journal, line));
            }
            for (EventBinding.Sent sent : EventBinding.Sent.of(event)) {
                statements.writeOne(sql.shipment(), p -> EventBinding.shipment(p, sent));
            }
            for (EventBinding.Ended ended : EventBinding.Ended.of(event)) {
                statements.writeOne(sql.arrival(), p -> EventBinding.arrival(p, ended));
            }
        }
        for (Head head : event.heads()) {
            statements.writeOne(sql.head(), p -> EventBinding.head(p, head));
        }
        if (event.journal().isPresent()) {
            Event.JournalRow journal = event.journal().get();
            statements.writeOne(sql.journal(), p -> EventBinding.journal(p, journal));
        }
        statements.writeOne(sql.audit(), p -> EventBinding.audit(p, event.audit()));
    }

    private void writeCash(KeptStatements statements, Event event) throws SQLException {
        for (Event.TotalChange total : event.totals()) {
            statements.writeOne(sql.total(), p -> EventBinding.total(p, total));
        }
        for (Event.TillChange till : event.tills()) {
            statements.writeOne(sql.cash(), p -> EventBinding.cash(p, till));
        }
        for (Event.PieceChange change : event.pieces()) {
            if (statements.write(sql.pieces(), p -> EventBinding.pieces(p, change)) == 0) {
                statements.writeOne(sql.newPieces(), p -> EventBinding.newPieces(p, change, change.count()));
            }
        }
    }

    private void writeAccounts(KeptStatements statements, Event event) throws SQLException {
        Effects effects = event.effects();
        if (effects.counter().isPresent()) {
            Effects.CounterChange drawn = effects.counter().get();
            statements.writeOne(sql.counter(), p -> EventBinding.counter(p, drawn));
        }
        for (Effects.Opening opening : effects.openings()) {
            statements.writeOne(sql.account(), p -> EventBinding.account(p, opening));
            statements.writeOne(sql.newBalance(), p -> EventBinding.newBalance(p, opening));
        }
        for (Event.BalanceChange change : event.balances()) {
            statements.writeOne(sql.balance(), p -> EventBinding.balance(p, change));
        }
        for (Effects.StatusChange change : effects.statuses()) {
            statements.writeOne(sql.status(), p -> EventBinding.status(p, change));
        }
    }

    private void writeHouse(KeptStatements statements, Effects effects) throws SQLException {
        if (effects.registration().isPresent()) {
            Effects.Registration registered = effects.registration().get();
            statements.writeOne(sql.customer(), p -> EventBinding.customer(p, registered));
            for (String term : registered.terms()) {
                long customer = registered.customer().ref().id();
                statements.writeOne(sql.term(), p -> EventBinding.term(p, customer, term));
            }
        }
        if (effects.day().isPresent()) {
            Effects.DayChange day = effects.day().get();
            statements.writeOne(sql.branchDay(), p -> EventBinding.day(p, day));
        }
    }

    /** Ranges make room before others take it. */
    private void writeVouchers(KeptStatements statements, Effects effects) throws SQLException {
        for (StockRange range : effects.goneVouchers()) {
            statements.writeOne(sql.goneVouchers(), p -> EventBinding.goneVouchers(p, range));
        }
        for (StockRange range : effects.newVouchers()) {
            statements.writeOne(sql.newVouchers(), p -> EventBinding.newVouchers(p, range));
        }
        for (Effects.PassbookChange change : effects.passbooks()) {
            statements.writeOne(sql.passbook(), p -> EventBinding.passbook(p, change));
        }
    }

    private void writeLegs(KeptStatements statements, Event event, long journal) throws SQLException {
        for (Event.PostingRow leg : event.postings()) {
            statements.writeOne(sql.posting(), p -> EventBinding.posting(p, journal, leg));
        }
        for (int i = 0; i < event.moves().size(); i++) {
            int seq = i + 1;
            Event.PieceMove move = event.moves().get(i);
            statements.writeOne(
                    sql.move(),
                    p -> p.put(journal)
                            .put(seq)
                            .put(move.till())
                            .put(move.currency())
                            .put(move.kind().face())
                            .put(move.kind().condition().name())
                            .put(move.count()));
        }
    }
}
