package org.tellerline.core.ledger;

import static org.tellerline.schema.tables.Tables.BANK;
import static org.tellerline.schema.tables.Tables.BRANCH_DAY;
import static org.tellerline.schema.tables.Tables.CUSTOMER;
import static org.tellerline.schema.tables.Tables.JOURNAL;
import static org.tellerline.schema.tables.Tables.PERSON;
import static org.tellerline.schema.tables.Tables.POLICY;
import static org.tellerline.schema.tables.Tables.POSITION_HEAD;
import static org.tellerline.schema.tables.Tables.POSTING;
import static org.tellerline.schema.tables.Tables.SHIPMENT;
import static org.tellerline.schema.tables.Tables.SIGNATURE;
import static org.tellerline.schema.tables.Tables.STAFF;
import static org.tellerline.schema.tables.Tables.VOUCHER_RANGE;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;

/** Renders the look-ups that few submissions need, from the generated tables; the same on both databases. */
final class RareSqlStore {

    private final DSLContext dsl;

    private RareSqlStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    static RareSql of(DSLContext dsl) {
        RareSqlStore texts = new RareSqlStore(dsl);
        return new RareSql(
                texts.branchTills(),
                texts.unfinished(),
                texts.underway(),
                texts.closings(),
                texts.policies(),
                texts.identity(),
                texts.signer(),
                texts.usedApproval(),
                texts.reversal(),
                texts.later(),
                texts.heldBy(),
                texts.near(),
                texts.copies());
    }

    private String branchTills() {
        return text(dsl.select(FactSqlStore.headColumns())
                .select(STAFF.SIGN_ON_NAME)
                .from(POSITION_HEAD)
                .leftJoin(STAFF)
                .on(STAFF.ID.eq(POSITION_HEAD.HOLDER))
                .where(POSITION_HEAD.BRANCH.eq(number()))
                .and(POSITION_HEAD.KIND.in(DSL.inline("TILL"), DSL.inline("VAULT")))
                .orderBy(POSITION_HEAD.POSITION));
    }

    private String unfinished() {
        return text(dsl.select(BRANCH_DAY.BUSINESS_DATE)
                .from(BRANCH_DAY)
                .join(BANK)
                .on(BANK.ID.eq(DSL.inline(1L)))
                .where(BRANCH_DAY.BRANCH.eq(number()))
                .and(BRANCH_DAY.STATE.eq(DSL.inline("OPEN")))
                .and(BRANCH_DAY.BUSINESS_DATE.lt(BANK.BUSINESS_DATE))
                .orderBy(BRANCH_DAY.BUSINESS_DATE));
    }

    private String underway() {
        return text(dsl.select(FactSqlStore.shipmentColumns())
                .from(SHIPMENT)
                .join(JOURNAL)
                .on(JOURNAL.ID.eq(SHIPMENT.JOURNAL))
                .where(SHIPMENT.BRANCH.eq(number()))
                .and(SHIPMENT.STATE.eq(DSL.inline(Shipment.State.IN_TRANSIT.name())))
                .orderBy(SHIPMENT.JOURNAL));
    }

    private String closings() {
        return text(dsl.select(JOURNAL.RECEIPT)
                .from(JOURNAL)
                .join(BANK)
                .on(BANK.ID.eq(DSL.inline(1L)))
                .where(JOURNAL.BRANCH.eq(number()))
                .and(JOURNAL.BUSINESS_DATE.eq(BANK.BUSINESS_DATE))
                .and(JOURNAL.CODE.eq(DSL.inline("5106")))
                .orderBy(JOURNAL.ID));
    }

    private String policies() {
        return text(dsl.select(POLICY.NAME, POLICY.CONTENT)
                .from(POLICY)
                .join(BANK)
                .on(BANK.ID.eq(DSL.inline(1L)))
                .where(POLICY.KIND.eq(DSL.param("kind", String.class)))
                .and(POLICY.VALID_FROM.le(BANK.BUSINESS_DATE))
                .orderBy(POLICY.NAME, POLICY.VALID_FROM));
    }

    private String identity() {
        return text(dsl.select(CUSTOMER.ID)
                .from(CUSTOMER)
                .where(CUSTOMER.ID_TYPE.eq(DSL.param("type", String.class)))
                .and(CUSTOMER.ID_NUMBER.eq(DSL.param("digits", String.class))));
    }

    private String signer() {
        Field<String> power = DSL.field(dsl.select(POLICY.CONTENT)
                .from(POLICY)
                .where(POLICY.KIND.eq(DSL.inline("approve")))
                .and(POLICY.NAME.eq(STAFF.GRADE))
                .and(POLICY.VALID_FROM.le(BANK.BUSINESS_DATE))
                .orderBy(POLICY.VALID_FROM.desc())
                .limit(DSL.inline(1)));
        return text(dsl.select(STAFF.ID, STAFF.PERSON, PERSON.NAME, STAFF.SIGN_ON_NAME, STAFF.BRANCH)
                .select(STAFF.ROLE, STAFF.GRADE, STAFF.STATE)
                .select(power)
                .from(BANK)
                .join(STAFF)
                .on(STAFF.ID.eq(number()))
                .join(PERSON)
                .on(PERSON.ID.eq(STAFF.PERSON)));
    }

    private String usedApproval() {
        return text(dsl.select(SIGNATURE.APPROVAL)
                .from(SIGNATURE)
                .where(SIGNATURE.APPROVAL.eq(DSL.param("approval", SIGNATURE.APPROVAL.getDataType()))));
    }

    private String reversal() {
        return text(dsl.select(JOURNAL.RECEIPT).from(JOURNAL).where(JOURNAL.REVERSES.eq(number())));
    }

    private String later() {
        var reversal = JOURNAL.as("reversal");
        return text(dsl.select(JOURNAL.RECEIPT, JOURNAL.CODE, POSTING.ACCOUNT)
                .from(POSTING)
                .join(JOURNAL)
                .on(JOURNAL.ID.eq(POSTING.JOURNAL))
                .leftJoin(reversal)
                .on(reversal.REVERSES.eq(JOURNAL.ID))
                .where(POSTING.ACCOUNT.eq(number()))
                .and(POSTING.ENTRY_NO.gt(DSL.param("entry", Long.class)))
                .and(JOURNAL.REVERSES.isNull())
                .and(reversal.ID.isNull())
                .orderBy(POSTING.ENTRY_NO.desc())
                .limit(DSL.inline(Original.MOST_LATER)));
    }

    private String heldBy() {
        return text(
                vouchers().where(VOUCHER_RANGE.HOLDER.eq(number())).and(VOUCHER_RANGE.STATE.eq(DSL.inline("HELD"))));
    }

    private String near() {
        return text(vouchers()
                .where(VOUCHER_RANGE.KIND.eq(DSL.param("kind", String.class)))
                .and(VOUCHER_RANGE.PREFIX.eq(DSL.param("prefix", String.class)))
                .and(VOUCHER_RANGE.LAST_NO.ge(DSL.param("from", Long.class)))
                .and(VOUCHER_RANGE.FIRST_NO.le(DSL.param("to", Long.class))));
    }

    private SelectJoinStep<?> vouchers() {
        return dsl.select(VOUCHER_RANGE.KIND, VOUCHER_RANGE.PREFIX, VOUCHER_RANGE.FIRST_NO, VOUCHER_RANGE.LAST_NO)
                .select(VOUCHER_RANGE.HOLDER, VOUCHER_RANGE.STATE, VOUCHER_RANGE.COUNTED_ON)
                .from(VOUCHER_RANGE);
    }

    private String copies() {
        return text(dsl.selectCount()
                .from(JOURNAL)
                .where(JOURNAL.ID.gt(number()))
                .and(JOURNAL.ID.lt(DSL.param("end", Long.class)))
                .and(DSL.position(JOURNAL.RECEIPT, DSL.param("text", String.class))
                        .eq(DSL.inline(1))));
    }

    private static Field<Long> number() {
        return DSL.param("number", Long.class);
    }

    private String text(Select<?> rows) {
        return dsl.render(rows);
    }
}
