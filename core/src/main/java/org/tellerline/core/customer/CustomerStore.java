package org.tellerline.core.customer;

import static org.tellerline.schema.tables.Tables.ACCOUNT;
import static org.tellerline.schema.tables.Tables.CUSTOMER;
import static org.tellerline.schema.tables.Tables.CUSTOMER_TERM;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.tellerline.schema.db.Database;

/** Reads customers. */
final class CustomerStore {

    /** Comes after every letter in the order of both databases, rare characters included. */
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private final Database database;

    CustomerStore(Database database) {
        this.database = database;
    }

    Optional<Customer> find(long id) {
        return database.read(
                sql -> sql.selectFrom(CUSTOMER).where(CUSTOMER.ID.eq(id)).fetchOptional(CustomerStore::customer));
    }

    List<Customer> matching(String term, int most) {
        if (term.isEmpty()) {
            return List.of();
        }
        return database.read(sql -> sql.selectFrom(CUSTOMER)
                .where(CUSTOMER.ID
                        .in(DSL.select(CUSTOMER_TERM.CUSTOMER)
                                .from(CUSTOMER_TERM)
                                .where(beginsWith(term)))
                        .or(numbered(term)))
                .orderBy(CUSTOMER.ID)
                .limit(most)
                .fetch(CustomerStore::customer));
    }

    List<Customers.Called> called(String term) {
        return database.read(sql -> sql.select(CUSTOMER.ID, CUSTOMER.BORN_ON)
                .from(CUSTOMER)
                .where(CUSTOMER.ID.in(
                        DSL.select(CUSTOMER_TERM.CUSTOMER).from(CUSTOMER_TERM).where(CUSTOMER_TERM.TERM.eq(term))))
                .and(CUSTOMER.KIND.eq("PERSON"))
                .orderBy(CUSTOMER.ID)
                .fetch(row -> new Customers.Called(
                        new CustomerRef(row.get(CUSTOMER.ID)), Optional.ofNullable(row.get(CUSTOMER.BORN_ON)))));
    }

    /** A range, not LIKE: it uses the index on both databases, and no letter of the term means anything special. */
    private static Condition beginsWith(String term) {
        return CUSTOMER_TERM.TERM.ge(term).and(CUSTOMER_TERM.TERM.lt(term + LAST));
    }

    private static Condition numbered(String term) {
        if (!NUMBER.matcher(term).matches()) {
            return DSL.noCondition();
        }
        return CUSTOMER.ID
                .eq(Long.parseLong(term))
                .or(CUSTOMER.ID.in(DSL.select(ACCOUNT.CUSTOMER).from(ACCOUNT).where(ACCOUNT.NUMBER.eq(term))));
    }

    private static Customer customer(Record row) {
        return new Customer(
                new CustomerRef(row.get(CUSTOMER.ID)),
                row.get(CUSTOMER.BRANCH),
                row.get(CUSTOMER.KIND),
                row.get(CUSTOMER.NAME),
                row.get(CUSTOMER.ID_TYPE),
                row.get(CUSTOMER.ID_NUMBER),
                row.get(CUSTOMER.PHONE),
                row.get(CUSTOMER.ADDRESS),
                Optional.ofNullable(row.get(CUSTOMER.BORN_ON)));
    }
}
