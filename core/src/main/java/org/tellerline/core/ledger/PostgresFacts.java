package org.tellerline.core.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.tellerline.core.money.Currencies;

/**
 * The first of the two calls: locks in one order for everybody, then the look-ups. Each line is a statement of its own, since a
 * statement takes its snapshot before it waits: merged into one, whoever waited would decide on what was true before the wait.
 */
final class PostgresFacts {

    /** Name space of advisory locks on a branch's day; codes that change the day take it exclusively. */
    static final int DAY_LOCK = 7413;

    /** Name space of advisory locks on the subjects of day totals: a total without a row cannot be locked as a row. */
    private static final int TOTAL_LOCK = 7414;

    /** Name space of advisory locks on the kinds of vouchers of which new ones come in: a number without a row cannot be locked as a row. */
    private static final int VOUCHER_LOCK = 7415;

    private static final String LOCK_DAY = "select pg_advisory_xact_lock_shared(" + DAY_LOCK + ", ?::int)";
    private static final String LOCK_DAY_ALONE = "select pg_advisory_xact_lock(" + DAY_LOCK + ", ?::int)";
    private static final String LOCK_TOTALS =
            "select pg_advisory_xact_lock(" + TOTAL_LOCK + ", subject) from unnest(?) as subject";
    private static final String LOCK_VOUCHERS = "select pg_advisory_xact_lock(" + VOUCHER_LOCK + ", ?::int)";
    private static final String NEW_COUNTER =
            "insert into branch_counter (branch, kind, last) values (?, ?, 0) on conflict do nothing";

    private final Currencies currencies;
    private final Pipeline<LockPlan> locked = new Pipeline<>();
    private final Pipeline<LockPlan> unlocked = new Pipeline<>();

    PostgresFacts(FactSql locking, FactSql looking, RareSql rare, Currencies currencies) {
        this.currencies = currencies;
        locked.write("begin", List::of, (p, plan) -> {})
                .write(LOCK_DAY, onlyIf(plan -> !plan.isDayAlone()), (p, plan) -> p.put(plan.branch()))
                .write(LOCK_DAY_ALONE, onlyIf(LockPlan::isDayAlone), (p, plan) -> p.put(plan.branch()))
                .write(LOCK_TOTALS, ifAny(LockPlan::totals), (p, keys) -> p.ints(subjects(keys)));
        locked.write(LOCK_VOUCHERS, LockPlan::newKinds, (p, kind) -> p.put(kind.ordinal()));
        addRows(locked, locking);
        locked.write(NEW_COUNTER, PostgresFacts::drawing, PostgresFacts::bindSeries);
        addLookUps(locked, locking);
        addRare(locked, rare);
        addVouchers(locked, rare);
        addRows(unlocked, looking);
        addLookUps(unlocked, looking);
        addRare(unlocked, rare);
        addVouchers(unlocked, rare);
    }

    /** Begins a transaction, takes the locks of the plan, and reads. */
    LedgerFacts lockAndRead(Connection connection, LockPlan plan) throws SQLException {
        return read(locked, connection, plan);
    }

    /** Reads in whatever transaction there is. */
    LedgerFacts read(Connection connection, LockPlan plan) throws SQLException {
        return read(unlocked, connection, plan);
    }

    private LedgerFacts read(Pipeline<LockPlan> pipeline, Connection connection, LockPlan plan) throws SQLException {
        FactRows rows = new FactRows(currencies);
        pipeline.run(connection, plan, rows);
        if (plan.counter().isPresent()) {
            rows.counterFromZero();
        }
        return rows.facts(plan);
    }

    private void addRows(Pipeline<LockPlan> pipeline, FactSql sql) {
        pipeline.read(sql.balance(), ifAny(LockPlan::accounts), PostgresFacts::bindIds, FactRows::balance)
                .read(sql.cash(), PostgresFacts::withCash, this::bindCash, FactRows::cash)
                .read(sql.head(), ifAny(LockPlan::heads), PostgresFacts::bindIds, FactRows::head)
                .read(
                        sql.shipment(),
                        named(LockPlan::shipment),
                        Parameters::put,
                        (rows, row) -> rows.rare().shipment(row));
    }

    private void addLookUps(Pipeline<LockPlan> pipeline, FactSql sql) {
        pipeline.read(sql.counter(), PostgresFacts::drawing, PostgresFacts::bindSeries, FactRows::counter)
                .read(sql.day(), List::of, PostgresFacts::bindDay, FactRows::day)
                .read(sql.limits(), PostgresFacts::withTotals, (p, plan) -> p.put(plan.staff()), FactRows::limits)
                .read(sql.account(), ifAny(LockPlan::accounts), PostgresFacts::bindIds, FactRows::account)
                .read(sql.total(), PostgresFacts::eachTotal, PostgresFacts::bindTotal, FactRows::total)
                .read(sql.pieces(), PostgresFacts::withPieces, this::bindCash, FactRows::pieces)
                .read(sql.product(), named(LockPlan::product), Parameters::put, FactRows::product)
                .read(sql.customer(), named(LockPlan::customer), Parameters::put, FactRows::customer);
    }

    private static void addRare(Pipeline<LockPlan> pipeline, RareSql sql) {
        addDay(pipeline, sql);
        pipeline.read(
                        sql.policies(),
                        named(LockPlan::policies),
                        Parameters::put,
                        (rows, row) -> rows.rare().policy(row))
                .read(
                        sql.identity(),
                        named(LockPlan::identity),
                        (p, identity) -> p.put(identity.type()).put(identity.number()),
                        (rows, row) -> rows.rare().identity(row))
                .read(
                        sql.signer(),
                        plan -> List.copyOf(plan.signers()),
                        Parameters::put,
                        (rows, row) -> rows.rare().signer(row))
                .read(
                        sql.usedApproval(),
                        plan -> List.copyOf(plan.approvals()),
                        Parameters::put,
                        (rows, row) -> rows.rare().usedApproval(row));
        addOriginal(pipeline, sql);
    }

    private static void addDay(Pipeline<LockPlan> pipeline, RareSql sql) {
        pipeline.read(
                        sql.branchTills(),
                        onlyIf(LockPlan::branchTills),
                        (p, plan) -> p.put(plan.branch()),
                        (rows, row) -> rows.rare().branchTill(row))
                .read(
                        sql.unfinished(),
                        onlyIf(LockPlan::branchTills),
                        (p, plan) -> p.put(plan.branch()),
                        (rows, row) -> rows.rare().unfinished(row))
                .read(
                        sql.underway(),
                        onlyIf(LockPlan::branchTills),
                        (p, plan) -> p.put(plan.branch()),
                        (rows, row) -> rows.rare().underway(row))
                .read(
                        sql.closings(),
                        onlyIf(LockPlan::branchTills),
                        (p, plan) -> p.put(plan.branch()),
                        (rows, row) -> rows.rare().closing(row));
    }

    private static void addVouchers(Pipeline<LockPlan> pipeline, RareSql sql) {
        pipeline.read(
                        sql.heldBy(),
                        plan -> List.copyOf(plan.voucherBoxes()),
                        Parameters::put,
                        (rows, row) -> rows.rare().voucher(row))
                .read(
                        sql.near(),
                        LockPlan::vouchers,
                        (p, range) -> p.put(range.kind().name())
                                .put(range.prefix())
                                .put(range.first() - 1)
                                .put(range.last() + 1),
                        (rows, row) -> rows.rare().voucher(row));
    }

    private static void addOriginal(Pipeline<LockPlan> pipeline, RareSql sql) {
        pipeline.read(
                        sql.reversal(),
                        named(LockPlan::original),
                        (p, event) -> p.put(event.journal()),
                        (rows, row) -> rows.rare().reversal(row))
                .read(
                        sql.later(),
                        PostgresFacts::lastEntries,
                        (p, last) -> p.put(last.account()).put(last.entry()),
                        (rows, row) -> rows.rare().later(row))
                .read(
                        sql.copies(),
                        named(LockPlan::copied),
                        (p, event) -> p.put(event.journal())
                                .put(Head.journal(event.position() + 1, 0))
                                .put(event.receipt()),
                        (rows, row) -> rows.rare().copies(row));
    }

    /** Where the event to be reversed left the statement of an account. */
    private record LastEntry(long account, long entry) {}

    private static List<LastEntry> lastEntries(LockPlan plan) {
        return plan.original().stream()
                .flatMap(event ->
                        event.accounts().stream().map(account -> new LastEntry(account, event.lastEntry(account))))
                .toList();
    }

    private static Function<LockPlan, List<LockPlan>> onlyIf(Predicate<LockPlan> asked) {
        return plan -> asked.test(plan) ? List.of(plan) : List.of();
    }

    private static <E> Function<LockPlan, List<List<E>>> ifAny(Function<LockPlan, ? extends Collection<E>> part) {
        return plan -> {
            Collection<E> found = part.apply(plan);
            return found.isEmpty() ? List.of() : List.of(List.copyOf(found));
        };
    }

    private static <E> Function<LockPlan, List<E>> named(Function<LockPlan, Optional<E>> part) {
        return plan -> part.apply(plan).stream().toList();
    }

    private static List<LockPlan> drawing(LockPlan plan) {
        return plan.counter().isPresent() ? List.of(plan) : List.of();
    }

    private static List<LockPlan> withTotals(LockPlan plan) {
        return plan.totals().isEmpty() ? List.of() : List.of(plan);
    }

    private static List<LockPlan> withCash(LockPlan plan) {
        return plan.tills().isEmpty() ? List.of() : List.of(plan);
    }

    private static List<LockPlan> withPieces(LockPlan plan) {
        return plan.pieces() ? withCash(plan) : List.of();
    }

    private static void bindDay(Parameters parameters, LockPlan plan) throws SQLException {
        parameters.put(plan.branch()).put(plan.staff()).put(plan.key());
    }

    private void bindCash(Parameters parameters, LockPlan plan) throws SQLException {
        Set<String> codes = plan.currencies().isEmpty() ? currencies.codes() : plan.currencies();
        parameters.longs(List.copyOf(plan.tills()), Long::longValue).texts(List.copyOf(codes), code -> code);
    }

    private static void bindSeries(Parameters parameters, LockPlan plan) throws SQLException {
        parameters.put(plan.branch()).put(plan.counter().orElseThrow().name());
    }

    private static void bindIds(Parameters parameters, List<Long> ids) throws SQLException {
        parameters.longs(ids, Long::longValue);
    }

    private static List<TotalKey> eachTotal(LockPlan plan) {
        return List.copyOf(plan.totals());
    }

    private static void bindTotal(Parameters parameters, TotalKey key) throws SQLException {
        parameters.put(key.word()).put(key.subject()).put(key.currency());
    }

    /** Ascending, as everybody takes them. Two subjects may share a number; they then only wait for each other without need. */
    private static int[] subjects(List<TotalKey> keys) {
        return keys.stream()
                .mapToInt(key -> Long.hashCode(key.subject()) * 31 + key.owner().ordinal())
                .sorted()
                .distinct()
                .toArray();
    }
}
