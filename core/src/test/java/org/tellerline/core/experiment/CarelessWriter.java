package org.tellerline.core.experiment;

import static java.util.Objects.requireNonNull;
import static org.tellerline.schema.tables.Tables.ACCOUNT_BALANCE;
import static org.tellerline.schema.tables.Tables.AUDIT;
import static org.tellerline.schema.tables.Tables.DAY_TOTAL;
import static org.tellerline.schema.tables.Tables.POSITION_HEAD;
import static org.tellerline.schema.tables.Tables.TILL_CASH;
import static org.tellerline.schema.tables.Tables.TILL_PIECES;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.tellerline.core.cash.Till;
import org.tellerline.core.fixture.Residents;
import org.tellerline.core.ledger.Deed;
import org.tellerline.core.ledger.Effects;
import org.tellerline.core.ledger.Event;
import org.tellerline.core.ledger.EventComposer;
import org.tellerline.core.ledger.Head;
import org.tellerline.core.ledger.Ledger;
import org.tellerline.core.ledger.LedgerFacts;
import org.tellerline.core.ledger.Leg;
import org.tellerline.core.ledger.LockPlan;
import org.tellerline.core.ledger.Postings;
import org.tellerline.core.ledger.TotalKey;
import org.tellerline.core.money.Money;
import org.tellerline.core.policy.LimitKind;
import org.tellerline.schema.db.Database;
import org.tellerline.schema.db.DatabaseAddress;
import org.tellerline.schema.tables.tables.records.JournalRecord;
import org.tellerline.schema.tables.tables.records.PostingRecord;

/** Wrong on purpose: writes the right rows of a deposit, but in two transactions. Left alone its books check; killed, they must not. */
final class CarelessWriter {

    private static final long BRANCH = 1;
    private static final long AMOUNT = 100;

    private final Database database;
    private final Ledger ledger;
    private final long till;
    private final long teller;

    private CarelessWriter(Database database) {
        this.database = database;
        this.ledger = Ledger.of(database);
        var held = database.read(sql -> sql.select(POSITION_HEAD.POSITION, POSITION_HEAD.HOLDER)
                .from(POSITION_HEAD)
                .join(TILL_CASH)
                .on(TILL_CASH.TILL.eq(POSITION_HEAD.POSITION))
                .where(POSITION_HEAD.HOLDER.isNotNull())
                .orderBy(POSITION_HEAD.POSITION)
                .limit(1)
                .fetchSingle());
        this.till = held.value1();
        this.teller = held.value2();
    }

    static void writeForEver(DatabaseAddress address, Consumer<UUID> acknowledged) {
        try (Database database = Database.open(address, Database.Mode.POSTING)) {
            CarelessWriter writer = new CarelessWriter(database);
            while (true) {
                acknowledged.accept(writer.deposit());
            }
        }
    }

    private UUID deposit() {
        UUID key = UUID.randomUUID();
        LedgerFacts facts = ledger.peek(plan(key));
        Event event = EventComposer.compose(facts, deed(key, facts));
        database.write(sql -> money(sql, event));
        database.write(sql -> paper(sql, event));
        return key;
    }

    private LockPlan plan(UUID key) {
        TreeSet<Long> own = new TreeSet<>(List.of(till));
        return LockPlan.of(key, teller, BRANCH, till)
                .accounts(List.of(Residents.WANG.id()))
                .cash(List.of(till), List.of());
    }

    private Deed deed(UUID key, LedgerFacts facts) {
        Till cash = requireNonNull(requireNonNull(facts.tills().get(till)).get("CNY"));
        Money amount = Money.of(cash.currency(), AMOUNT);
        Postings postings = Postings.pair(
                Leg.cashIn(BRANCH, cash, amount, Optional.empty()),
                Leg.credit(requireNonNull(facts.accounts().get(Residents.WANG.id())), amount));
        long now = Clock.systemUTC().millis() * 1000;
        return new Deed(
                "2101",
                key,
                new byte[32],
                till,
                teller,
                now,
                postings,
                Effects.none(),
                List.of(),
                Optional.empty(),
                totals(facts),
                true,
                numbers -> "deposit\n");
    }

    private Map<TotalKey, Long> totals(LedgerFacts facts) {
        long customer =
                requireNonNull(facts.accounts().get(Residents.WANG.id())).customer();
        return Map.of(
                new TotalKey(TotalKey.Owner.TELLER, LimitKind.CASH_IN, teller, "CNY"), AMOUNT,
                new TotalKey(TotalKey.Owner.CUSTOMER, LimitKind.CASH_IN, customer, "CNY"), AMOUNT);
    }

    private static int money(DSLContext sql, Event event) {
        event.totals()
                .forEach(total -> sql.insertInto(DAY_TOTAL)
                        .values(
                                total.date(),
                                total.key().word(),
                                total.key().subject(),
                                total.key().currency(),
                                total.amount())
                        .onConflict(DAY_TOTAL.BUSINESS_DATE, DAY_TOTAL.KIND, DAY_TOTAL.SUBJECT, DAY_TOTAL.CURRENCY)
                        .doUpdate()
                        .set(DAY_TOTAL.AMOUNT, DAY_TOTAL.AMOUNT.plus(total.amount()))
                        .execute());
        event.balances()
                .forEach(change -> sql.update(ACCOUNT_BALANCE)
                        .set(ACCOUNT_BALANCE.LEDGER, ACCOUNT_BALANCE.LEDGER.plus(change.ledger()))
                        .set(ACCOUNT_BALANCE.ENTRY_NO, ACCOUNT_BALANCE.ENTRY_NO.plus(change.entries()))
                        .where(ACCOUNT_BALANCE.ACCOUNT.eq(change.account()))
                        .execute());
        event.tills()
                .forEach(change -> sql.update(TILL_CASH)
                        .set(TILL_CASH.CASH, TILL_CASH.CASH.plus(change.cash()))
                        .where(TILL_CASH.TILL.eq(change.till()), TILL_CASH.CURRENCY.eq(change.currency()))
                        .execute());
        event.pieces()
                .forEach(change -> sql.insertInto(TILL_PIECES)
                        .values(
                                change.till(),
                                change.currency(),
                                change.kind().face(),
                                change.kind().condition().name(),
                                change.count())
                        .onConflict(TILL_PIECES.TILL, TILL_PIECES.CURRENCY, TILL_PIECES.FACE, TILL_PIECES.CONDITION)
                        .doUpdate()
                        .set(TILL_PIECES.COUNT, TILL_PIECES.COUNT.plus(change.count()))
                        .execute());
        return 0;
    }

    private static int paper(DSLContext sql, Event event) {
        Event.JournalRow journal = event.journal().orElseThrow();
        event.postings()
                .forEach(leg -> sql.executeInsert(new PostingRecord()
                        .setJournal(journal.id())
                        .setLeg((long) leg.leg())
                        .setBranch(leg.branch())
                        .setGlCode(leg.glCode())
                        .setAccount(leg.account().orElse(null))
                        .setTill(leg.till().orElse(null))
                        .setCurrency(leg.currency())
                        .setAmount(leg.amount())
                        .setEntryNo(leg.entryNo().orElse(null))
                        .setBalanceAfter(leg.balanceAfter().orElse(null))));
        header(sql, journal);
        Event.AuditRow audit = event.audit();
        sql.insertInto(AUDIT)
                .values(
                        audit.position(),
                        audit.seq(),
                        journal.id(),
                        audit.kind(),
                        audit.actor(),
                        audit.at(),
                        audit.payload(),
                        audit.hash())
                .execute();
        Head head = event.heads().get(0);
        return sql.update(POSITION_HEAD)
                .set(POSITION_HEAD.EVENT_NO, head.eventNo())
                .set(POSITION_HEAD.RECEIPT_YEAR, head.receiptYear())
                .set(POSITION_HEAD.RECEIPT_NO, head.receiptNo())
                .set(POSITION_HEAD.AUDIT_SEQ, head.auditSeq())
                .set(POSITION_HEAD.AUDIT_HASH, head.auditHash())
                .where(POSITION_HEAD.POSITION.eq(head.position()))
                .execute();
    }

    private static void header(DSLContext sql, Event.JournalRow journal) {
        sql.executeInsert(new JournalRecord()
                .setId(journal.id())
                .setPosition(journal.position())
                .setBranch(journal.branch())
                .setBusinessDate(journal.date())
                .setValueDate(journal.valueDate())
                .setCode(journal.code())
                .setKind("MONEY")
                .setReceiptYear(journal.receiptYear().orElse(null))
                .setReceiptNo(journal.receiptNo().orElse(null))
                .setIdempotencyKey(journal.key())
                .setRequestHash(journal.requestHash())
                .setLegs((long) journal.legs())
                .setMaker(journal.maker())
                .setCreatedAt(journal.createdAt())
                .setReceipt(journal.receipt()));
    }
}
