package org.tellerline.core.account;

import static org.tellerline.schema.tables.Tables.ACCOUNT;
import static org.tellerline.schema.tables.Tables.ACCOUNT_BALANCE;
import static org.tellerline.schema.tables.Tables.CUSTOMER;
import static org.tellerline.schema.tables.Tables.PRODUCT;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.tellerline.core.money.Currencies;
import org.tellerline.schema.db.Database;

/** Reads accounts. */
final class AccountStore {

    private final Database database;
    private final Currencies currencies;

    AccountStore(Database database, Currencies currencies) {
        this.database = database;
        this.currencies = currencies;
    }

    Optional<Account> find(long id) {
        return database.read(sql -> select(sql, ACCOUNT.ID.eq(id)).stream().findFirst());
    }

    Optional<AccountNumber> number(long id) {
        return database.read(sql -> sql.select(ACCOUNT.NUMBER)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(id))
                .fetchOptional(ACCOUNT.NUMBER)
                .map(AccountNumber::new));
    }

    List<Account> of(long customer) {
        return database.read(sql -> select(sql, ACCOUNT.CUSTOMER.eq(customer)));
    }

    private List<Account> select(DSLContext sql, Condition which) {
        return sql.select(
                        ACCOUNT.NUMBER,
                        ACCOUNT.CUSTOMER,
                        CUSTOMER.NAME,
                        ACCOUNT.PRODUCT,
                        PRODUCT.GL_CODE,
                        ACCOUNT.CURRENCY)
                .select(ACCOUNT.STATUS, ACCOUNT_BALANCE.LEDGER, ACCOUNT_BALANCE.HELD, ACCOUNT_BALANCE.FLOOR)
                .select(ACCOUNT_BALANCE.ENTRY_NO)
                .from(ACCOUNT)
                .join(ACCOUNT_BALANCE)
                .on(ACCOUNT_BALANCE.ACCOUNT.eq(ACCOUNT.ID))
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(ACCOUNT.CUSTOMER))
                .join(PRODUCT)
                .on(PRODUCT.CODE.eq(ACCOUNT.PRODUCT))
                .where(which)
                .orderBy(ACCOUNT.ID)
                .fetch(this::account);
    }

    private Account account(Record row) {
        return new Account(
                new AccountNumber(row.get(ACCOUNT.NUMBER)),
                row.get(ACCOUNT.CUSTOMER),
                row.get(CUSTOMER.NAME),
                row.get(ACCOUNT.PRODUCT),
                row.get(PRODUCT.GL_CODE),
                currencies.get(row.get(ACCOUNT.CURRENCY)),
                AccountStatus.valueOf(row.get(ACCOUNT.STATUS)),
                row.get(ACCOUNT_BALANCE.LEDGER),
                row.get(ACCOUNT_BALANCE.HELD),
                row.get(ACCOUNT_BALANCE.FLOOR),
                row.get(ACCOUNT_BALANCE.ENTRY_NO));
    }
}
