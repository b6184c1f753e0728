package org.tellerline.core.founding;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.tellerline.core.account.Account;
import org.tellerline.core.audit.AuditChain;
import org.tellerline.core.calendar.BankClock;
import org.tellerline.core.cash.Pieces;
import org.tellerline.core.cash.Till;
import org.tellerline.core.ledger.BrokenInvariant;
import org.tellerline.core.ledger.Deed;
import org.tellerline.core.ledger.Effects;
import org.tellerline.core.ledger.EventComposer;
import org.tellerline.core.ledger.GlCode;
import org.tellerline.core.ledger.Ledger;
import org.tellerline.core.ledger.LedgerFacts;
import org.tellerline.core.ledger.Leg;
import org.tellerline.core.ledger.LockPlan;
import org.tellerline.core.ledger.MemoMove;
import org.tellerline.core.ledger.Postings;
import org.tellerline.core.ledger.Verdict;
import org.tellerline.core.money.Money;
import org.tellerline.core.transaction.Facts;
import org.tellerline.core.transaction.Receipt;
import org.tellerline.core.transaction.VoucherDeeds;
import org.tellerline.core.voucher.VoucherRange;

/** The first entries of a bank that starts with money: capital paid in as cash, cash handed to tills, balances of earlier books. */
final class OpeningEntries {

    private static final String CAPITAL_PAID_IN = "0001";
    private static final String CASH_TO_TILL = "0002";
    private static final String BROUGHT_FORWARD = "0003";
    private static final String VOUCHERS_IN = "0004";
    private static final String VOUCHERS_TO_TILL = "0005";

    /** Balances brought forward per journal. */
    private static final int CHUNK = 100;

    private final Ledger ledger;
    private final BankClock clock;
    private final long maker;

    /**
     * Entries made by one member of staff.
     *
     * @param maker id of the member of staff
     */
    OpeningEntries(Ledger ledger, BankClock clock, long maker) {
        this.ledger = ledger;
        this.clock = clock;
        this.maker = maker;
    }

    /** Where an entry is made, what kind it is, and what tells it from others of its kind there. */
    private record Entry(String code, long branch, long position, String name) {}

    void payCapitalIn(Place vault, Pieces pieces) {
        Money amount = pieces.total();
        Entry entry = new Entry(
                CAPITAL_PAID_IN, vault.branch(), vault.id(), amount.currency().code());
        post(
                entry,
                new TreeSet<>(List.of(vault.id())),
                new TreeSet<>(),
                facts -> Postings.pair(
                        cash(vault, facts, GlCode.VAULT, pieces),
                        Leg.general(vault.branch(), GlCode.CAPITAL, amount.negated())));
    }

    void handToTill(Place vault, Place till, Pieces pieces) {
        Entry entry = new Entry(
                CASH_TO_TILL,
                vault.branch(),
                vault.id(),
                till.id() + " " + pieces.currency().code());
        post(
                entry,
                new TreeSet<>(List.of(vault.id(), till.id())),
                new TreeSet<>(),
                facts -> Postings.pair(
                        cash(till, facts, GlCode.TILL, pieces), cash(vault, facts, GlCode.VAULT, pieces.negated())));
    }

    /**
     * Takes over what earlier books owed to customers, against the settlement account that the cover came in on.
     *
     * @param balances by account, all of the place's branch
     */
    void bringForward(Place admin, SortedMap<Long, Money> balances) {
        Map<String, SortedMap<Long, Money>> chunks = new TreeMap<>();
        Map<String, Integer> counts = new TreeMap<>();
        balances.forEach((account, balance) -> {
            String currency = balance.currency().code();
            int number = counts.merge(currency, 1, Integer::sum) - 1;
            chunks.computeIfAbsent("%s %06d".formatted(currency, number / CHUNK), c -> new TreeMap<>())
                    .put(account, balance);
        });
        chunks.forEach((name, chunk) -> bringChunk(admin, name, chunk));
    }

    private void bringChunk(Place admin, String name, SortedMap<Long, Money> balances) {
        Entry entry = new Entry(BROUGHT_FORWARD, admin.branch(), admin.id(), name);
        Money total = balances.values().stream().reduce(Money::plus).orElseThrow();
        post(entry, new TreeSet<>(), new TreeSet<>(balances.keySet()), facts -> {
            List<Leg> legs = new ArrayList<>();
            legs.add(Leg.general(admin.branch(), GlCode.SETTLEMENT, total));
            balances.forEach((account, balance) -> legs.add(Leg.credit(account(facts, account), balance)));
            return new Postings(legs);
        });
    }

    void receiveVouchers(Place vault, VoucherRange range) {
        Entry entry = new Entry(VOUCHERS_IN, vault.branch(), vault.id(), range.kind() + " " + range);
        record(
                entry,
                plan(entry).vouchers(List.of(range), List.of(vault.id())).newVouchers(),
                facts -> VoucherDeeds.on(facts).received(range, vault.id()));
    }

    void handToTill(Place vault, Place till, VoucherRange range) {
        Entry entry = new Entry(VOUCHERS_TO_TILL, vault.branch(), vault.id(), range.kind() + " " + range);
        record(
                entry,
                plan(entry).vouchers(List.of(range), List.of(vault.id(), till.id())),
                facts -> VoucherDeeds.on(facts).moved(range, vault.id(), till.id(), MemoMove.Reason.HANDED));
    }

    private void record(Entry entry, LockPlan plan, Function<Facts, VoucherDeeds> deeds) {
        ledger.submit(plan, read -> {
            Facts facts = new Facts(read, entry.branch(), entry.position(), Set.of());
            Effects effects = deeds.apply(facts).beside(Effects.none());
            return new Verdict.Write<>(
                    EventComposer.compose(read, deed(entry, plan.key(), Postings.none(), effects)), entry);
        });
    }

    private LockPlan plan(Entry entry) {
        String name = "founding " + entry.code() + " " + entry.position() + " " + entry.name();
        return LockPlan.of(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), maker, entry.branch(), entry.position());
    }

    private static Leg cash(Place place, LedgerFacts facts, String glCode, Pieces pieces) {
        Till till = new Facts(facts, place.branch(), place.id(), Set.of()).ownTill(pieces.currency());
        return new Leg(
                place.branch(), glCode, Optional.empty(), Optional.of(till), pieces.total(), Optional.of(pieces));
    }

    private static Account account(LedgerFacts facts, long id) {
        return Optional.ofNullable(facts.accounts().get(id))
                .orElseThrow(() -> new BrokenInvariant("account " + id + " was not read"));
    }

    private void post(
            Entry entry, SortedSet<Long> tills, SortedSet<Long> accounts, Function<LedgerFacts, Postings> postings) {
        LockPlan plan = plan(entry).accounts(accounts).cash(tills, List.of());
        ledger.submit(
                plan,
                facts -> new Verdict.Write<>(
                        EventComposer.compose(facts, deed(entry, plan.key(), postings.apply(facts), Effects.none())),
                        entry));
    }

    private Deed deed(Entry entry, UUID key, Postings postings, Effects effects) {
        return new Deed(
                entry.code(),
                key,
                AuditChain.hash(key.toString()),
                entry.position(),
                maker,
                clock.micros(),
                postings,
                effects,
                List.of(),
                Optional.empty(),
                Map.of(),
                false,
                numbers -> Receipt.of("founding").encoded());
    }
}
