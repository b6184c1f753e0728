package org.tellerline.core.catalogue.voucher;

import java.util.Optional;
import org.tellerline.core.catalogue.check.VoucherRefusal;
import org.tellerline.core.ledger.Effects;
import org.tellerline.core.ledger.MemoMove;
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

/** A teller brings blank vouchers back into the vault; its custodian counts them and signs. */
@TransactionCode(value = "5303", name = "return-vouchers", who = Role.TELLER)
public record ReturnVouchers(
        @Field VoucherKind voucherKind,
        @Field VoucherNumber fromNo,
        @Field VoucherNumber toNo) implements TellerTransaction {

    /** The box lies in the own till. */
    @Override
    public boolean movesCash() {
        return true;
    }

    @Override
    public Optional<VoucherUse> vouchers() {
        return span().range().map(range -> VoucherUse.own(range).andVault());
    }

    @Override
    public Optional<Refusal> refusal(Facts facts) {
        return span().isNone()
                .or(() -> VoucherRefusal.notKept(
                        facts, span().whole(), facts.own().position()));
    }

    @Override
    public Authority authority(Facts facts) {
        return Authority.signedBy(Signatory.CUSTODIAN, Message.of("authority.vouchers.back"));
    }

    @Override
    public Effects effects(Facts facts) {
        return VoucherDeeds.on(facts)
                .moved(span().whole(), facts.own().position(), facts.vaultPosition(), MemoMove.Reason.RETURNED)
                .beside(Effects.none());
    }

    @Override
    public Postings postings(Facts facts) {
        return Postings.none();
    }

    @Override
    public Receipt receipt(Facts facts) {
        return VoucherLines.of("vouchers-back", span().whole()).receipt();
    }

    private Span span() {
        return new Span(voucherKind, fromNo, toNo);
    }
}
