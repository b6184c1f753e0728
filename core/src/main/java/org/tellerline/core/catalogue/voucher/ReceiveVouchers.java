package org.tellerline.core.catalogue.voucher;

import java.util.Optional;
import org.tellerline.core.catalogue.check.VoucherRefusal;
import org.tellerline.core.ledger.Effects;
import org.tellerline.core.ledger.Postings;
import org.tellerline.core.staff.Role;
import org.tellerline.core.text.Message;
import org.tellerline.core.transaction.Authority;
import org.tellerline.core.transaction.Authority.Signatory;
import org.tellerline.core.transaction.Facts;
import org.tellerline.core.transaction.Field;
import org.tellerline.core.transaction.Receipt;
import org.tellerline.core.transaction.Refusal;
import org.tellerline.core.transaction.TellerTransaction;
import org.tellerline.core.transaction.TransactionCode;
import org.tellerline.core.transaction.VoucherDeeds;
import org.tellerline.core.transaction.VoucherUse;
import org.tellerline.core.voucher.VoucherKind;
import org.tellerline.core.voucher.VoucherNumber;
import org.tellerline.core.voucher.VoucherRange;

/** Blank vouchers come from the printer into the vault. None of their numbers may ever have been here before. */
@TransactionCode(value = "5301", name = "receive-blank-vouchers", who = Role.CUSTODIAN)
public record ReceiveVouchers(
        @Field VoucherKind voucherKind,
        @Field VoucherNumber fromNo,
        @Field VoucherNumber toNo) implements TellerTransaction {

    @Override
    public Optional<VoucherUse> vouchers() {
        return span().range().map(VoucherUse::fresh);
    }

    @Override
    public Optional<Refusal> refusal(Facts facts) {
        return span().isNone().or(() -> known(facts, span().whole()));
    }

    private static Optional<Refusal> known(Facts facts, VoucherRange range) {
        return facts.vouchers().stream()
                .filter(one -> one.range().overlaps(range))
                .findFirst()
                .map(one -> Refusal.of(
                        VoucherRefusal.VOUCHERS_KNOWN,
                        one.range().within(range),
                        Message.of(one.state().key())));
    }

    @Override
    public Authority authority(Facts facts) {
        return Authority.signedBy(Signatory.SUPERVISOR, Message.of("authority.vouchers.in"));
    }

    @Override
    public Effects effects(Facts facts) {
        return VoucherDeeds.on(facts)
                .received(span().whole(), facts.vaultPosition())
                .beside(Effects.none());
    }

    @Override
    public Postings postings(Facts facts) {
        return Postings.none();
    }

    @Override
    public Receipt receipt(Facts facts) {
        return VoucherLines.of("vouchers-in", span().whole()).receipt();
    }

    private Span span() {
        return new Span(voucherKind, fromNo, toNo);
    }
}
