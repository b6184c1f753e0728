package org.tellerline.core.catalogue.voucher;

import java.util.List;
import java.util.Optional;
import org.tellerline.core.catalogue.check.VoucherRefusal;
import org.tellerline.core.ledger.Effects;
import org.tellerline.core.ledger.Postings;
import org.tellerline.core.staff.Role;
import org.tellerline.core.text.Message;
import org.tellerline.core.transaction.Authority;
import org.tellerline.core.transaction.Authority.Signatory;
import org.tellerline.core.transaction.Datum;
import org.tellerline.core.transaction.Facts;
import org.tellerline.core.transaction.Field;
import org.tellerline.core.transaction.Receipt;
import org.tellerline.core.transaction.ReceiptLines;
import org.tellerline.core.transaction.Refusal;
import org.tellerline.core.transaction.TellerTransaction;
import org.tellerline.core.transaction.TransactionCode;
import org.tellerline.core.transaction.VoucherDeeds;
import org.tellerline.core.transaction.VoucherList;
import org.tellerline.core.transaction.VoucherUse;
import org.tellerline.core.voucher.VoucherKind;
import org.tellerline.core.voucher.VoucherRange;

/** Void vouchers are destroyed from a list, by the custodian and a second person who sees it done. Only void ones can be. */
@TransactionCode(value = "5306", name = "destroy-voided-vouchers", who = Role.CUSTODIAN)
public record DestroyVouchers(
        @Field VoucherKind voucherKind, @Field VoucherList voucherList) implements TellerTransaction {

    @Override
    public Optional<VoucherUse> vouchers() {
        return Optional.of(VoucherUse.ofVoid(ranges()));
    }

    @Override
    public Optional<Refusal> refusal(Facts facts) {
        return ranges().stream()
                .flatMap(range -> VoucherRefusal.notVoid(facts, range).stream())
                .findFirst();
    }

    @Override
    public Authority authority(Facts facts) {
        return Authority.signedBy(Signatory.WITNESS, Message.of("authority.vouchers.end"));
    }

    @Override
    public Effects effects(Facts facts) {
        VoucherDeeds deeds = VoucherDeeds.on(facts);
        ranges().forEach(deeds::destroyed);
        return deeds.beside(Effects.none());
    }

    @Override
    public Postings postings(Facts facts) {
        return Postings.none();
    }

    @Override
    public Receipt receipt(Facts facts) {
        return new ReceiptLines("vouchers-end")
                .add("receipt.voucher.kind", Datum.word(voucherKind.key()))
                .add("receipt.voucher.numbers", Datum.text(voucherList))
                .add(
                        "receipt.voucher.count",
                        Datum.text(
                                ranges().stream().mapToLong(VoucherRange::size).sum()))
                .receipt();
    }

    private List<VoucherRange> ranges() {
        return voucherList.of(voucherKind);
    }
}
