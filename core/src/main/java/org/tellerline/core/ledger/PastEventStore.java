package org.tellerline.core.ledger;

import static org.tellerline.schema.tables.Tables.ACCOUNT;
import static org.tellerline.schema.tables.Tables.AUDIT;
import static org.tellerline.schema.tables.Tables.BANK;
import static org.tellerline.schema.tables.Tables.JOURNAL;
import static org.tellerline.schema.tables.Tables.MEMO_MOVE;
import static org.tellerline.schema.tables.Tables.PIECE_MOVE;
import static org.tellerline.schema.tables.Tables.POSITION;
import static org.tellerline.schema.tables.Tables.POSTING;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.tellerline.core.account.AccountNumber;
import org.tellerline.core.cash.Condition;
import org.tellerline.core.cash.PieceKind;
import org.tellerline.core.text.Parsed;
import org.tellerline.core.voucher.VoucherKind;
import org.tellerline.core.voucher.VoucherNumber;
import org.tellerline.core.voucher.VoucherRange;
import org.tellerline.schema.db.Database;
import org.tellerline.schema.tables.tables.records.JournalRecord;
import org.tellerline.schema.tables.tables.records.MemoMoveRecord;
import org.tellerline.schema.tables.tables.records.PieceMoveRecord;
import org.tellerline.schema.tables.tables.records.PostingRecord;

/** Reads events of before. */
final class PastEventStore {

    private static final String OPENED = "opened=";
    private static final String PASSBOOK = "passbook=";

    private final DSLContext sql;

    private PastEventStore(DSLContext sql) {
        this.sql = sql;
    }

    static LocalDate businessDate(Database database) {
        return database.read(sql -> sql.select(BANK.BUSINESS_DATE).from(BANK).fetchSingle(BANK.BUSINESS_DATE));
    }

    static Optional<PastEvent> find(Database database, ReceiptNumber number) {
        return database.read(sql -> new PastEventStore(sql).find(number));
    }

    static Optional<PastEvent> issuing(Database database, VoucherRange number) {
        return database.read(sql -> new PastEventStore(sql).issuing(number));
    }

    private Optional<PastEvent> issuing(VoucherRange number) {
        return sql.select(JOURNAL.asterisk(), POSITION.NO)
                .from(MEMO_MOVE)
                .join(JOURNAL)
                .on(JOURNAL.ID.eq(MEMO_MOVE.JOURNAL))
                .join(POSITION)
                .on(POSITION.ID.eq(JOURNAL.POSITION))
                .where(MEMO_MOVE.KIND.eq(number.kind().name()))
                .and(MEMO_MOVE.PREFIX.eq(number.prefix()))
                .and(MEMO_MOVE.FIRST_NO.eq(number.first()))
                .and(MEMO_MOVE.REASON.eq("USED"))
                .fetchOptional(row -> {
                    JournalRecord journal = row.into(JOURNAL);
                    return event(
                            journal,
                            new ReceiptNumber(
                                    journal.getBranch(),
                                    row.get(POSITION.NO),
                                    journal.getReceiptYear(),
                                    journal.getReceiptNo()));
                });
    }

    /** Bounded by the position's own range of ids, so that it is found quickly whatever indexes there are. */
    private Optional<PastEvent> find(ReceiptNumber number) {
        return sql.select(POSITION.ID)
                .from(POSITION)
                .where(POSITION.BRANCH.eq(number.branch()))
                .and(POSITION.NO.eq(number.position()))
                .fetchOptional(POSITION.ID)
                .flatMap(position -> sql.selectFrom(JOURNAL)
                        .where(JOURNAL.POSITION.eq(position))
                        .and(JOURNAL.RECEIPT_YEAR.eq(number.year()))
                        .and(JOURNAL.RECEIPT_NO.eq(number.no()))
                        .and(JOURNAL.ID.gt(Head.journal(position, 0)))
                        .and(JOURNAL.ID.lt(Head.journal(position + 1, 0)))
                        .fetchOptional(row -> event(row, number)));
    }

    private PastEvent event(JournalRecord row, ReceiptNumber number) {
        long journal = row.getId();
        List<Event.PostingRow> legs = legs(journal);
        List<MemoMove> memos = memos(journal);
        List<String> told = told(row);
        Optional<AccountNumber> booked = booked(told);
        return new PastEvent(
                journal,
                number,
                row.getPosition(),
                row.getBusinessDate(),
                row.getCode(),
                row.getMaker(),
                row.getReceipt(),
                Optional.ofNullable(row.getReverses()),
                legs,
                moves(journal),
                memos,
                vouchers(memos, booked),
                named(told, OPENED),
                booked,
                owners(legs));
    }

    private List<Event.PostingRow> legs(long journal) {
        return sql.selectFrom(POSTING)
                .where(POSTING.JOURNAL.eq(journal))
                .orderBy(POSTING.LEG)
                .fetch(PastEventStore::leg);
    }

    private static Event.PostingRow leg(PostingRecord row) {
        return new Event.PostingRow(
                Math.toIntExact(row.getLeg()),
                row.getBranch(),
                row.getGlCode(),
                Optional.ofNullable(row.getAccount()),
                Optional.ofNullable(row.getTill()),
                row.getCurrency(),
                row.getAmount(),
                Optional.ofNullable(row.getEntryNo()),
                Optional.ofNullable(row.getBalanceAfter()));
    }

    private List<Event.PieceMove> moves(long journal) {
        return sql.selectFrom(PIECE_MOVE)
                .where(PIECE_MOVE.JOURNAL.eq(journal))
                .orderBy(PIECE_MOVE.SEQ)
                .fetch(PastEventStore::move);
    }

    private static Event.PieceMove move(PieceMoveRecord row) {
        PieceKind kind = new PieceKind(row.getFace(), Condition.valueOf(row.getCondition()));
        return new Event.PieceMove(row.getTill(), row.getCurrency(), kind, row.getCount());
    }

    private List<MemoMove> memos(long journal) {
        return sql.selectFrom(MEMO_MOVE)
                .where(MEMO_MOVE.JOURNAL.eq(journal))
                .orderBy(MEMO_MOVE.SEQ)
                .fetch(PastEventStore::memo);
    }

    private static MemoMove memo(MemoMoveRecord row) {
        return new MemoMove(
                row.getGlCode(),
                row.getKind(),
                row.getHolder(),
                row.getPrefix(),
                row.getFirstNo(),
                row.getLastNo(),
                row.getCount(),
                MemoMove.Reason.valueOf(row.getReason()),
                Optional.ofNullable(row.getSerial()));
    }

    /** A passbook that was spoiled in the printer was replaced: what is issued now, the account tells. */
    private List<VoucherRange> vouchers(List<MemoMove> memos, Optional<AccountNumber> booked) {
        return memos.stream()
                .filter(move -> move.reason() == MemoMove.Reason.USED)
                .map(move ->
                        new VoucherRange(VoucherKind.valueOf(move.kind()), move.prefix(), move.first(), move.last()))
                .map(used -> used.kind() == VoucherKind.PASSBOOK
                        ? booked.flatMap(this::passbook).orElse(used)
                        : used)
                .toList();
    }

    private Optional<VoucherRange> passbook(AccountNumber account) {
        return sql.select(ACCOUNT.PASSBOOK)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(account.id()))
                .fetchOptional(ACCOUNT.PASSBOOK)
                .flatMap(text -> VoucherNumber.parse(text) instanceof Parsed.Value<VoucherNumber> number
                        ? Optional.of(VoucherRange.of(VoucherKind.PASSBOOK, number.value()))
                        : Optional.empty());
    }

    /** Only the trail tells which event opened an account. An event's entry is never earlier in the chain than the event's number. */
    private List<String> told(JournalRecord row) {
        return sql
                .select(AUDIT.PAYLOAD)
                .from(AUDIT)
                .where(AUDIT.POSITION.eq(row.getPosition()))
                .and(AUDIT.SEQ.ge(row.getId() - Head.journal(row.getPosition(), 0)))
                .and(AUDIT.JOURNAL.eq(row.getId()))
                .orderBy(AUDIT.SEQ)
                .limit(1)
                .fetch(AUDIT.PAYLOAD)
                .stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith(OPENED) || line.startsWith(PASSBOOK))
                .toList();
    }

    /** The account whose passbook it issued. */
    private static Optional<AccountNumber> booked(List<String> told) {
        return Stream.of(PASSBOOK, OPENED)
                .flatMap(name -> named(told, name).stream())
                .findFirst();
    }

    private static List<AccountNumber> named(List<String> told, String name) {
        return told.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> new AccountNumber(line.substring(name.length(), line.indexOf('|'))))
                .toList();
    }

    private Map<Long, Long> owners(List<Event.PostingRow> legs) {
        List<Long> accounts =
                legs.stream().flatMap(leg -> leg.account().stream()).distinct().toList();
        return sql.select(ACCOUNT.ID, ACCOUNT.CUSTOMER)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.in(accounts))
                .fetchMap(ACCOUNT.ID, ACCOUNT.CUSTOMER);
    }
}
