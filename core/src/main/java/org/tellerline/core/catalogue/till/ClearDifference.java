package org.tellerline.core.catalogue.till;

import java.util.List;
import java.util.Optional;
import org.tellerline.core.account.AccountNumber;
import org.tellerline.core.cash.Clearing;
import org.tellerline.core.cash.DifferenceKind;
import org.tellerline.core.catalogue.check.AccountRefusal;
import org.tellerline.core.catalogue.check.Refusals;
import org.tellerline.core.ledger.GlCode;
import org.tellerline.core.ledger.Leg;
import org.tellerline.core.ledger.Postings;
import org.tellerline.core.ledger.ReceiptNumber;
import org.tellerline.core.money.Money;
import org.tellerline.core.staff.Role;
import org.tellerline.core.text.Message;
import org.tellerline.core.transaction.Authority;
import org.tellerline.core.transaction.Datum;
import org.tellerline.core.transaction.Facts;
import org.tellerline.core.transaction.Field;
import org.tellerline.core.transaction.Memo;
import org.tellerline.core.transaction.Receipt;
import org.tellerline.core.transaction.ReceiptLines;
import org.tellerline.core.transaction.ReceiptRef;
import org.tellerline.core.transaction.Refusal;
import org.tellerline.core.transaction.TellerTransaction;
import org.tellerline.core.transaction.TransactionCode;

/**
 * A supervisor says what becomes of cash that was over or short, on whatever day; another one, whose grade reaches the amount, signs.
 * Overs and shorts are never set against each other. It takes the pending item back for ever, as a reversal would, but puts the money
 * where it belongs instead of where it was.
 */
@TransactionCode(value = "5108", name = "clear-difference", who = Role.SUPERVISOR)
public record ClearDifference(
        @Field ReceiptRef pending,
        @Field Clearing clearing,
        @Field Optional<AccountNumber> owner,
        @Field Memo reason) implements TellerTransaction {

    /** Cash of a shipment that turns up goes there. */
    @Override
    public boolean movesVault() {
        return true;
    }

    @Override
    public Optional<ReceiptNumber> takesBack() {
        return Optional.of(pending.number());
    }

    @Override
    public Optional<Refusal> refusal(Facts facts) {
        return PendingDifference.notPending(facts, pending.number())
                .or(() -> unsuitable(PendingDifference.of(facts)))
                .or(() -> wrongAccount(facts, PendingDifference.of(facts)));
    }

    private Optional<Refusal> unsuitable(PendingDifference booked) {
        return Refusals.first(List.of(
                () -> clearing.suits(booked.kind())
                        ? Optional.empty()
                        : refused(DifferenceRefusal.CLEARING_UNSUITABLE, pending.number()),
                () -> clearing == Clearing.CASH ? booked.cashCannotMove() : Optional.empty(),
                () -> clearing == Clearing.ACCOUNT && owner.isEmpty()
                        ? refused(DifferenceRefusal.OWNER_WANTED)
                        : Optional.empty(),
                () -> clearing != Clearing.ACCOUNT && owner.isPresent()
                        ? refused(DifferenceRefusal.OWNER_NOT_WANTED)
                        : Optional.empty()));
    }

    private Optional<Refusal> wrongAccount(Facts facts, PendingDifference booked) {
        return owner.map(facts::account)
                .flatMap(account -> AccountRefusal.outOfBusiness(account)
                        .or(() -> account.currency().equals(booked.amount().currency())
                                ? Optional.empty()
                                : refused(
                                        DifferenceRefusal.OWNER_OTHER_CURRENCY,
                                        account.number(),
                                        account.currency().code(),
                                        booked.amount())));
    }

    @Override
    public Authority authority(Facts facts) {
        return Authority.beyond(
                List.of(Message.of("authority.clearing")),
                PendingDifference.of(facts).amount());
    }

    @Override
    public Postings postings(Facts facts) {
        PendingDifference booked = PendingDifference.of(facts);
        Money amount = booked.amount();
        return switch (booked.kind()) {
            case OVER ->
                Postings.pair(
                        Leg.general(facts.branch(), GlCode.CASH_OVER, amount), given(facts, booked, amount.negated()));
            case SHORT ->
                Postings.pair(
                        given(facts, booked, amount), Leg.general(facts.branch(), GlCode.CASH_SHORT, amount.negated()));
        };
    }

    private Leg given(Facts facts, PendingDifference booked, Money amount) {
        return switch (clearing) {
            case CASH -> Leg.cash(booked.till(), booked.drawer(), amount, Optional.empty());
            case ACCOUNT -> Leg.debit(facts.account(owner.orElseThrow()), amount);
            case STAFF -> Leg.general(facts.branch(), GlCode.STAFF_ADVANCES, amount);
            case BANK ->
                Leg.general(
                        facts.branch(),
                        booked.kind() == DifferenceKind.OVER ? GlCode.OTHER_INCOME : GlCode.OTHER_EXPENSE,
                        amount);
        };
    }

    @Override
    public Receipt receipt(Facts facts) {
        PendingDifference booked = PendingDifference.of(facts);
        ReceiptLines lines = new ReceiptLines("difference-cleared")
                .add("receipt.item", Datum.text(pending.number()))
                .add("receipt.difference.kind", Datum.word(booked.kind().key()))
                .add("receipt.clearing", Datum.word(clearing.key()));
        owner.map(facts::account).ifPresent(lines::account);
        lines.amount(booked.amount()).text("reason", Optional.of(reason));
        owner.map(facts::account)
                .ifPresent(account -> lines.balance(account.balance().plus(booked.amount())));
        return lines.receipt();
    }

    private static Optional<Refusal> refused(DifferenceRefusal why, Object... args) {
        return Optional.of(Refusal.of(why, args));
    }
}
