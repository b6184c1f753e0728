package org.tellerline.core.ledger;

import java.sql.SQLException;

/** Writes one event on SQLite, row by row: what it moves first, then the legs, and the header that seals them last. */
final class SqliteEvents {

    private final EventSql sql;

    SqliteEvents(EventSql sql) {
        this.sql = sql;
    }

    void write(KeptStatements statements, Event event) throws SQLException {
        writeCash(statements, event);
        writeAccounts(statements, event);
        if (event.journal().isPresent()) {
            writeLegs(statements, event, event.journal().get().id());
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
            statements.writeOne(
                    sql.total(),
                    p -> p.put(total.date())
                            .put(total.key().word())
                            .put(total.key().subject())
                            .put(total.key().currency())
                            .put(total.amount()));
        }
        for (Event.TillChange till : event.tills()) {
            statements.writeOne(
                    sql.cash(), p -> p.put(till.cash()).put(till.till()).put(till.currency()));
        }
        for (Event.PieceChange change : event.pieces()) {
            writePieces(statements, change);
        }
    }

    private void writePieces(KeptStatements statements, Event.PieceChange change) throws SQLException {
        String condition = change.kind().condition().name();
        long face = change.kind().face();
        int rows = statements.write(
                sql.pieces(),
                p -> p.put(change.count())
                        .put(change.till())
                        .put(change.currency())
                        .put(face)
                        .put(condition));
        if (rows == 0) {
            statements.writeOne(
                    sql.newPieces(),
                    p -> p.put(change.till())
                            .put(change.currency())
                            .put(face)
                            .put(condition)
                            .put(change.count()));
        }
    }

    private void writeAccounts(KeptStatements statements, Event event) throws SQLException {
        if (event.counter().isPresent()) {
            Event.CounterChange drawn = event.counter().get();
            statements.writeOne(sql.counter(), p -> EventBinding.counter(p, drawn));
        }
        for (Event.Opening opening : event.openings()) {
            statements.writeOne(sql.account(), p -> EventBinding.account(p, opening));
            statements.writeOne(sql.newBalance(), p -> EventBinding.newBalance(p, opening));
        }
        for (Event.BalanceChange change : event.balances()) {
            statements.writeOne(
                    sql.balance(),
                    p -> p.put(change.ledger()).put(change.entries()).put(change.account()));
        }
    }

    private void writeLegs(KeptStatements statements, Event event, long journal) throws SQLException {
        for (Event.PostingRow leg : event.postings()) {
            statements.writeOne(
                    sql.posting(),
                    p -> p.put(journal)
                            .put(leg.leg())
                            .put(leg.branch())
                            .put(leg.glCode())
                            .number(leg.account())
                            .number(leg.till())
                            .put(leg.currency())
                            .put(leg.amount())
                            .number(leg.entryNo())
                            .number(leg.balanceAfter()));
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
