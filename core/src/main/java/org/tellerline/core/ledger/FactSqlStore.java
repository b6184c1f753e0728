package org.tellerline.core.ledger;

import static org.tellerline.schema.tables.Tables.ACCOUNT;
import static org.tellerline.schema.tables.Tables.ACCOUNT_BALANCE;
import static org.tellerline.schema.tables.Tables.BANK;
import static org.tellerline.schema.tables.Tables.BRANCH_COUNTER;
import static org.tellerline.schema.tables.Tables.BRANCH_DAY;
import static org.tellerline.schema.tables.Tables.CURRENCY;
import static org.tellerline.schema.tables.Tables.CUSTOMER;
import static org.tellerline.schema.tables.Tables.DAY_TOTAL;
import static org.tellerline.schema.tables.Tables.JOURNAL;
import static org.tellerline.schema.tables.Tables.PERSON;
import static org.tellerline.schema.tables.Tables.POLICY;
import static org.tellerline.schema.tables.Tables.POSITION;
import static org.tellerline.schema.tables.Tables.POSITION_HEAD;
import static org.tellerline.schema.tables.Tables.PRODUCT;
import static org.tellerline.schema.tables.Tables.STAFF;
import static org.tellerline.schema.tables.Tables.TILL_CASH;
import static org.tellerline.schema.tables.Tables.TILL_PIECES;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
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
                counter(),
                known(),
                day(),
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
        var rows = dsl.select(TILL_CASH.TILL, TILL_CASH.CURRENCY, CURRENCY.DIGITS, TILL_CASH.CASH, TILL_CASH.CASH_LIMIT)
                .from(TILL_CASH)
                .join(CURRENCY)
                .on(CURRENCY.CODE.eq(TILL_CASH.CURRENCY))
                .where(among(TILL_CASH.TILL))
                .orderBy(TILL_CASH.TILL, TILL_CASH.CURRENCY);
        return text(way == Way.LIST_LOCKED ? rows.forUpdate().of(TILL_CASH) : rows);
    }

    private String head() {
        var rows = dsl.select(
                        POSITION_HEAD.POSITION,
                        POSITION.BRANCH,
                        POSITION.NO,
                        POSITION.KIND,
                        POSITION_HEAD.STATE,
                        POSITION_HEAD.HOLDER,
                        POSITION_HEAD.SESSION,
                        POSITION_HEAD.EVENT_NO,
                        POSITION_HEAD.RECEIPT_YEAR,
                        POSITION_HEAD.RECEIPT_NO,
                        POSITION_HEAD.AUDIT_SEQ,
                        POSITION_HEAD.AUDIT_HASH)
                .from(POSITION_HEAD)
                .join(POSITION)
                .on(POSITION.ID.eq(POSITION_HEAD.POSITION))
                .where(among(POSITION_HEAD.POSITION))
                .orderBy(POSITION_HEAD.POSITION);
        return text(way == Way.LIST_LOCKED ? rows.forUpdate().of(POSITION_HEAD) : rows);
    }

    private String counter() {
        var rows = dsl.select(BRANCH_COUNTER.LAST)
                .from(BRANCH_COUNTER)
                .where(BRANCH_COUNTER.BRANCH.eq(number()))
                .and(BRANCH_COUNTER.KIND.eq(word()));
        return text(way == Way.LIST_LOCKED ? rows.forUpdate() : rows);
    }

    private String known() {
        return text(dsl.select(JOURNAL.ID, JOURNAL.REQUEST_HASH, JOURNAL.RECEIPT)
                .from(JOURNAL)
                .where(JOURNAL.IDEMPOTENCY_KEY.eq(DSL.param("key", JOURNAL.IDEMPOTENCY_KEY))));
    }

    private String day() {
        return text(dsl.select(BANK.NAME, BANK.BASE_CURRENCY, CURRENCY.DIGITS, BANK.BUSINESS_DATE, BANK.STATE)
                .select(BRANCH_DAY.STATE, STAFF.ID, STAFF.PERSON, PERSON.NAME, STAFF.SIGN_ON_NAME, STAFF.BRANCH)
                .select(STAFF.ROLE, STAFF.GRADE, STAFF.STATE)
                .select(inForce("limit", STAFF.GRADE), inForce("customer-limit", DSL.inline("DAY")))
                .from(BANK)
                .join(CURRENCY)
                .on(CURRENCY.CODE.eq(BANK.BASE_CURRENCY))
                .leftJoin(BRANCH_DAY)
                .on(BRANCH_DAY.BRANCH.eq(number()))
                .and(BRANCH_DAY.BUSINESS_DATE.eq(BANK.BUSINESS_DATE))
                .join(STAFF)
                .on(STAFF.ID.eq(number()))
                .join(PERSON)
                .on(PERSON.ID.eq(STAFF.PERSON))
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
                .select(PRODUCT.GL_CODE, ACCOUNT.CURRENCY, CURRENCY.DIGITS, ACCOUNT.STATUS)
                .from(ACCOUNT)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(ACCOUNT.CUSTOMER))
                .join(PRODUCT)
                .on(PRODUCT.CODE.eq(ACCOUNT.PRODUCT))
                .join(CURRENCY)
                .on(CURRENCY.CODE.eq(ACCOUNT.CURRENCY))
                .where(among(ACCOUNT.ID)));
    }

    private String total() {
        var columns = dsl.select(DAY_TOTAL.KIND, DAY_TOTAL.SUBJECT, DAY_TOTAL.CURRENCY, DAY_TOTAL.AMOUNT);
        if (way == Way.ONE_ROW) {
            return text(columns.from(DAY_TOTAL)
                    .where(DAY_TOTAL.BUSINESS_DATE.eq(DSL.param("date", DAY_TOTAL.BUSINESS_DATE)))
                    .and(DAY_TOTAL.KIND.eq(word()))
                    .and(DAY_TOTAL.SUBJECT.eq(number()))
                    .and(DAY_TOTAL.CURRENCY.eq(word())));
        }
        Table<Record> keys =
                DSL.table("unnest(?::text[], ?::bigint[], ?::text[]) as k(kind, subject, currency)", "", "", "");
        return text(columns.from(keys)
                .join(BANK)
                .on(BANK.ID.eq(DSL.inline(1L)))
                .join(DAY_TOTAL)
                .on(DAY_TOTAL.BUSINESS_DATE.eq(BANK.BUSINESS_DATE))
                .and(DAY_TOTAL.KIND.eq(DSL.field("k.kind", String.class)))
                .and(DAY_TOTAL.SUBJECT.eq(DSL.field("k.subject", Long.class)))
                .and(DAY_TOTAL.CURRENCY.eq(DSL.field("k.currency", String.class))));
    }

    private String pieces() {
        return text(dsl.select(
                        TILL_PIECES.TILL,
                        TILL_PIECES.CURRENCY,
                        TILL_PIECES.FACE,
                        TILL_PIECES.CONDITION,
                        TILL_PIECES.COUNT)
                .from(TILL_PIECES)
                .where(among(TILL_PIECES.TILL)));
    }

    private String product() {
        return text(dsl.select(PRODUCT.CODE, PRODUCT.NAME_EN, PRODUCT.NAME_ZH, PRODUCT.CUSTOMER_KIND)
                .select(PRODUCT.CURRENCY, CURRENCY.DIGITS, PRODUCT.GL_CODE, PRODUCT.FLOOR)
                .from(PRODUCT)
                .join(CURRENCY)
                .on(CURRENCY.CODE.eq(PRODUCT.CURRENCY))
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
