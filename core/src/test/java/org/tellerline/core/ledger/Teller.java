package org.tellerline.core.ledger;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.tellerline.core.account.Account;
import org.tellerline.core.account.AccountStatus;
import org.tellerline.core.audit.AuditChain;
import org.tellerline.core.cash.Pieces;
import org.tellerline.core.cash.Till;
import org.tellerline.core.money.Money;
import org.tellerline.core.policy.LimitKind;

/** A teller without a desk: plans, decides and submits as simply as can be. */
final class Teller {

    /** What a submission was answered. */
    sealed interface Answer {
        /** The receipt, new or as stored when the key had been posted before. */
        record Posted(String receipt, boolean repeated) implements Answer {}

        record Refused() implements Answer {}
    }

    private final Ledger ledger;
    private final long number;

    Teller(Ledger ledger, long number) {
        this.ledger = ledger;
        this.number = number;
    }

    Answer pays(long account, long minor, UUID key) {
        return pays(account, minor, Optional.empty(), key);
    }

    /** Takes cash in. */
    Answer pays(long account, long minor, Optional<Pieces> pieces, UUID key) {
        return ledger.submit(
                cashPlan(key, account, LimitKind.CASH_IN),
                deciding(
                        key,
                        LimitKind.CASH_IN,
                        minor,
                        facts -> Optional.of(Postings.pair(
                                Leg.cashIn(1, till(facts), money(minor), pieces),
                                Leg.credit(account(facts, account), money(minor))))));
    }

    /** Pays cash out, if the account has it. */
    Answer takes(long account, long minor, UUID key) {
        return ledger.submit(
                cashPlan(key, account, LimitKind.CASH_OUT),
                deciding(
                        key,
                        LimitKind.CASH_OUT,
                        minor,
                        facts -> covered(facts, account, minor)
                                .filter(debited -> till(facts).cash().minor() >= minor)
                                .map(debited -> Postings.pair(
                                        Leg.debit(debited, money(minor)),
                                        Leg.cashOut(1, till(facts), money(minor), Optional.empty())))));
    }

    /** Moves money, if the first account has it. */
    Answer moves(long from, long to, long minor, UUID key) {
        return ledger.submit(
                plan(key, List.of(from, to), List.of(), false),
                deciding(
                        key,
                        LimitKind.TRANSFER,
                        minor,
                        facts -> covered(facts, from, minor)
                                .map(debited -> Postings.pair(
                                        Leg.debit(debited, money(minor)),
                                        Leg.credit(account(facts, to), money(minor))))));
    }

    /** Debits without looking. */
    Answer takesWhateverThereIs(long account, long minor, UUID key) {
        return ledger.submit(
                cashPlan(key, account, LimitKind.CASH_OUT),
                deciding(
                        key,
                        LimitKind.TRANSFER,
                        minor,
                        facts -> Optional.of(Postings.pair(
                                Leg.debit(account(facts, account), money(minor)),
                                Leg.general(1, GlCode.CAPITAL, money(-minor))))));
    }

    /** Writes a header for two legs but only one of them. */
    Answer forgetsALeg(long account, long minor, UUID key) {
        return ledger.submit(cashPlan(key, account, LimitKind.CASH_IN), facts -> {
            Postings whole = Postings.pair(
                    Leg.general(1, GlCode.CAPITAL, money(minor)), Leg.credit(account(facts, account), money(minor)));
            Event event = EventComposer.compose(facts, deed(key, whole, Map.of()));
            return new Verdict.Write<>(without(event), new Answer.Refused());
        });
    }

    /** A deposit to the teller's own account that counts against a total. */
    Event counts(LedgerFacts facts, UUID key, TotalKey total, long minor) {
        Postings postings = Postings.pair(
                Leg.cashIn(1, till(facts), money(minor), Optional.empty()),
                Leg.credit(account(facts, number), money(minor)));
        return EventComposer.compose(facts, deed(key, postings, Map.of(total, minor)));
    }

    private static Event without(Event event) {
        return new Event(
                event.journal(),
                event.postings().subList(0, 1),
                event.balances(),
                event.tills(),
                event.pieces(),
                event.moves(),
                event.totals(),
                event.effects(),
                event.signatures(),
                event.heads(),
                event.audit());
    }

    /** An opening with a first deposit over the counter. */
    Deed opening(UUID key, LedgerFacts facts, Effects.Opening opening, long minor, long drawn) {
        Account opened = new Account(
                opening.number(),
                opening.customer(),
                "",
                opening.number().product(),
                GlCode.PERSONAL_DEMAND,
                LedgerBank.CNY,
                AccountStatus.ACTIVE,
                0,
                0,
                opening.floor(),
                0);
        Deed plain = deed(
                key,
                Postings.pair(
                        Leg.cashIn(1, till(facts), money(minor), Optional.empty()), Leg.credit(opened, money(minor))),
                Map.of());
        return new Deed(
                "1201",
                key,
                plain.requestHash(),
                number,
                number,
                plain.at(),
                plain.postings(),
                Effects.none()
                        .opening(opening)
                        .counter(Optional.of(new Effects.CounterChange(1, CounterKind.ACCOUNT, drawn))),
                List.of(),
                Optional.empty(),
                Map.of(),
                true,
                plain.receipt());
    }

    LockPlan cashPlan(UUID key, long account, LimitKind kind) {
        List<TotalKey> totals = List.of(
                new TotalKey(TotalKey.Owner.TELLER, kind, number, "CNY"),
                new TotalKey(TotalKey.Owner.CUSTOMER, kind, account, "CNY"));
        return plan(key, List.of(account), totals, true);
    }

    LockPlan plan(UUID key, List<Long> accounts, List<TotalKey> totals, boolean cash) {
        TreeSet<Long> ids = new TreeSet<>();
        accounts.forEach(account -> ids.add(LedgerBank.account(account).id()));
        return LockPlan.of(key, number, 1, number)
                .accounts(ids)
                .cash(cash ? List.of(number) : List.of(), List.of())
                .totals(totals);
    }

    Deed deed(UUID key, Postings postings, Map<TotalKey, Long> totals) {
        return new Deed(
                "2101",
                key,
                AuditChain.hash(postings.toString()),
                number,
                number,
                1_795_500_000_000_000L,
                postings,
                Effects.none(),
                List.of(),
                Optional.empty(),
                totals,
                true,
                numbers -> numbers.receipt().map(ReceiptNumber::toString).orElse(""));
    }

    private Function<LedgerFacts, Verdict<Answer>> deciding(
            UUID key, LimitKind kind, long minor, Function<LedgerFacts, Optional<Postings>> business) {
        return facts -> {
            if (facts.known().isPresent()) {
                return new Verdict.Keep<>(new Answer.Posted(facts.known().get().receipt(), true));
            }
            Optional<Postings> postings = business.apply(facts);
            if (postings.isEmpty()) {
                return new Verdict.Keep<>(new Answer.Refused());
            }
            Map<TotalKey, Long> totals = kind == LimitKind.TRANSFER
                    ? Map.of()
                    : Map.of(new TotalKey(TotalKey.Owner.TELLER, kind, number, "CNY"), minor);
            Event event = EventComposer.compose(facts, deed(key, postings.get(), totals));
            return new Verdict.Write<>(
                    event, new Answer.Posted(event.journal().orElseThrow().receipt(), false));
        };
    }

    private Till till(LedgerFacts facts) {
        return Objects.requireNonNull(
                Objects.requireNonNull(facts.tills().get(number)).get("CNY"));
    }

    static Account account(LedgerFacts facts, long account) {
        return Objects.requireNonNull(
                facts.accounts().get(LedgerBank.account(account).id()));
    }

    private static Optional<Account> covered(LedgerFacts facts, long account, long minor) {
        Account found = account(facts, account);
        return found.available().minor() >= minor ? Optional.of(found) : Optional.empty();
    }

    static Money money(long minor) {
        return Money.of(LedgerBank.CNY, minor);
    }

    static UUID key(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
