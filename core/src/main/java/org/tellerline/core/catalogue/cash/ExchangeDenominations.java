package org.tellerline.core.catalogue.cash;

import java.util.List;
import java.util.Optional;
import org.tellerline.core.cash.Pieces;
import org.tellerline.core.cash.Till;
import org.tellerline.core.catalogue.check.CashRefusal;
import org.tellerline.core.catalogue.check.Refusals;
import org.tellerline.core.ledger.Leg;
import org.tellerline.core.ledger.Postings;
import org.tellerline.core.money.Money;
import org.tellerline.core.staff.Role;
import org.tellerline.core.transaction.Facts;
import org.tellerline.core.transaction.Field;
import org.tellerline.core.transaction.Receipt;
import org.tellerline.core.transaction.ReceiptLines;
import org.tellerline.core.transaction.Refusal;
import org.tellerline.core.transaction.Stock;
import org.tellerline.core.transaction.TellerTransaction;
import org.tellerline.core.transaction.TransactionCode;

/**
 * Somebody wants other pieces for theirs, worth the same. What is wanted must lie in the till already: the pieces that come in are
 * counted and put away first, and one that went straight back would not have been exchanged.
 */
@TransactionCode(value = "2104", name = "exchange-denominations", who = Role.TELLER, reversible = true)
public record ExchangeDenominations(
        @Field Pieces given, @Field(from = Stock.TILL) Pieces wanted) implements TellerTransaction {

    @Override
    public boolean movesCash() {
        return true;
    }

    @Override
    public Optional<Refusal> refusal(Facts facts) {
        return Refusals.first(List.of(
                () -> CashRefusal.noTill(facts, given.currency()),
                this::unequal,
                () -> CashRefusal.cannotPay(till(facts), amount(), Optional.of(wanted))));
    }

    @Override
    public Postings postings(Facts facts) {
        Till till = till(facts);
        return Postings.pair(
                Leg.cashIn(facts.branch(), till, amount(), Optional.of(given)),
                Leg.cashOut(facts.branch(), till, amount(), Optional.of(wanted)));
    }

    @Override
    public Receipt receipt(Facts facts) {
        return new ReceiptLines("exchange")
                .amount(amount())
                .text("given", Optional.of(given))
                .text("wanted", Optional.of(wanted))
                .receipt();
    }

    private Money amount() {
        return given.total();
    }

    private Till till(Facts facts) {
        return facts.ownTill(given.currency());
    }

    private Optional<Refusal> unequal() {
        return given.total().equals(wanted.total())
                ? Optional.empty()
                : Optional.of(Refusal.of(ExchangeRefusal.EXCHANGE_UNEQUAL, given.total(), wanted.total()));
    }
}
