package org.tellerline.core.ledger;

import static org.tellerline.schema.tables.Tables.ACCOUNT;
import static org.tellerline.schema.tables.Tables.ACCOUNT_BALANCE;
import static org.tellerline.schema.tables.Tables.AUDIT;
import static org.tellerline.schema.tables.Tables.CUSTOMER;
import static org.tellerline.schema.tables.Tables.JOURNAL;
import static org.tellerline.schema.tables.Tables.POSITION_HEAD;
import static org.tellerline.schema.tables.Tables.POSTING;
import static org.tellerline.schema.tables.Tables.PRODUCT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.TableRecord;
import org.tellerline.core.account.Account;
import org.tellerline.core.account.AccountNumber;
import org.tellerline.core.account.AccountStatus;
import org.tellerline.core.money.Currencies;
import org.tellerline.schema.db.Dialect;

/**
 * The end of day's way into the books: many events of one position inside the caller's transaction, together with what else must stand
 * or fall with them. Nobody else posts meanwhile. They are composed as all events are, and the same guards look at them.
 */
public final class EventBatchStore {

    private final DSLContext sql;
    private final Dialect dialect;
    private final List<Event> events = new ArrayList<>();
    private Head head;

    /**
     * Begins with nothing, and holds the position's head until the caller's transaction ends.
     *
     * @throws BrokenInvariant when there is no such position
     */
    public EventBatchStore(DSLContext sql, Dialect dialect, long position) {
        this.sql = sql;
        this.dialect = dialect;
        this.head = dialect.lockRows(sql.select(FactSqlStore.headColumns())
                        .from(POSITION_HEAD)
                        .where(POSITION_HEAD.POSITION.eq(position)))
                .fetchOptional(EventBatchStore::head)
                .orElseThrow(() -> new BrokenInvariant("there is no position " + position));
    }

    /** Accounts as they stand, by id, held until the caller's transaction ends. */
    public Map<Long, Account> accounts(Collection<Long> ids, Currencies currencies) {
        Map<Long, Record> balances = dialect.lockRows(sql.select(
                                ACCOUNT_BALANCE.ACCOUNT,
                                ACCOUNT_BALANCE.LEDGER,
                                ACCOUNT_BALANCE.HELD,
                                ACCOUNT_BALANCE.FLOOR,
                                ACCOUNT_BALANCE.ENTRY_NO)
                        .from(ACCOUNT_BALANCE)
                        .where(ACCOUNT_BALANCE.ACCOUNT.in(ids))
                        .orderBy(ACCOUNT_BALANCE.ACCOUNT))
                .fetchMap(row -> row.get(ACCOUNT_BALANCE.ACCOUNT), row -> row);
        Map<Long, Account> accounts = new TreeMap<>();
        sql.select(ACCOUNT.ID, ACCOUNT.NUMBER, ACCOUNT.CUSTOMER, ACCOUNT.PRODUCT, ACCOUNT.CURRENCY, ACCOUNT.STATUS)
                .select(CUSTOMER.NAME, PRODUCT.GL_CODE)
                .from(ACCOUNT)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(ACCOUNT.CUSTOMER))
                .join(PRODUCT)
                .on(PRODUCT.CODE.eq(ACCOUNT.PRODUCT))
                .where(ACCOUNT.ID.in(ids))
                .forEach(row -> accounts.put(
                        row.get(ACCOUNT.ID),
                        account(row, Optional.ofNullable(balances.get(row.get(ACCOUNT.ID))), currencies)));
        return accounts;
    }

    /**
     * One more event, numbered after the last. An account may have one event in a batch, since it is taken as it was read.
     *
     * @return the id of its journal
     */
    public long add(Deed deed, LocalDate date, LocalDate valueDate, Map<Long, Account> accounts) {
        Event event = EventComposer.compose(new EventComposer.Standing(head, date, valueDate, accounts), deed);
        head = event.heads().get(0);
        events.add(event);
        return event.journal().orElseThrow().id();
    }

    /** Writes all of them: legs first, headers last. */
    public void write() {
        insert(events.stream().flatMap(event -> legs(event).stream()).toList());
        sql.batch(events.stream()
                        .flatMap(event -> event.balances().stream())
                        .map(change -> sql.update(ACCOUNT_BALANCE)
                                .set(ACCOUNT_BALANCE.LEDGER, ACCOUNT_BALANCE.LEDGER.plus(change.ledger()))
                                .set(ACCOUNT_BALANCE.ENTRY_NO, ACCOUNT_BALANCE.ENTRY_NO.plus((long) change.entries()))
                                .where(ACCOUNT_BALANCE.ACCOUNT.eq(change.account())))
                        .toList())
                .execute();
        sql.update(POSITION_HEAD)
                .set(POSITION_HEAD.EVENT_NO, head.eventNo())
                .set(POSITION_HEAD.AUDIT_SEQ, head.auditSeq())
                .set(POSITION_HEAD.AUDIT_HASH, head.auditHash())
                .where(POSITION_HEAD.POSITION.eq(head.position()))
                .execute();
        insert(events.stream().map(this::journal).toList());
        insert(events.stream().map(this::audit).toList());
        events.clear();
    }

    private void insert(List<? extends TableRecord<?>> rows) {
        if (!rows.isEmpty()) {
            sql.batchInsert(rows).execute();
        }
    }

    private List<TableRecord<?>> legs(Event event) {
        long journal = event.journal().orElseThrow().id();
        List<TableRecord<?>> rows = new ArrayList<>();
        for (Event.PostingRow leg : event.postings()) {
            rows.add(sql.newRecord(POSTING)
                    .setJournal(journal)
                    .setLeg((long) leg.leg())
                    .setBranch(leg.branch())
                    .setGlCode(leg.glCode())
                    .setAccount(leg.account().orElse(null))
                    .setTill(leg.till().orElse(null))
                    .setCurrency(leg.currency())
                    .setAmount(leg.amount())
                    .setEntryNo(leg.entryNo().orElse(null))
                    .setBalanceAfter(leg.balanceAfter().orElse(null)));
        }
        return rows;
    }

    private TableRecord<?> journal(Event event) {
        Event.JournalRow row = event.journal().orElseThrow();
        return sql.newRecord(JOURNAL)
                .setId(row.id())
                .setPosition(row.position())
                .setBranch(row.branch())
                .setBusinessDate(row.date())
                .setValueDate(row.valueDate())
                .setCode(row.code())
                .setKind(row.money() ? "MONEY" : "RECORD")
                .setIdempotencyKey(row.key())
                .setRequestHash(row.requestHash())
                .setLegs((long) row.legs())
                .setMaker(row.maker())
                .setCreatedAt(row.createdAt())
                .setReceipt(row.receipt());
    }

    private TableRecord<?> audit(Event event) {
        Event.AuditRow row = event.audit();
        return sql.newRecord(AUDIT)
                .setPosition(row.position())
                .setSeq(row.seq())
                .setJournal(row.journal().orElse(null))
                .setKind(row.kind())
                .setActor(row.actor())
                .setAt(row.at())
                .setPayload(row.payload())
                .setHash(row.hash());
    }

    private static Account account(Record row, Optional<Record> found, Currencies currencies) {
        AccountNumber number = new AccountNumber(row.get(ACCOUNT.NUMBER));
        Record balance = found.orElseThrow(() -> new BrokenInvariant("account " + number + " without a balance"));
        return new Account(
                number,
                row.get(ACCOUNT.CUSTOMER),
                row.get(CUSTOMER.NAME),
                row.get(ACCOUNT.PRODUCT),
                row.get(PRODUCT.GL_CODE),
                currencies.get(row.get(ACCOUNT.CURRENCY)),
                AccountStatus.valueOf(row.get(ACCOUNT.STATUS)),
                balance.get(ACCOUNT_BALANCE.LEDGER),
                balance.get(ACCOUNT_BALANCE.HELD),
                balance.get(ACCOUNT_BALANCE.FLOOR),
                balance.get(ACCOUNT_BALANCE.ENTRY_NO));
    }

    private static Head head(Record row) {
        return new Head(
                row.get(POSITION_HEAD.POSITION),
                row.get(POSITION_HEAD.BRANCH),
                row.get(POSITION_HEAD.NO),
                row.get(POSITION_HEAD.KIND),
                row.get(POSITION_HEAD.STATE).equals("OPEN"),
                Optional.ofNullable(row.get(POSITION_HEAD.HOLDER)),
                Optional.ofNullable(row.get(POSITION_HEAD.SESSION)),
                row.get(POSITION_HEAD.EVENT_NO),
                row.get(POSITION_HEAD.RECEIPT_YEAR),
                row.get(POSITION_HEAD.RECEIPT_NO),
                row.get(POSITION_HEAD.AUDIT_SEQ),
                row.get(POSITION_HEAD.AUDIT_HASH));
    }
}
