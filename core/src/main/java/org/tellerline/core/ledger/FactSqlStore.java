package org.tellerline.core.ledger;

import static org.tellerline.schema.tables.Tables.ACCOUNT;
import static org.tellerline.schema.tables.Tables.ACCOUNT_BALANCE;
import static org.tellerline.schema.tables.Tables.BANK;
import static org.tellerline.schema.tables.Tables.BRANCH_COUNTER;
import static org.tellerline.schema.tables.Tables.BRANCH_DAY;
import static org.tellerline.schema.tables.Tables.CUSTOMER;
import static org.tellerline.schema.tables.Tables.DAY_TOTAL;
import static org.tellerline.schema.tables.Tables.JOURNAL;
import static org.tellerline.schema.tables.Tables.PERSON;
import static org.tellerline.schema.tables.Tables.POLICY;
import static org.tellerline.schema.tables.Tables.POSITION_HEAD;
import static org.tellerline.schema.tables.Tables.PRODUCT;
import static org.tellerline.schema.tables.Tables.SHIPMENT;
import static org.tellerline.schema.tables.Tables.STAFF;
import static org.tellerline.schema.tables.Tables.TILL_CASH;
import static org.tellerline.schema.tables.Tables.TILL_PIECES;

import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** Renders the look-ups of a submission once, from the generated tables. */
final class FactSqlStore {

    private enum Way {
        ONE_ROW,
        LIST,
        LIST_LOCKED
    }

    private final DSLContext dsl;
    private final Way way;

    private FactSqlStore(DSLContext dsl, Way way) {
        this.dsl = dsl;
        this.way = way;
    }

    /** Row by row, without locks: SQLite's only writer sees nobody else. */
    static FactSql ofSqlite(DSLContext dsl) {
        return new FactSqlStore(dsl, Way.ONE_ROW).render();
    }

    static FactSql ofPostgres(DSLContext dsl, boolean locked) {
        return new FactSqlStore(dsl, locked ? Way.LIST_LOCKED : Way.LIST).render();
    }

    private FactSql render() {
        return new FactSql(
                balance(),
                cash(),
                head(),
                shipment(),
                counter(),
                day(),
                limits(),
                account(),
                total(),
                pieces(),
                product(),
                customer());
    }

    private String balance() {
        var rows = dsl.select(
                        ACCOUNT_BALANCE.ACCOUNT,
                        ACCOUNT_BALANCE.LEDGER,
                        ACCOUNT_BALANCE.HELD,
                        ACCOUNT_BALANCE.FLOOR,
                        ACCOUNT_BALANCE.ENTRY_NO)
                .from(ACCOUNT_BALANCE)
                .where(among(ACCOUNT_BALANCE.ACCOUNT))
                .orderBy(ACCOUNT_BALANCE.ACCOUNT);
        return text(way == Way.LIST_LOCKED ? rows.forNoKeyUpdate() : rows);
    }

    private String cash() {
        var rows = dsl.select(TILL_CASH.TILL, TILL_CASH.CURRENCY, TILL_CASH.CASH, TILL_CASH.CASH_LIMIT)
                .from(TILL_CASH)
                .where(among(TILL_CASH.TILL))
                .and(amongWords(TILL_CASH.CURRENCY))
                .orderBy(TILL_CASH.TILL, TILL_CASH.CURRENCY);
        return text(way == Way.LIST_LOCKED ? rows.forUpdate() : rows);
    }

    private String head() {
        var rows = dsl.select(headColumns())
                .from(POSITION_HEAD)
                .where(among(POSITION_HEAD.POSITION))
                .orderBy(POSITION_HEAD.POSITION);
        return text(way == Way.LIST_LOCKED ? rows.forUpdate() : rows);
    }

    /** What makes a {@link Head}, in the order {@link FactRows} reads it. */
    static List<Field<?>> headColumns() {
        return List.of(
                POSITION_HEAD.POSITION,
                POSITION_HEAD.BRANCH,
                POSITION_HEAD.NO,
                POSITION_HEAD.KIND,
                POSITION_HEAD.STATE,
                POSITION_HEAD.HOLDER,
                POSITION_HEAD.SESSION,
                POSITION_HEAD.EVENT_NO,
                POSITION_HEAD.RECEIPT_YEAR,
                POSITION_HEAD.RECEIPT_NO,
                POSITION_HEAD.AUDIT_SEQ,
                POSITION_HEAD.AUDIT_HASH);
    }

    private String shipment() {
        var rows = dsl.select(shipmentColumns())
                .from(SHIPMENT)
                .join(JOURNAL)
                .on(JOURNAL.ID.eq(SHIPMENT.JOURNAL))
                .where(SHIPMENT.JOURNAL.eq(number()));
        return text(way == Way.LIST_LOCKED ? rows.forUpdate().of(SHIPMENT) : rows);
    }

    /** What makes a {@link Shipment}, in the order {@link RareRows} reads it. */
    static List<Field<?>> shipmentColumns() {
        return List.of(
                SHIPMENT.JOURNAL,
                SHIPMENT.BRANCH,
                SHIPMENT.TO_BRANCH,
                SHIPMENT.PLACE,
                SHIPMENT.CURRENCY,
                SHIPMENT.AMOUNT,
                SHIPMENT.CARRIER,
                SHIPMENT.STATE,
                JOURNAL.RECEIPT);
    }

    private String counter() {
        var rows = dsl.select(BRANCH_COUNTER.LAST)
                .from(BRANCH_COUNTER)
                .where(BRANCH_COUNTER.BRANCH.eq(number()))
                .and(BRANCH_COUNTER.KIND.eq(word()));
        return text(way == Way.LIST_LOCKED ? rows.forUpdate() : rows);
    }

    private String day() {
        return text(dsl.select(BANK.NAME, BANK.BASE_CURRENCY, BANK.BUSINESS_DATE, BANK.STATE, BRANCH_DAY.STATE)
                .select(STAFF.ID, STAFF.PERSON, PERSON.NAME, STAFF.SIGN_ON_NAME, STAFF.BRANCH)
                .select(STAFF.ROLE, STAFF.GRADE, STAFF.STATE)
                .select(JOURNAL.ID, JOURNAL.REQUEST_HASH, JOURNAL.RECEIPT)
                .from(BANK)
                .leftJoin(BRANCH_DAY)
                .on(BRANCH_DAY.BRANCH.eq(number()))
                .and(BRANCH_DAY.BUSINESS_DATE.eq(BANK.BUSINESS_DATE))
                .join(STAFF)
                .on(STAFF.ID.eq(number()))
                .join(PERSON)
                .on(PERSON.ID.eq(STAFF.PERSON))
                .leftJoin(JOURNAL)
                .on(JOURNAL.IDEMPOTENCY_KEY.eq(DSL.param("key", JOURNAL.IDEMPOTENCY_KEY)))
                .where(BANK.ID.eq(DSL.inline(1L))));
    }

    private String limits() {
        return text(dsl.select(inForce("limit", STAFF.GRADE), inForce("customer-limit", DSL.inline("DAY")))
                .from(BANK)
                .join(STAFF)
                .on(STAFF.ID.eq(number()))
                .where(BANK.ID.eq(DSL.inline(1L))));
    }

    /** The policy's latest row that is valid on the business date. */
    private Field<String> inForce(String kind, Field<String> name) {
        return DSL.field(dsl.select(POLICY.CONTENT)
                .from(POLICY)
                .where(POLICY.KIND.eq(DSL.inline(kind)))
                .and(POLICY.NAME.eq(name))
                .and(POLICY.VALID_FROM.le(BANK.BUSINESS_DATE))
                .orderBy(POLICY.VALID_FROM.desc())
                .limit(DSL.inline(1)));
    }

    private String account() {
        return text(dsl.select(ACCOUNT.ID, ACCOUNT.NUMBER, ACCOUNT.CUSTOMER, CUSTOMER.NAME, ACCOUNT.PRODUCT)
                .select(PRODUCT.GL_CODE, ACCOUNT.CURRENCY, ACCOUNT.STATUS)
                .from(ACCOUNT)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(ACCOUNT.CUSTOMER))
                .join(PRODUCT)
                .on(PRODUCT.CODE.eq(ACCOUNT.PRODUCT))
                .where(among(ACCOUNT.ID)));
    }

    /** By the whole key; PostgreSQL takes the date from the bank's row, since nothing is known before the one round trip. */
    private String total() {
        Field<LocalDate> date = way == Way.ONE_ROW
                ? DSL.param("date", DAY_TOTAL.BUSINESS_DATE)
                : DSL.field(dsl.select(BANK.BUSINESS_DATE).from(BANK).where(BANK.ID.eq(DSL.inline(1L))));
        return text(dsl.select(DAY_TOTAL.KIND, DAY_TOTAL.SUBJECT, DAY_TOTAL.CURRENCY, DAY_TOTAL.AMOUNT)
                .from(DAY_TOTAL)
                .where(DAY_TOTAL.BUSINESS_DATE.eq(date))
                .and(DAY_TOTAL.KIND.eq(word()))
                .and(DAY_TOTAL.SUBJECT.eq(number()))
                .and(DAY_TOTAL.CURRENCY.eq(word())));
    }

    private String pieces() {
        return text(dsl.select(
                        TILL_PIECES.TILL,
                        TILL_PIECES.CURRENCY,
                        TILL_PIECES.FACE,
                        TILL_PIECES.CONDITION,
                        TILL_PIECES.COUNT)
                .from(TILL_PIECES)
                .where(among(TILL_PIECES.TILL))
                .and(amongWords(TILL_PIECES.CURRENCY)));
    }

    private String product() {
        return text(dsl.select(PRODUCT.CODE, PRODUCT.NAME_EN, PRODUCT.NAME_ZH, PRODUCT.CUSTOMER_KIND)
                .select(PRODUCT.CURRENCY, PRODUCT.GL_CODE, PRODUCT.FLOOR)
                .from(PRODUCT)
                .where(PRODUCT.CODE.eq(word())));
    }

    private String customer() {
        return text(dsl.select(CUSTOMER.ID, CUSTOMER.BRANCH, CUSTOMER.KIND, CUSTOMER.NAME, CUSTOMER.ID_TYPE)
                .select(CUSTOMER.ID_NUMBER, CUSTOMER.PHONE, CUSTOMER.ADDRESS, CUSTOMER.BORN_ON)
                .from(CUSTOMER)
                .where(CUSTOMER.ID.eq(number())));
    }

    private Condition among(Field<Long> id) {
        return way == Way.ONE_ROW ? id.eq(number()) : id.eq(DSL.any(DSL.param("ids", Long[].class)));
    }

    private Condition amongWords(Field<String> column) {
        return way == Way.ONE_ROW ? column.eq(word()) : column.eq(DSL.any(DSL.param("words", String[].class)));
    }

    private static Field<Long> number() {
        return DSL.param("number", Long.class);
    }

    private static Field<String> word() {
        return DSL.param("word", String.class);
    }

    private String text(Select<?> rows) {
        return dsl.render(rows);
    }
}
