package org.tellerline.core.catalogue.till;

import java.util.List;
import java.util.Optional;
import org.tellerline.core.cash.DifferenceKind;
import org.tellerline.core.catalogue.check.CashRefusal;
import org.tellerline.core.catalogue.check.Refusals;
import org.tellerline.core.ledger.GlCode;
import org.tellerline.core.ledger.Leg;
import org.tellerline.core.ledger.Postings;
import org.tellerline.core.money.Currency;
import org.tellerline.core.money.Money;
import org.tellerline.core.staff.Role;
import org.tellerline.core.text.Message;
import org.tellerline.core.transaction.Authority;
import org.tellerline.core.transaction.Authority.Signatory;
import org.tellerline.core.transaction.Datum;
import org.tellerline.core.transaction.Facts;
import org.tellerline.core.transaction.Field;
import org.tellerline.core.transaction.Memo;
import org.tellerline.core.transaction.Receipt;
import org.tellerline.core.transaction.ReceiptLines;
import org.tellerline.core.transaction.Refusal;
import org.tellerline.core.transaction.TellerTransaction;
import org.tellerline.core.transaction.TransactionCode;

/**
 * The till, or to its custodian the vault, holds more or less than the books say and nobody finds why: the books are brought to the count and the difference waits, each
 * on its own, for {@link ClearDifference}. Of a sealed till too, else one that is short could never be opened; the pieces follow with the
 * count after it.
 */
@TransactionCode(
        value = "5107",
        name = "book-difference",
        who = {Role.TELLER, Role.CUSTODIAN},
        reversible = true)
public record BookDifference(
        @Field Currency tillCurrency,
        @Field Money amount,
        @Field DifferenceKind difference,
        @Field Memo reason) implements TellerTransaction {

    @Override
    public boolean handlesTill() {
        return true;
    }

    @Override
    public Optional<Refusal> refusal(Facts facts) {
        return Refusals.first(List.of(() -> CashRefusal.noTill(facts, tillCurrency), () -> moreThanThereIs(facts)));
    }

    /** Says no figure: of a till that is to be counted blind none may be told. */
    private Optional<Refusal> moreThanThereIs(Facts facts) {
        return difference == DifferenceKind.SHORT
                        && facts.ownTill(tillCurrency).cash().compareTo(amount) < 0
                ? Optional.of(Refusal.of(DifferenceRefusal.SHORT_BEYOND_BOOKS, amount))
                : Optional.empty();
    }

    @Override
    public Authority authority(Facts facts) {
        return Authority.signedBy(Signatory.SUPERVISOR, Message.of("authority.difference"));
    }

    @Override
    public Postings postings(Facts facts) {
        long branch = facts.branch();
        return switch (difference) {
            case OVER -> Postings.pair(cash(facts, amount), Leg.general(branch, GlCode.CASH_OVER, amount.negated()));
            case SHORT -> Postings.pair(Leg.general(branch, GlCode.CASH_SHORT, amount), cash(facts, amount.negated()));
        };
    }

    private Leg cash(Facts facts, Money change) {
        return Leg.cash(facts.container(), facts.ownTill(tillCurrency), change, Optional.empty());
    }

    @Override
    public Receipt receipt(Facts facts) {
        return new ReceiptLines("difference")
                .add("receipt.difference.kind", Datum.word(difference.key()))
                .amount(amount)
                .text("reason", Optional.of(reason))
                .receipt();
    }
}
