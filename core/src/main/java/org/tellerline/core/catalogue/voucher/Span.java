package org.tellerline.core.catalogue.voucher;

import java.util.Optional;
import org.tellerline.core.catalogue.check.VoucherRefusal;
import org.tellerline.core.transaction.Facts;
import org.tellerline.core.transaction.Refusal;
import org.tellerline.core.voucher.VoucherKind;
import org.tellerline.core.voucher.VoucherNumber;
import org.tellerline.core.voucher.VoucherRange;

/** Numbers of a kind from one to another, as they were keyed. */
record Span(VoucherKind kind, VoucherNumber from, VoucherNumber to) {

    /** So many go through a pair of hands at once. */
    private static final long MOST = 100_000;

    /** The range, if there is one. */
    Optional<VoucherRange> range() {
        return from.prefix().equals(to.prefix()) && from.no() <= to.no() && to.no() - from.no() < MOST
                ? Optional.of(new VoucherRange(kind, from.prefix(), from.no(), to.no()))
                : Optional.empty();
    }

    /** Of a span that was looked at before. */
    VoucherRange whole() {
        return range().orElseThrow();
    }

    Optional<Refusal> isNone() {
        if (range().isPresent()) {
            return Optional.empty();
        }
        return from.prefix().equals(to.prefix()) && from.no() <= to.no()
                ? Optional.of(Refusal.of(VoucherRefusal.VOUCHERS_TOO_MANY, to.no() - from.no() + 1, MOST))
                : Optional.of(Refusal.of(VoucherRefusal.VOUCHERS_BACKWARDS, from, to));
    }

    /** The box that whoever acts answers for: a teller's own, a custodian's the vault. */
    static long box(Facts facts) {
        return facts.own().kind().equals("TILL") ? facts.own().position() : facts.vaultPosition();
    }
}
