package org.tellerline.core.catalogue.voucher;

import java.util.List;
import java.util.Optional;
import org.tellerline.core.catalogue.check.Refusals;
import org.tellerline.core.catalogue.check.VoucherRefusal;
import org.tellerline.core.ledger.Effects;
import org.tellerline.core.ledger.MemoMove;
import org.tellerline.core.ledger.Postings;
import org.tellerline.core.staff.Role;
import org.tellerline.core.text.Message;
import org.tellerline.core.transaction.Authority;
import org.tellerline.core.transaction.Authority.Signatory;
import org.tellerline.core.transaction.Datum;
import org.tellerline.core.transaction.Facts;
import org.tellerline.core.transaction.Field;
import org.tellerline.core.transaction.Receipt;
import org.tellerline.core.transaction.Refusal;
import org.tellerline.core.transaction.TellerRef;
import org.tellerline.core.transaction.TellerTransaction;
import org.tellerline.core.transaction.TransactionCode;
import org.tellerline.core.transaction.VoucherDeeds;
import org.tellerline.core.transaction.VoucherUse;
import org.tellerline.core.voucher.VoucherKind;
import org.tellerline.core.voucher.VoucherNumber;

/**
 * Blank vouchers go to a teller: out of the vault by its custodian, out of the own box by a colleague. Whoever takes them over counts them
 * and signs, nobody else can.
 */
@TransactionCode(
        value = "5302",
        name = "vouchers-to-teller",
        who = {Role.TELLER, Role.CUSTODIAN})
public record HandVouchers(
        @Field TellerRef teller,
        @Field VoucherKind voucherKind,
        @Field VoucherNumber fromNo,
        @Field VoucherNumber toNo) implements TellerTransaction {

    @Override
    public Optional<VoucherUse> vouchers() {
        return span().range().map(range -> VoucherUse.own(range).andVault().and(teller.position()));
    }

    @Override
    public Optional<Refusal> refusal(Facts facts) {
        return Refusals.first(List.of(
                span()::isNone,
                () -> wrongReceiver(facts),
                () -> VoucherRefusal.notKept(facts, span().whole(), Span.box(facts))));
    }

    private Optional<Refusal> wrongReceiver(Facts facts) {
        if (teller.position() == Span.box(facts)) {
            return Optional.of(Refusal.of(VoucherRefusal.RECEIVER_IS_GIVER, teller));
        }
        return facts.head(teller.position())
                        .holder()
                        .equals(Optional.of(teller.keeper().staff()))
                ? Optional.empty()
                : Optional.of(Refusal.of(VoucherRefusal.RECEIVER_AWAY, teller));
    }

    @Override
    public Authority authority(Facts facts) {
        return Authority.signedBy(Signatory.RECEIVER, Message.of("authority.vouchers.over", teller))
                .onlyBy(teller.keeper().staff());
    }

    @Override
    public Effects effects(Facts facts) {
        return VoucherDeeds.on(facts)
                .moved(span().whole(), Span.box(facts), teller.position(), MemoMove.Reason.HANDED)
                .beside(Effects.none());
    }

    @Override
    public Postings postings(Facts facts) {
        return Postings.none();
    }

    @Override
    public Receipt receipt(Facts facts) {
        return VoucherLines.of("vouchers-over", span().whole())
                .add("receipt.voucher.to", Datum.text(teller))
                .receipt();
    }

    private Span span() {
        return new Span(voucherKind, fromNo, toNo);
    }
}
