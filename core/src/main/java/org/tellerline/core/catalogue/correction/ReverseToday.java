package org.tellerline.core.catalogue.correction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tellerline.core.account.Account;
import org.tellerline.core.cash.Pieces;
import org.tellerline.core.cash.Till;
import org.tellerline.core.catalogue.check.AccountRefusal;
import org.tellerline.core.catalogue.check.CashRefusal;
import org.tellerline.core.catalogue.check.CashWarning;
import org.tellerline.core.catalogue.check.ReceiptRefusal;
import org.tellerline.core.catalogue.check.Refusals;
import org.tellerline.core.catalogue.check.VoucherRefusal;
import org.tellerline.core.ledger.BrokenInvariant;
import org.tellerline.core.ledger.Effects;
import org.tellerline.core.ledger.GlCode;
import org.tellerline.core.ledger.Leg;
import org.tellerline.core.ledger.Original;
import org.tellerline.core.ledger.PastEvent;
import org.tellerline.core.ledger.Postings;
import org.tellerline.core.ledger.ReceiptNumber;
import org.tellerline.core.ledger.Shipment;
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
import org.tellerline.core.voucher.VoucherState;

/**
 * The teller keyed something wrong today and takes the whole of it back, with a supervisor beside: what went into an account or a till
 * comes out again and the other way round, and both events name each other.
 */
@TransactionCode(
        value = "7201",
        name = "reverse-today",
        who = {Role.TELLER, Role.CUSTODIAN})
public record ReverseToday(
        @Field ReceiptRef receipt,
        @Field Memo reason,
        @Field Optional<Pieces> pieces) implements TellerTransaction {

    @Override
    public Optional<ReceiptNumber> takesBack() {
        return Optional.of(receipt.number());
    }

    @Override
    public Authority authority(Facts facts) {
        return Authority.signedBy(Authority.Signatory.SUPERVISOR, Message.of("authority.reversal"));
    }

    @Override
    public Optional<Refusal> refusal(Facts facts) {
        Optional<Original> original = facts.original();
        return ReceiptRefusal.notOfHere(facts, receipt.number(), original.map(Original::event))
                .or(() -> beyondRecall(facts, original.orElseThrow()))
                .or(() -> undone(facts, original.orElseThrow()));
    }

    /** Whether the event is one that can be taken back at all. */
    private Optional<Refusal> beyondRecall(Facts facts, Original original) {
        PastEvent event = original.event();
        if (!event.date().equals(facts.date())) {
            return refused(ReversalRefusal.RECEIPT_OF_OTHER_DAY, receipt.number(), event.date());
        }
        if (original.reversedBy().isPresent()) {
            String by = Receipt.decode(original.reversedBy().get()).text("receipt.no");
            return refused(ReversalRefusal.ALREADY_REVERSED, receipt.number(), by);
        }
        if (event.reverses().isPresent()) {
            return refused(ReversalRefusal.IS_A_REVERSAL, receipt.number());
        }
        if (!facts.mayBeReversed(event.code())) {
            return refused(ReversalRefusal.NOT_REVERSIBLE, event.code());
        }
        return facts.shipment()
                .filter(sent -> sent.state() != Shipment.State.IN_TRANSIT)
                .map(sent -> Refusal.of(ReversalRefusal.CASH_HAS_ARRIVED, receipt.number()));
    }

    private Optional<Refusal> undone(Facts facts, Original original) {
        Mirror mirror = new Mirror(facts, original.event(), Optional.empty());
        Aftermath aftermath = new Aftermath(facts, original, mirror);
        return Refusals.first(List.of(
                aftermath::dependents,
                aftermath::spent,
                () -> closedTill(facts, mirror),
                () -> replaced(facts, mirror),
                () -> outOfBusiness(mirror),
                () -> wrongPieces(mirror),
                () -> cannotPay(mirror(facts))));
    }

    private static Optional<Refusal> closedTill(Facts facts, Mirror mirror) {
        return mirror.event().tills().stream()
                .map(facts::head)
                .filter(head -> !head.open())
                .findFirst()
                .map(head -> Refusal.of(ReversalRefusal.TILL_CLOSED, head.no()));
    }

    /** Whether a voucher it issued was voided, between the look at it and the lock on it. */
    private static Optional<Refusal> replaced(Facts facts, Mirror mirror) {
        return mirror.event().vouchers().stream()
                .filter(range -> facts.voucher(range.from(), range.kind())
                        .filter(one -> one.state() == VoucherState.USED)
                        .isEmpty())
                .findFirst()
                .map(range -> VoucherRefusal.standing(facts, range.from(), range.kind()));
    }

    private static Optional<Refusal> outOfBusiness(Mirror mirror) {
        return mirror.postings().legs().stream()
                .flatMap(leg -> leg.account().stream())
                .flatMap(account -> AccountRefusal.outOfBusiness(account).stream())
                .findFirst();
    }

    private Optional<Refusal> wrongPieces(Mirror mirror) {
        if (pieces.isPresent() && !mirror.crossesCounter()) {
            return refused(ReversalRefusal.PIECES_NOT_WANTED, receipt.number());
        }
        return mirror.cash().stream()
                .flatMap(leg -> CashRefusal.piecesDiffer(pieces, magnitude(leg)).stream())
                .findFirst();
    }

    private static Optional<Refusal> cannotPay(Mirror mirror) {
        return mirror.cash().stream()
                .filter(leg -> leg.amount().isNegative())
                .flatMap(
                        leg -> CashRefusal.cannotPay(
                                leg.till().orElseThrow(),
                                magnitude(leg),
                                leg.pieces().map(Pieces::negated))
                                .stream())
                .findFirst();
    }

    @Override
    public List<Message> warnings(Facts facts) {
        Mirror mirror = mirror(facts);
        List<Message> warnings = new ArrayList<>();
        mirror.opened().forEach(account -> warnings.add(Message.of("warning.account.closes", account.number())));
        mirror.event().vouchers().forEach(book -> warnings.add(Message.of("warning.voucher.void", book.from())));
        if (!mirror.debits().isEmpty()) {
            warnings.add(Message.of("warning.customer.signs"));
        }
        for (Leg leg : mirror.cash()) {
            warnings.addAll(leg.amount().isPositive() ? beyondLimit(leg) : List.of());
        }
        return warnings;
    }

    private static List<Message> beyondLimit(Leg leg) {
        Till drawer = leg.till().orElseThrow();
        return leg.glCode().equals(GlCode.VAULT)
                ? CashWarning.beyondVaultLimit(drawer, leg.amount())
                : CashWarning.atTillLimit(drawer, leg.amount());
    }

    @Override
    public Effects effects(Facts facts) {
        return mirror(facts).effects();
    }

    @Override
    public Postings postings(Facts facts) {
        return mirror(facts).postings();
    }

    @Override
    public Receipt receipt(Facts facts) {
        Mirror mirror = mirror(facts);
        ReceiptLines lines = new ReceiptLines("reversal")
                .add("receipt.original", Datum.text(receipt.number()))
                .add("receipt.original.code", Datum.word(mirror.event().code() + ".name"));
        List<Account> accounts = mirror.accounts();
        accounts.stream().limit(1).forEach(lines::account);
        accounts.stream().skip(1).limit(1).forEach(lines::payee);
        mirror.postings().legs().stream().limit(1).forEach(leg -> lines.amount(magnitude(leg)));
        mirror.event().vouchers().forEach(book -> lines.add("receipt.voucher.void", Datum.text(book)));
        lines.pieces(pieces).text("reason", Optional.of(reason));
        accounts.stream().limit(1).forEach(account -> lines.balance(mirror.balance(account)));
        return lines.receipt();
    }

    private Mirror mirror(Facts facts) {
        Original original =
                facts.original().orElseThrow(() -> new BrokenInvariant("the event to be reversed was not read"));
        return new Mirror(facts, original.event(), pieces);
    }

    private static Money magnitude(Leg leg) {
        return leg.amount().isNegative() ? leg.amount().negated() : leg.amount();
    }

    private static Optional<Refusal> refused(ReversalRefusal why, Object... args) {
        return Optional.of(Refusal.of(why, args));
    }
}
