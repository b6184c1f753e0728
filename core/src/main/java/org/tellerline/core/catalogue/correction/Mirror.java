package org.tellerline.core.catalogue.correction;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tellerline.core.account.Account;
import org.tellerline.core.account.AccountStatus;
import org.tellerline.core.cash.PieceKind;
import org.tellerline.core.cash.Pieces;
import org.tellerline.core.cash.Till;
import org.tellerline.core.ledger.BrokenInvariant;
import org.tellerline.core.ledger.Effects;
import org.tellerline.core.ledger.Event;
import org.tellerline.core.ledger.Leg;
import org.tellerline.core.ledger.PastEvent;
import org.tellerline.core.ledger.Postings;
import org.tellerline.core.ledger.Shipment;
import org.tellerline.core.money.Currency;
import org.tellerline.core.money.Money;
import org.tellerline.core.transaction.Facts;
import org.tellerline.core.transaction.VoucherDeeds;

/**
 * The opposite of an event, leg by leg: whatever business it was, every account and every till is put back. Where cash crossed the
 * counter in one direction, what comes back over it may be other pieces: those that were keyed, else loose cash. Where cash went round
 * inside the house, or was exchanged, the very pieces go back.
 *
 * @param handed the pieces that come back or go back over the counter, if they were keyed
 */
record Mirror(Facts facts, PastEvent event, Optional<Pieces> handed) {

    Postings postings() {
        return new Postings(event.legs().stream().map(this::mirrored).toList());
    }

    /**
     * Accounts that came into being are closed again; cash that was sent is called back; pieces that were exchanged for one another are
     * exchanged back; what was issued is void for ever.
     */
    Effects effects() {
        Effects effects = Effects.none();
        for (Account account : opened()) {
            effects =
                    effects.status(new Effects.StatusChange(account.number(), account.status(), AccountStatus.CLOSED));
        }
        effects = facts.shipment()
                .map(sent -> new Effects.Arrival(sent, Shipment.State.CANCELLED))
                .map(effects::arrival)
                .orElse(effects);
        Effects all = event.legs().isEmpty() ? effects.recounts(recounts()) : effects;
        if (event.vouchers().isEmpty()) {
            return all;
        }
        VoucherDeeds deeds = VoucherDeeds.on(facts);
        event.vouchers().forEach(deeds::cancelled);
        return deeds.beside(all);
    }

    List<Account> opened() {
        return event.opened().stream().map(facts::account).toList();
    }

    /** Whether cash crossed the counter in one direction, so that other pieces may come back. What was packed is put back as it was. */
    boolean crossesCounter() {
        return !event.sends()
                && event.legs().stream().filter(leg -> leg.till().isPresent()).count() == 1;
    }

    /** Whose balances it moves, or else the accounts that it closes. */
    List<Account> accounts() {
        List<Account> moved = postings().legs().stream()
                .flatMap(leg -> leg.account().stream())
                .distinct()
                .toList();
        return moved.isEmpty() ? opened() : moved;
    }

    /** What is on one of them afterwards. */
    Money balance(Account account) {
        Money balance = account.balance();
        for (Leg leg : postings().legs()) {
            balance = leg.account().equals(Optional.of(account)) ? balance.minus(leg.amount()) : balance;
        }
        return balance;
    }

    /** The legs of cash. */
    List<Leg> cash() {
        return postings().legs().stream().filter(leg -> leg.till().isPresent()).toList();
    }

    /** What is taken from accounts, each with all that is taken from it. */
    Map<Account, Money> debits() {
        Map<Account, Money> taken = new LinkedHashMap<>();
        for (Leg leg : postings().legs()) {
            leg.account().ifPresent(account -> taken.merge(account, leg.amount(), Money::plus));
        }
        taken.values().removeIf(amount -> !amount.isPositive());
        return taken;
    }

    private List<Effects.Recount> recounts() {
        return event.moves().stream()
                .map(move -> new Effects.Recount(move.till(), move.currency(), move.kind(), -move.count()))
                .toList();
    }

    private Leg mirrored(Event.PostingRow leg) {
        Optional<Till> till = leg.till().map(id -> facts.drawer(id, leg.currency()));
        Optional<Account> account = leg.account().map(facts::account);
        Money amount = Money.of(currency(leg.currency()), Math.negateExact(leg.amount()));
        return new Leg(leg.branch(), leg.glCode(), account, till, amount, till.flatMap(t -> pieces(leg, amount)));
    }

    /** Of what an account or a till keeps: whatever the event was, one of them took part in each of its currencies. */
    private Currency currency(String code) {
        return event.legs().stream()
                .filter(leg -> leg.currency().equals(code))
                .flatMap(leg -> Stream.concat(
                        leg.account().map(id -> facts.account(id).currency()).stream(),
                        leg.till().map(id -> facts.drawer(id, code).currency()).stream()))
                .findFirst()
                .orElseThrow(() -> new BrokenInvariant("an event of the ledger alone, in " + code));
    }

    private Optional<Pieces> pieces(Event.PostingRow leg, Money amount) {
        if (crossesCounter()) {
            return handed.map(pieces -> amount.isPositive() ? pieces : pieces.negated());
        }
        return Optional.of(moved(leg, amount)).filter(pieces -> pieces.total().equals(amount));
    }

    /** The pieces that a leg moved, turned round; less than its amount where they were not keyed. */
    private Pieces moved(Event.PostingRow leg, Money amount) {
        TreeMap<PieceKind, Long> counts = new TreeMap<>();
        event.moves().stream()
                .filter(move -> leg.till().equals(Optional.of(move.till())))
                .filter(move -> move.currency().equals(leg.currency()))
                .filter(move -> move.count() > 0 == leg.amount() > 0)
                .forEach(move -> counts.merge(move.kind(), Math.negateExact(move.count()), Math::addExact));
        return new Pieces(amount.currency(), counts);
    }
}
