package org.tellerline.core.ledger;

import static org.tellerline.schema.tables.Tables.ACCOUNT;
import static org.tellerline.schema.tables.Tables.ACCOUNT_BALANCE;
import static org.tellerline.schema.tables.Tables.AUDIT;
import static org.tellerline.schema.tables.Tables.BRANCH_COUNTER;
import static org.tellerline.schema.tables.Tables.BRANCH_DAY;
import static org.tellerline.schema.tables.Tables.CUSTOMER;
import static org.tellerline.schema.tables.Tables.CUSTOMER_TERM;
import static org.tellerline.schema.tables.Tables.DAY_TOTAL;
import static org.tellerline.schema.tables.Tables.JOURNAL;
import static org.tellerline.schema.tables.Tables.MEMO_MOVE;
import static org.tellerline.schema.tables.Tables.PIECE_MOVE;
import static org.tellerline.schema.tables.Tables.POSITION_HEAD;
import static org.tellerline.schema.tables.Tables.POSTING;
import static org.tellerline.schema.tables.Tables.SHIPMENT;
import static org.tellerline.schema.tables.Tables.SIGNATURE;
import static org.tellerline.schema.tables.Tables.TILL_CASH;
import static org.tellerline.schema.tables.Tables.TILL_PIECES;
import static org.tellerline.schema.tables.Tables.VOUCHER_RANGE;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertValuesStepN;
import org.jooq.Query;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Renders the writes of an event once, from the generated tables. Updates are relative and by key, without a condition. */
final class EventSqlStore {

    private final DSLContext dsl;

    private EventSqlStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    static EventSql of(DSLContext dsl) {
        EventSqlStore texts = new EventSqlStore(dsl);
        return new EventSql(
                texts.total(),
                texts.cash(),
                texts.pieces(),
                texts.insert(TILL_PIECES, TILL_PIECES.fields()),
                texts.account(),
                texts.insert(
                        ACCOUNT_BALANCE,
                        ACCOUNT_BALANCE.ACCOUNT,
                        ACCOUNT_BALANCE.LEDGER,
                        ACCOUNT_BALANCE.HELD,
                        ACCOUNT_BALANCE.FLOOR,
                        ACCOUNT_BALANCE.ENTRY_NO),
                texts.balance(),
                texts.postings(1),
                texts.postings(2),
                texts.move(),
                texts.counter(),
                texts.status(),
                texts.customer(),
                texts.insert(CUSTOMER_TERM, CUSTOMER_TERM.TERM, CUSTOMER_TERM.CUSTOMER),
                texts.branchDay(),
                texts.goneVouchers(),
                texts.newVouchers(),
                texts.memo(),
                texts.passbook(),
                texts.signature(),
                texts.shipment(),
                texts.arrival(),
                texts.head(),
                texts.journal(),
                texts.audit());
    }

    private String total() {
        return text(dsl.insertInto(DAY_TOTAL)
                .columns(
                        DAY_TOTAL.BUSINESS_DATE,
                        DAY_TOTAL.KIND,
                        DAY_TOTAL.SUBJECT,
                        DAY_TOTAL.CURRENCY,
                        DAY_TOTAL.AMOUNT)
                .values(
                        value(DAY_TOTAL.BUSINESS_DATE),
                        value(DAY_TOTAL.KIND),
                        value(DAY_TOTAL.SUBJECT),
                        value(DAY_TOTAL.CURRENCY),
                        value(DAY_TOTAL.AMOUNT))
                .onConflict(DAY_TOTAL.BUSINESS_DATE, DAY_TOTAL.KIND, DAY_TOTAL.SUBJECT, DAY_TOTAL.CURRENCY)
                .doUpdate()
                .set(DAY_TOTAL.AMOUNT, DAY_TOTAL.AMOUNT.plus(DSL.excluded(DAY_TOTAL.AMOUNT))));
    }

    private String cash() {
        return text(dsl.update(TILL_CASH)
                .set(TILL_CASH.CASH, TILL_CASH.CASH.plus(value(TILL_CASH.CASH)))
                .where(TILL_CASH.TILL.eq(value(TILL_CASH.TILL)))
                .and(TILL_CASH.CURRENCY.eq(value(TILL_CASH.CURRENCY))));
    }

    private String pieces() {
        return text(dsl.update(TILL_PIECES)
                .set(TILL_PIECES.COUNT, TILL_PIECES.COUNT.plus(value(TILL_PIECES.COUNT)))
                .where(TILL_PIECES.TILL.eq(value(TILL_PIECES.TILL)))
                .and(TILL_PIECES.CURRENCY.eq(value(TILL_PIECES.CURRENCY)))
                .and(TILL_PIECES.FACE.eq(value(TILL_PIECES.FACE)))
                .and(TILL_PIECES.CONDITION.eq(value(TILL_PIECES.CONDITION))));
    }

    private String account() {
        return insert(
                ACCOUNT,
                ACCOUNT.ID,
                ACCOUNT.NUMBER,
                ACCOUNT.CUSTOMER,
                ACCOUNT.PRODUCT,
                ACCOUNT.CURRENCY,
                ACCOUNT.BRANCH,
                ACCOUNT.STATUS,
                ACCOUNT.PASSBOOK,
                ACCOUNT.OPENED_ON);
    }

    private String balance() {
        return text(dsl.update(ACCOUNT_BALANCE)
                .set(ACCOUNT_BALANCE.LEDGER, ACCOUNT_BALANCE.LEDGER.plus(value(ACCOUNT_BALANCE.LEDGER)))
                .set(ACCOUNT_BALANCE.ENTRY_NO, ACCOUNT_BALANCE.ENTRY_NO.plus(value(ACCOUNT_BALANCE.ENTRY_NO)))
                .where(ACCOUNT_BALANCE.ACCOUNT.eq(value(ACCOUNT_BALANCE.ACCOUNT))));
    }

    /** So many legs in one statement. */
    private String postings(int legs) {
        List<Field<?>> columns = List.of(
                POSTING.JOURNAL,
                POSTING.LEG,
                POSTING.BRANCH,
                POSTING.GL_CODE,
                POSTING.ACCOUNT,
                POSTING.TILL,
                POSTING.CURRENCY,
                POSTING.AMOUNT,
                POSTING.ENTRY_NO,
                POSTING.BALANCE_AFTER);
        InsertValuesStepN<?> insert = dsl.insertInto(POSTING).columns(columns);
        for (int leg = 0; leg < legs; leg++) {
            insert = insert.values(values(columns));
        }
        return text(insert);
    }

    private String move() {
        return insert(
                PIECE_MOVE,
                PIECE_MOVE.JOURNAL,
                PIECE_MOVE.SEQ,
                PIECE_MOVE.TILL,
                PIECE_MOVE.CURRENCY,
                PIECE_MOVE.FACE,
                PIECE_MOVE.CONDITION,
                PIECE_MOVE.COUNT);
    }

    private String counter() {
        return text(dsl.insertInto(BRANCH_COUNTER)
                .columns(BRANCH_COUNTER.BRANCH, BRANCH_COUNTER.KIND, BRANCH_COUNTER.LAST)
                .values(value(BRANCH_COUNTER.BRANCH), value(BRANCH_COUNTER.KIND), value(BRANCH_COUNTER.LAST))
                .onConflict(BRANCH_COUNTER.BRANCH, BRANCH_COUNTER.KIND)
                .doUpdate()
                .set(BRANCH_COUNTER.LAST, DSL.excluded(BRANCH_COUNTER.LAST)));
    }

    private String status() {
        return text(
                dsl.update(ACCOUNT).set(ACCOUNT.STATUS, value(ACCOUNT.STATUS)).where(ACCOUNT.ID.eq(value(ACCOUNT.ID))));
    }

    private String customer() {
        return insert(
                CUSTOMER,
                CUSTOMER.ID,
                CUSTOMER.BRANCH,
                CUSTOMER.KIND,
                CUSTOMER.NAME,
                CUSTOMER.ID_TYPE,
                CUSTOMER.ID_NUMBER,
                CUSTOMER.PHONE,
                CUSTOMER.ADDRESS,
                CUSTOMER.BORN_ON,
                CUSTOMER.OPENED_ON,
                CUSTOMER.SEX,
                CUSTOMER.OCCUPATION,
                CUSTOMER.NATIONALITY);
    }

    private String branchDay() {
        return text(dsl.insertInto(BRANCH_DAY)
                .columns(BRANCH_DAY.BRANCH, BRANCH_DAY.BUSINESS_DATE, BRANCH_DAY.STATE)
                .values(value(BRANCH_DAY.BRANCH), value(BRANCH_DAY.BUSINESS_DATE), value(BRANCH_DAY.STATE))
                .onConflict(BRANCH_DAY.BRANCH, BRANCH_DAY.BUSINESS_DATE)
                .doUpdate()
                .set(BRANCH_DAY.STATE, DSL.excluded(BRANCH_DAY.STATE)));
    }

    private String goneVouchers() {
        return text(dsl.deleteFrom(VOUCHER_RANGE)
                .where(VOUCHER_RANGE.KIND.eq(value(VOUCHER_RANGE.KIND)))
                .and(VOUCHER_RANGE.PREFIX.eq(value(VOUCHER_RANGE.PREFIX)))
                .and(VOUCHER_RANGE.FIRST_NO.eq(value(VOUCHER_RANGE.FIRST_NO))));
    }

    private String newVouchers() {
        return insert(
                VOUCHER_RANGE,
                VOUCHER_RANGE.KIND,
                VOUCHER_RANGE.PREFIX,
                VOUCHER_RANGE.FIRST_NO,
                VOUCHER_RANGE.LAST_NO,
                VOUCHER_RANGE.HOLDER,
                VOUCHER_RANGE.STATE,
                VOUCHER_RANGE.COUNTED_ON);
    }

    private String memo() {
        return insert(MEMO_MOVE, MEMO_MOVE.fields());
    }

    private String passbook() {
        return text(dsl.update(ACCOUNT)
                .set(ACCOUNT.PASSBOOK, value(ACCOUNT.PASSBOOK))
                .where(ACCOUNT.ID.eq(value(ACCOUNT.ID))));
    }

    private String signature() {
        return insert(
                SIGNATURE,
                SIGNATURE.JOURNAL,
                SIGNATURE.SEQ,
                SIGNATURE.STAFF,
                SIGNATURE.PERSON,
                SIGNATURE.ROLE,
                SIGNATURE.WHAT,
                SIGNATURE.AT,
                SIGNATURE.FACTOR,
                SIGNATURE.APPROVAL);
    }

    private String shipment() {
        return insert(
                SHIPMENT,
                SHIPMENT.JOURNAL,
                SHIPMENT.BRANCH,
                SHIPMENT.TO_BRANCH,
                SHIPMENT.PLACE,
                SHIPMENT.CURRENCY,
                SHIPMENT.AMOUNT,
                SHIPMENT.CARRIER,
                SHIPMENT.STATE);
    }

    private String arrival() {
        return text(dsl.update(SHIPMENT)
                .set(SHIPMENT.STATE, value(SHIPMENT.STATE))
                .set(SHIPMENT.ENDED_BY, value(SHIPMENT.ENDED_BY))
                .where(SHIPMENT.JOURNAL.eq(value(SHIPMENT.JOURNAL))));
    }

    private String head() {
        return text(dsl.update(POSITION_HEAD)
                .set(POSITION_HEAD.STATE, value(POSITION_HEAD.STATE))
                .set(POSITION_HEAD.HOLDER, value(POSITION_HEAD.HOLDER))
                .set(POSITION_HEAD.SESSION, value(POSITION_HEAD.SESSION))
                .set(POSITION_HEAD.EVENT_NO, value(POSITION_HEAD.EVENT_NO))
                .set(POSITION_HEAD.RECEIPT_YEAR, value(POSITION_HEAD.RECEIPT_YEAR))
                .set(POSITION_HEAD.RECEIPT_NO, value(POSITION_HEAD.RECEIPT_NO))
                .set(POSITION_HEAD.AUDIT_SEQ, value(POSITION_HEAD.AUDIT_SEQ))
                .set(POSITION_HEAD.AUDIT_HASH, value(POSITION_HEAD.AUDIT_HASH))
                .where(POSITION_HEAD.POSITION.eq(value(POSITION_HEAD.POSITION))));
    }

    private String journal() {
        return insert(
                JOURNAL,
                JOURNAL.ID,
                JOURNAL.POSITION,
                JOURNAL.BRANCH,
                JOURNAL.BUSINESS_DATE,
                JOURNAL.VALUE_DATE,
                JOURNAL.CODE,
                JOURNAL.KIND,
                JOURNAL.RECEIPT_YEAR,
                JOURNAL.RECEIPT_NO,
                JOURNAL.IDEMPOTENCY_KEY,
                JOURNAL.REQUEST_HASH,
                JOURNAL.REVERSES,
                JOURNAL.LEGS,
                JOURNAL.MAKER,
                JOURNAL.CREATED_AT,
                JOURNAL.RECEIPT);
    }

    private String audit() {
        return insert(
                AUDIT,
                AUDIT.POSITION,
                AUDIT.SEQ,
                AUDIT.JOURNAL,
                AUDIT.KIND,
                AUDIT.ACTOR,
                AUDIT.AT,
                AUDIT.PAYLOAD,
                AUDIT.HASH);
    }

    private String insert(Table<?> table, Field<?>... columns) {
        return text(dsl.insertInto(table).columns(columns).values(values(List.of(columns))));
    }

    private static List<Field<?>> values(List<Field<?>> columns) {
        return columns.stream().<Field<?>>map(EventSqlStore::value).toList();
    }

    private static <T> Field<T> value(Field<T> column) {
        return DSL.param(column.getName(), column.getDataType());
    }

    private String text(Query query) {
        return dsl.render(query);
    }
}
