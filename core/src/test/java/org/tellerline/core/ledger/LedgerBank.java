package org.tellerline.core.ledger;

import static org.tellerline.schema.tables.Tables.ACCOUNT;
import static org.tellerline.schema.tables.Tables.ACCOUNT_BALANCE;
import static org.tellerline.schema.tables.Tables.BANK;
import static org.tellerline.schema.tables.Tables.BRANCH;
import static org.tellerline.schema.tables.Tables.BRANCH_DAY;
import static org.tellerline.schema.tables.Tables.CURRENCY;
import static org.tellerline.schema.tables.Tables.CUSTOMER;
import static org.tellerline.schema.tables.Tables.GL_ACCOUNT;
import static org.tellerline.schema.tables.Tables.PERSON;
import static org.tellerline.schema.tables.Tables.POLICY;
import static org.tellerline.schema.tables.Tables.POSITION;
import static org.tellerline.schema.tables.Tables.POSITION_HEAD;
import static org.tellerline.schema.tables.Tables.PRODUCT;
import static org.tellerline.schema.tables.Tables.STAFF;
import static org.tellerline.schema.tables.Tables.TILL_CASH;
import static org.tellerline.schema.tables.Tables.TILL_PIECES;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jooq.DSLContext;
import org.tellerline.core.account.AccountNumber;
import org.tellerline.core.audit.AuditChain;
import org.tellerline.core.money.Currency;
import org.tellerline.schema.db.Database;
import org.tellerline.schema.db.DatabaseAddress;
import org.tellerline.schema.db.Dialect;
import org.tellerline.schema.fixture.Banks;

/**
 * A small open bank: branch 1 with a teller and a till for each number from 1, branch 2 with accounts only. Account and customer n of
 * branch 1 have the serial n; the even accounts belong to branch 2.
 */
final class LedgerBank implements AutoCloseable {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final Currency CNY = new Currency("CNY", 2);
    static final String PRODUCT_CODE = "101";

    private final DatabaseAddress address;
    private Database database;
    private Ledger ledger;

    private LedgerBank(DatabaseAddress address, Database database) {
        this.address = address;
        this.database = database;
        this.ledger = Ledger.of(database);
    }

    static LedgerBank open(Dialect dialect, Path folder, int tellers, int accounts) {
        return open(Banks.empty(dialect, folder), tellers, accounts);
    }

    static LedgerBank open(DatabaseAddress address, int tellers, int accounts) {
        Database database = Database.open(address, Database.Mode.POSTING);
        database.write(sql -> {
            found(sql);
            for (long teller = 1; teller <= tellers; teller++) {
                employ(sql, teller);
            }
            for (long account = 1; account <= accounts; account++) {
                register(sql, account);
            }
            return accounts;
        });
        return new LedgerBank(address, database);
    }

    /** A bank that stands already. */
    static LedgerBank visit(DatabaseAddress address) {
        return new LedgerBank(address, Database.open(address, Database.Mode.POSTING));
    }

    Database database() {
        return database;
    }

    DatabaseAddress address() {
        return address;
    }

    Ledger ledger() {
        return ledger;
    }

    /** As after a restart of the program. */
    void reopen() {
        database.close();
        database = Database.open(address, Database.Mode.POSTING);
        ledger = Ledger.of(database);
    }

    @Override
    public void close() {
        database.close();
    }

    static AccountNumber account(long number) {
        return AccountNumber.of(number % 2 == 0 ? 2 : 1, PRODUCT_CODE, number);
    }

    /** Puts money on an account without any event, to start from. */
    void endow(long account, long minor) {
        database.write(sql -> sql.update(ACCOUNT_BALANCE)
                .set(ACCOUNT_BALANCE.LEDGER, minor)
                .where(ACCOUNT_BALANCE.ACCOUNT.eq(account(account).id()))
                .execute());
    }

    long balance(long account) {
        return database.read(sql -> sql.fetchSingle(
                        ACCOUNT_BALANCE,
                        ACCOUNT_BALANCE.ACCOUNT.eq(account(account).id())))
                .getLedger();
    }

    private static void found(DSLContext sql) {
        sql.insertInto(CURRENCY, CURRENCY.CODE, CURRENCY.DIGITS)
                .values("CNY", 2L)
                .execute();
        sql.insertInto(BANK)
                .set(BANK.ID, 1L)
                .set(BANK.NAME, "Tellerline Bank")
                .set(BANK.KIND, "DEMO")
                .set(BANK.ZONE, "Asia/Shanghai")
                .set(BANK.BASE_CURRENCY, "CNY")
                .set(BANK.BUSINESS_DATE, TODAY)
                .set(BANK.STATE, "OPEN")
                .set(BANK.CREATED_AT, 0L)
                .execute();
        for (long branch = 1; branch <= 2; branch++) {
            sql.insertInto(BRANCH, BRANCH.ID, BRANCH.NAME_EN, BRANCH.NAME_ZH)
                    .values(branch, "Branch " + branch, "支行" + branch)
                    .execute();
        }
        sql.insertInto(BRANCH_DAY, BRANCH_DAY.BRANCH, BRANCH_DAY.BUSINESS_DATE, BRANCH_DAY.STATE)
                .values(1L, TODAY, "OPEN")
                .execute();
        sql.insertInto(GL_ACCOUNT, GL_ACCOUNT.CODE, GL_ACCOUNT.NAME_EN, GL_ACCOUNT.NAME_ZH, GL_ACCOUNT.CLASS)
                .values(GlCode.PERSONAL_DEMAND, "Demand deposits", "活期存款", "LIABILITY")
                .execute();
        sql.insertInto(PRODUCT)
                .set(PRODUCT.CODE, PRODUCT_CODE)
                .set(PRODUCT.NAME_EN, "Demand")
                .set(PRODUCT.NAME_ZH, "活期")
                .set(PRODUCT.KIND, "DEMAND")
                .set(PRODUCT.CUSTOMER_KIND, "PERSON")
                .set(PRODUCT.CURRENCY, "CNY")
                .set(PRODUCT.GL_CODE, GlCode.PERSONAL_DEMAND)
                .set(PRODUCT.FLOOR, 0L)
                .execute();
        sql.insertInto(POLICY, POLICY.KIND, POLICY.NAME, POLICY.VALID_FROM, POLICY.CONTENT)
                .values("limit", "L1", TODAY.minusDays(9), "cash-out.event.CNY = 100\n")
                .values("limit", "L1", TODAY, "cash-out.event.CNY = 200\ncash-in.day.CNY = 5000\n")
                .values("limit", "L1", TODAY.plusDays(1), "cash-out.event.CNY = 300\n")
                .values("customer-limit", "DAY", TODAY, "cash-out.day.CNY = 700\n")
                .execute();
    }

    private static void employ(DSLContext sql, long teller) {
        sql.insertInto(PERSON, PERSON.ID, PERSON.NAME)
                .values(teller, "Teller " + teller)
                .execute();
        sql.insertInto(STAFF)
                .set(STAFF.ID, teller)
                .set(STAFF.PERSON, teller)
                .set(STAFF.SIGN_ON_NAME, "t" + teller)
                .set(STAFF.BRANCH, 1L)
                .set(STAFF.ROLE, "TELLER")
                .set(STAFF.GRADE, "L1")
                .set(STAFF.STATE, "ACTIVE")
                .set(STAFF.LANGUAGE, "en")
                .execute();
        sql.insertInto(POSITION, POSITION.ID, POSITION.BRANCH, POSITION.NO, POSITION.KIND)
                .values(teller, 1L, teller, "TILL")
                .execute();
        sql.insertInto(POSITION_HEAD)
                .set(POSITION_HEAD.POSITION, teller)
                .set(POSITION_HEAD.BRANCH, 1L)
                .set(POSITION_HEAD.NO, teller)
                .set(POSITION_HEAD.KIND, "TILL")
                .set(POSITION_HEAD.STATE, "OPEN")
                .set(POSITION_HEAD.HOLDER, teller)
                .set(POSITION_HEAD.SESSION, "session-" + teller)
                .set(POSITION_HEAD.EVENT_NO, 0L)
                .set(POSITION_HEAD.RECEIPT_YEAR, (long) TODAY.getYear())
                .set(POSITION_HEAD.RECEIPT_NO, 0L)
                .set(POSITION_HEAD.AUDIT_SEQ, 0L)
                .set(POSITION_HEAD.AUDIT_HASH, AuditChain.genesis())
                .execute();
        sql.insertInto(TILL_CASH, TILL_CASH.TILL, TILL_CASH.CURRENCY, TILL_CASH.CASH, TILL_CASH.CASH_LIMIT)
                .values(teller, "CNY", 0L, 10_000_000L)
                .execute();
        sql.insertInto(TILL_PIECES).values(teller, "CNY", 1L, "LOOSE", 0L).execute();
    }

    private static void register(DSLContext sql, long account) {
        sql.insertInto(CUSTOMER)
                .set(CUSTOMER.ID, account)
                .set(CUSTOMER.BRANCH, 1L)
                .set(CUSTOMER.KIND, "PERSON")
                .set(CUSTOMER.NAME, "Customer " + account)
                .set(CUSTOMER.ID_TYPE, "ID")
                .set(CUSTOMER.ID_NUMBER, "N" + account)
                .set(CUSTOMER.PHONE, "")
                .set(CUSTOMER.ADDRESS, "")
                .set(CUSTOMER.OPENED_ON, TODAY)
                .execute();
        AccountNumber number = account(account);
        sql.insertInto(ACCOUNT)
                .set(ACCOUNT.ID, number.id())
                .set(ACCOUNT.NUMBER, number.digits())
                .set(ACCOUNT.CUSTOMER, account)
                .set(ACCOUNT.PRODUCT, PRODUCT_CODE)
                .set(ACCOUNT.CURRENCY, "CNY")
                .set(ACCOUNT.BRANCH, number.branch())
                .set(ACCOUNT.STATUS, "ACTIVE")
                .set(ACCOUNT.OPENED_ON, TODAY)
                .execute();
        sql.insertInto(
                        ACCOUNT_BALANCE,
                        ACCOUNT_BALANCE.ACCOUNT,
                        ACCOUNT_BALANCE.LEDGER,
                        ACCOUNT_BALANCE.HELD,
                        ACCOUNT_BALANCE.FLOOR,
                        ACCOUNT_BALANCE.ENTRY_NO)
                .values(number.id(), 0L, 0L, 0L, 0L)
                .execute();
    }
}
