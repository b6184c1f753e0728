package org.tellerline.core.catalogue.voucher;

import java.util.List;
import java.util.Optional;
import org.tellerline.core.account.AccountNumber;
import org.tellerline.core.catalogue.check.VoucherRefusal;
import org.tellerline.core.ledger.Effects;
import org.tellerline.core.ledger.PastEvent;
import org.tellerline.core.ledger.Postings;
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
import org.tellerline.core.transaction.VoucherDeeds;
import org.tellerline.core.transaction.VoucherUse;
import org.tellerline.core.voucher.StockRange;
import org.tellerline.core.voucher.VoucherKind;
import org.tellerline.core.voucher.VoucherNumber;
import org.tellerline.core.voucher.VoucherRange;
import org.tellerline.core.voucher.VoucherState;

/**
 * A voucher is spoiled or missing and counts no more. A blank one is struck off. One that was issued here today, and came out of the printer
 * torn, is replaced by the next number of the own box in the same event, so that nothing is ever issued without a voucher.
 */
@TransactionCode(value = "5304", name = "void-voucher", who = Role.TELLER)
public record VoidVoucher(
        @Field VoucherKind voucherKind,
        @Field VoucherNumber voucherNo,
        @Field Memo reason) implements TellerTransaction {

    /** The box lies in the own till. */
    @Override
    public boolean movesCash() {
        return true;
    }

    @Override
    public Optional<VoucherUse> vouchers() {
        return Optional.of(VoucherUse.spoiled(range()));
    }

    @Override
    public Optional<Refusal> refusal(Facts facts) {
        if (isIssued(facts)) {
            return issuedElsewhere(facts)
                    .or(() -> next(facts).isEmpty()
                            ? Optional.of(Refusal.of(VoucherRefusal.VOUCHERS_NONE_LEFT, Message.of(voucherKind.key())))
                            : Optional.empty());
        }
        return VoucherRefusal.notKept(facts, range(), facts.own().position());
    }

    private Optional<Refusal> issuedElsewhere(Facts facts) {
        return issue(facts).isPresent()
                ? Optional.empty()
                : Optional.of(VoucherRefusal.standing(facts, voucherNo, voucherKind));
    }

    /** The event that issued it here today for an account. */
    private static Optional<PastEvent> issue(Facts facts) {
        return facts.issued()
                .filter(event -> event.position() == facts.own().position())
                .filter(event -> event.date().equals(facts.date()))
                .filter(event -> event.booked().isPresent());
    }

    private boolean isIssued(Facts facts) {
        return facts.voucher(voucherNo, voucherKind)
                .filter(one -> one.state() == VoucherState.USED)
                .isPresent();
    }

    private Optional<VoucherRange> next(Facts facts) {
        return facts.vouchersOf(facts.own().position(), voucherKind).stream()
                .findFirst()
                .map(StockRange::range)
                .map(range -> VoucherRange.of(voucherKind, range.from()));
    }

    @Override
    public Authority authority(Facts facts) {
        return Authority.signedBy(Signatory.SUPERVISOR, Message.of("authority.voucher.void"));
    }

    @Override
    public List<Message> warnings(Facts facts) {
        return isIssued(facts)
                ? List.of(Message.of(
                        "warning.voucher.replaced", voucherNo, next(facts).orElseThrow(), account(facts)))
                : List.of();
    }

    @Override
    public Effects effects(Facts facts) {
        VoucherDeeds deeds = VoucherDeeds.on(facts);
        long own = facts.own().position();
        if (!isIssued(facts)) {
            return deeds.voided(range(), own).beside(Effects.none());
        }
        VoucherRange next = next(facts).orElseThrow();
        return deeds.cancelled(range())
                .used(next, own)
                .beside(Effects.none()
                        .passbook(new Effects.PassbookChange(
                                account(facts),
                                voucherNo.toString(),
                                next.from().toString())));
    }

    @Override
    public Postings postings(Facts facts) {
        return Postings.none();
    }

    @Override
    public Receipt receipt(Facts facts) {
        ReceiptLines lines = VoucherLines.of("voucher-void", range());
        if (isIssued(facts)) {
            lines.account(facts.account(account(facts)))
                    .add("receipt.passbook", Datum.text(next(facts).orElseThrow()));
        }
        return lines.text("reason", Optional.of(reason)).receipt();
    }

    private static AccountNumber account(Facts facts) {
        return issue(facts).flatMap(PastEvent::booked).orElseThrow();
    }

    private VoucherRange range() {
        return VoucherRange.of(voucherKind, voucherNo);
    }
}
