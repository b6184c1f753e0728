package org.tellerline.core.bench;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.tellerline.core.account.Account;
import org.tellerline.core.account.AccountNumber;
import org.tellerline.core.audit.AuditChain;
import org.tellerline.core.calendar.BankClock;
import org.tellerline.core.cash.Till;
import org.tellerline.core.ledger.BrokenInvariant;
import org.tellerline.core.ledger.Deed;
import org.tellerline.core.ledger.Effects;
import org.tellerline.core.ledger.Event;
import org.tellerline.core.ledger.EventComposer;
import org.tellerline.core.ledger.EventKeys;
import org.tellerline.core.ledger.Ledger;
import org.tellerline.core.ledger.LedgerFacts;
import org.tellerline.core.ledger.Leg;
import org.tellerline.core.ledger.LockPlan;
import org.tellerline.core.ledger.Postings;
import org.tellerline.core.ledger.Verdict;
import org.tellerline.core.money.Money;
import org.tellerline.core.staff.Session;

/** The ledger's own work without a desk: cash against an account, in and out in turns, two legs, no pieces and no day totals. */
final class WriterWork implements Work {

    private static final int MANY = 1_000_000;
    private static final long AMOUNT = 3_000;

    private final Ledger ledger;
    private final Session session;
    private final BankClock clock;
    private long served;

    WriterWork(Ledger ledger, Session session, BankClock clock) {
        this.ledger = ledger;
        this.session = session;
        this.clock = clock;
    }

    @Override
    public void once(SplittableRandom random) {
        UUID key = new EventKeys(clock, random).get();
        AccountNumber account = ScratchBank.account(session.branch(), random.nextInt(MANY));
        long amount = ++served % 2 == 0 ? -AMOUNT : AMOUNT;
        ledger.submit(plan(key, account), facts -> new Verdict.Write<>(event(facts, key, account, amount), key));
    }

    private LockPlan plan(UUID key, AccountNumber account) {
        return LockPlan.of(key, session.staff().id(), session.branch(), session.position())
                .accounts(List.of(account.id()))
                .cash(List.of(session.position()), List.of("CNY"))
                .withoutPieces();
    }

    private Event event(LedgerFacts facts, UUID key, AccountNumber number, long minor) {
        Account account = facts.accounts().get(number.id());
        Map<String, Till> tills = facts.tills().get(session.position());
        if (facts.known().isPresent() || account == null || tills == null) {
            throw new BrokenInvariant("not a measured bank");
        }
        Till till = tills.get(account.currency().code());
        if (till == null) {
            throw new BrokenInvariant("no till in " + account.currency().code());
        }
        Money amount = Money.of(account.currency(), minor);
        Postings postings = Postings.pair(
                Leg.cashIn(session.branch(), till, amount, Optional.empty()), Leg.credit(account, amount));
        return EventComposer.compose(facts, deed(key, postings));
    }

    private Deed deed(UUID key, Postings postings) {
        return new Deed(
                "2101",
                key,
                AuditChain.hash(key.toString()),
                session.position(),
                session.staff().id(),
                clock.micros(),
                postings,
                Effects.none(),
                List.of(),
                Optional.empty(),
                Map.of(),
                true,
                numbers -> numbers.toString());
    }
}
