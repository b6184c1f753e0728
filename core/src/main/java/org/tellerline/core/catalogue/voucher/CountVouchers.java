package org.tellerline.core.catalogue.voucher;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tellerline.core.catalogue.check.VoucherRefusal;
import org.tellerline.core.ledger.Effects;
import org.tellerline.core.ledger.Postings;
import org.tellerline.core.staff.Role;
import org.tellerline.core.transaction.Facts;
import org.tellerline.core.transaction.Field;
import org.tellerline.core.transaction.Receipt;
import org.tellerline.core.transaction.Refusal;
import org.tellerline.core.transaction.TellerTransaction;
import org.tellerline.core.transaction.TransactionCode;
import org.tellerline.core.transaction.VoucherDeeds;
import org.tellerline.core.transaction.VoucherUse;
import org.tellerline.core.voucher.StockRange;
import org.tellerline.core.voucher.VoucherKind;
import org.tellerline.core.voucher.VoucherNumber;

/**
 * The box of blank vouchers is counted by its numbers: from the first to the last that lie one behind the other. The books must say the
 * very same, else the count is on record and nothing changes. A till closes only with all of its vouchers counted on the day.
 */
@TransactionCode(
        value = "5305",
        name = "count-vouchers",
        who = {Role.TELLER, Role.CUSTODIAN})
public record CountVouchers(
        @Field VoucherKind voucherKind,
        @Field VoucherNumber fromNo,
        @Field VoucherNumber toNo) implements TellerTransaction {

    @Override
    public Optional<VoucherUse> vouchers() {
        return span().range().map(range -> VoucherUse.own(range).andVault());
    }

    @Override
    public Optional<Refusal> refusal(Facts facts) {
        return span().isNone().or(() -> differs(facts));
    }

    private Optional<Refusal> differs(Facts facts) {
        List<StockRange> kept = facts.vouchersOf(Span.box(facts), voucherKind);
        if (kept.stream().anyMatch(one -> one.range().equals(span().whole()))) {
            return Optional.empty();
        }
        String books = kept.isEmpty()
                ? "-"
                : kept.stream().map(one -> one.range().toString()).collect(Collectors.joining(", "));
        return Optional.of(Refusal.of(VoucherRefusal.VOUCHER_COUNT_DIFFERS, span().whole(), books));
    }

    @Override
    public Effects effects(Facts facts) {
        return VoucherDeeds.on(facts).counted(span().whole(), Span.box(facts)).beside(Effects.none());
    }

    @Override
    public Postings postings(Facts facts) {
        return Postings.none();
    }

    @Override
    public Receipt receipt(Facts facts) {
        return VoucherLines.of("vouchers-counted", span().whole()).receipt();
    }

    private Span span() {
        return new Span(voucherKind, fromNo, toNo);
    }
}
