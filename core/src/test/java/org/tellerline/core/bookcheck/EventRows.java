package org.tellerline.core.bookcheck;

import static org.tellerline.schema.tables.Tables.ACCOUNT;
import static org.tellerline.schema.tables.Tables.ACCOUNT_BALANCE;
import static org.tellerline.schema.tables.Tables.AUDIT;
import static org.tellerline.schema.tables.Tables.DAY_TOTAL;
import static org.tellerline.schema.tables.Tables.JOURNAL;
import static org.tellerline.schema.tables.Tables.PIECE_MOVE;
import static org.tellerline.schema.tables.Tables.POSITION_HEAD;
import static org.tellerline.schema.tables.Tables.POSTING;
import static org.tellerline.schema.tables.Tables.TILL_CASH;
import static org.tellerline.schema.tables.Tables.TILL_PIECES;

import org.jooq.DSLContext;
import org.tellerline.core.ledger.Effects;
import org.tellerline.core.ledger.Event;
import org.tellerline.core.ledger.Head;

/** Writes the rows of an event one by one, without anything the ledger does to be fast. */
final class EventRows {

    private EventRows() {}

    static void write(DSLContext sql, Event event) {
        event.effects().openings().forEach(opening -> open(sql, opening));
        event.postings().forEach(leg -> post(sql, event.journal().orElseThrow().id(), leg));
        for (int i = 0; i < event.moves().size(); i++) {
            move(sql, event.journal().orElseThrow().id(), i + 1L, event.moves().get(i));
        }
        event.tills()
                .forEach(change -> sql.update(TILL_CASH)
                        .set(TILL_CASH.CASH, TILL_CASH.CASH.plus(change.cash()))
                        .where(TILL_CASH.TILL.eq(change.till()))
                        .execute());
        event.pieces().forEach(change -> stock(sql, change));
        event.balances()
                .forEach(change -> sql.update(ACCOUNT_BALANCE)
                        .set(ACCOUNT_BALANCE.LEDGER, ACCOUNT_BALANCE.LEDGER.plus(change.ledger()))
                        .set(ACCOUNT_BALANCE.ENTRY_NO, ACCOUNT_BALANCE.ENTRY_NO.plus(change.entries()))
                        .where(ACCOUNT_BALANCE.ACCOUNT.eq(change.account()))
                        .execute());
        event.totals().forEach(change -> total(sql, change));
        event.journal().ifPresent(row -> journal(sql, row));
        event.heads().forEach(head -> head(sql, head));
        audit(sql, event.audit());
    }

    private static void open(DSLContext sql, Effects.Opening opening) {
        sql.insertInto(ACCOUNT)
                .values(
                        opening.number().id(),
                        opening.number().digits(),
                        opening.customer(),
                        opening.number().product(),
                        opening.currency(),
                        opening.number().branch(),
                        "ACTIVE",
                        opening.passbook().orElse(null),
                        opening.date())
                .execute();
        sql.insertInto(ACCOUNT_BALANCE)
                .values(opening.number().id(), 0L, 0L, opening.floor(), 0L)
                .execute();
    }

    private static void post(DSLContext sql, long journal, Event.PostingRow leg) {
        sql.insertInto(POSTING)
                .values(
                        journal,
                        (long) leg.leg(),
                        leg.branch(),
                        leg.glCode(),
                        leg.account().orElse(null),
                        leg.till().orElse(null),
                        leg.currency(),
                        leg.amount(),
                        leg.entryNo().orElse(null),
                        leg.balanceAfter().orElse(null))
                .execute();
    }

    private static void move(DSLContext sql, long journal, long seq, Event.PieceMove move) {
        sql.insertInto(PIECE_MOVE)
                .values(
                        journal,
                        seq,
                        move.till(),
                        move.currency(),
                        move.kind().face(),
                        move.kind().condition().name(),
                        move.count())
                .execute();
    }

    private static void stock(DSLContext sql, Event.PieceChange change) {
        sql.insertInto(TILL_PIECES)
                .values(
                        change.till(),
                        change.currency(),
                        change.kind().face(),
                        change.kind().condition().name(),
                        change.count())
                .onConflict(TILL_PIECES.TILL, TILL_PIECES.CURRENCY, TILL_PIECES.FACE, TILL_PIECES.CONDITION)
                .doUpdate()
                .set(TILL_PIECES.COUNT, TILL_PIECES.COUNT.plus(change.count()))
                .execute();
    }

    private static void total(DSLContext sql, Event.TotalChange change) {
        sql.insertInto(DAY_TOTAL)
                .values(
                        change.date(),
                        change.key().word(),
                        change.key().subject(),
                        change.key().currency(),
                        change.amount())
                .onConflict(DAY_TOTAL.BUSINESS_DATE, DAY_TOTAL.KIND, DAY_TOTAL.SUBJECT, DAY_TOTAL.CURRENCY)
                .doUpdate()
                .set(DAY_TOTAL.AMOUNT, DAY_TOTAL.AMOUNT.plus(change.amount()))
                .execute();
    }

    private static void journal(DSLContext sql, Event.JournalRow row) {
        sql.insertInto(JOURNAL)
                .values(
                        row.id(),
                        row.position(),
                        row.branch(),
                        row.date(),
                        row.valueDate(),
                        row.code(),
                        row.money() ? "MONEY" : "RECORD",
                        row.receiptYear().orElse(null),
                        row.receiptNo().orElse(null),
                        row.key(),
                        row.requestHash(),
                        row.reverses().orElse(null),
                        (long) row.legs(),
                        row.maker(),
                        row.createdAt(),
                        row.receipt())
                .execute();
    }

    private static void head(DSLContext sql, Head head) {
        sql.update(POSITION_HEAD)
                .set(POSITION_HEAD.EVENT_NO, head.eventNo())
                .set(POSITION_HEAD.RECEIPT_YEAR, head.receiptYear())
                .set(POSITION_HEAD.RECEIPT_NO, head.receiptNo())
                .set(POSITION_HEAD.AUDIT_SEQ, head.auditSeq())
                .set(POSITION_HEAD.AUDIT_HASH, head.auditHash())
                .where(POSITION_HEAD.POSITION.eq(head.position()))
                .execute();
    }

    private static void audit(DSLContext sql, Event.AuditRow row) {
        sql.insertInto(AUDIT)
                .values(
                        row.position(),
                        row.seq(),
                        row.journal().orElse(null),
                        row.kind(),
                        row.actor(),
                        row.at(),
                        row.payload(),
                        row.hash())
                .execute();
    }
}
