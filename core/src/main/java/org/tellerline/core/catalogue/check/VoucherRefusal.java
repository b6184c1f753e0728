package org.tellerline.core.catalogue.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tellerline.core.text.Message;
import org.tellerline.core.transaction.Facts;
import org.tellerline.core.transaction.Refusal;
import org.tellerline.core.transaction.RefusalCode;
import org.tellerline.core.transaction.TellerRef;
import org.tellerline.core.voucher.Numbered;
import org.tellerline.core.voucher.StockRange;
import org.tellerline.core.voucher.VoucherKind;
import org.tellerline.core.voucher.VoucherNumber;
import org.tellerline.core.voucher.VoucherRange;
import org.tellerline.core.voucher.VoucherState;

/** What numbers of blank vouchers may stand against, in order of precedence. */
public enum VoucherRefusal implements RefusalCode {
    VOUCHERS_BACKWARDS,
    VOUCHERS_TOO_MANY,
    VOUCHERS_KNOWN,
    RECEIVER_IS_GIVER,
    RECEIVER_AWAY,
    VOUCHER_UNKNOWN,
    VOUCHER_USED,
    VOUCHER_VOID,
    VOUCHER_DESTROYED,
    VOUCHER_ELSEWHERE,
    VOUCHER_STILL_BLANK,
    VOUCHER_OUT_OF_ORDER,
    VOUCHERS_NONE_LEFT,
    VOUCHER_COUNT_DIFFERS,
    VOUCHERS_UNCOUNTED;

    @Override
    public Optional<Class<?>> amends() {
        return switch (this) {
            case RECEIVER_IS_GIVER, RECEIVER_AWAY -> Optional.of(TellerRef.class);
            case VOUCHERS_NONE_LEFT, VOUCHERS_UNCOUNTED -> Optional.empty();
            default -> Optional.of(Numbered.class);
        };
    }

    /** A box that does not agree is remembered, as a till that does not. */
    @Override
    public boolean leavesTrace() {
        return this == VOUCHER_COUNT_DIFFERS;
    }

    /** Whether somebody does not keep all of these as blank ones. */
    public static Optional<Refusal> notKept(Facts facts, VoucherRange range, long holder) {
        return firstOther(facts, range, one -> one.isHeldBy(holder)).map(no -> standing(facts, no, range.kind()));
    }

    /** Whether not all of these are void, at whatever position of the branch. */
    public static Optional<Refusal> notVoid(Facts facts, VoucherRange range) {
        return firstOther(facts, range, one -> one.state() == VoucherState.VOID && facts.isOfBranch(one.holder()))
                .map(no -> standing(facts, no, range.kind()));
    }

    /** Whether the teller may issue this number now: it is the lowest of the own box. */
    public static Optional<Refusal> cannotIssue(Facts facts, VoucherRange number) {
        long own = facts.own().position();
        return notKept(facts, number, own)
                .or(() -> facts.vouchersOf(own, number.kind()).stream()
                        .findFirst()
                        .map(lowest -> lowest.range().from())
                        .filter(next -> !next.equals(number.from()))
                        .map(next -> Refusal.of(VOUCHER_OUT_OF_ORDER, number.from(), next)));
    }

    /** What of the own box was not counted today, range by range. */
    public static List<Refusal> uncounted(Facts facts) {
        List<Refusal> reasons = new ArrayList<>();
        for (StockRange one : facts.vouchers()) {
            if (one.isHeldBy(facts.own().position()) && !one.countedOn().equals(Optional.of(facts.date()))) {
                reasons.add(Refusal.of(
                        VOUCHERS_UNCOUNTED,
                        Message.of(one.range().kind().key()),
                        one.range().from(),
                        one.range().to()));
            }
        }
        return reasons;
    }

    /** How a number stands that is wanted otherwise. */
    public static Refusal standing(Facts facts, VoucherNumber number, VoucherKind kind) {
        Optional<StockRange> found = facts.voucher(number, kind);
        if (found.isEmpty()) {
            return Refusal.of(VOUCHER_UNKNOWN, number, kept(facts, kind));
        }
        return switch (found.get().state()) {
            case USED -> Refusal.of(VOUCHER_USED, number);
            case VOID -> Refusal.of(VOUCHER_VOID, number);
            case DESTROYED -> Refusal.of(VOUCHER_DESTROYED, number);
            case HELD ->
                found.get().isHeldBy(facts.own().position())
                        ? Refusal.of(VOUCHER_STILL_BLANK, number)
                        : Refusal.of(VOUCHER_ELSEWHERE, number);
        };
    }

    /** The numbers of a kind in the own box, as people read them. */
    public static String kept(Facts facts, VoucherKind kind) {
        List<StockRange> own = facts.vouchersOf(facts.own().position(), kind);
        return own.isEmpty()
                ? "-"
                : own.stream().map(one -> one.range().toString()).collect(Collectors.joining(", "));
    }

    private interface Wanted {
        boolean is(StockRange one);
    }

    /** The first number of a range that is not such; none where all are. */
    private static Optional<VoucherNumber> firstOther(Facts facts, VoucherRange range, Wanted wanted) {
        long next = range.first();
        boolean further = true;
        while (further && next <= range.last()) {
            VoucherRange rest = new VoucherRange(range.kind(), range.prefix(), next, range.last());
            Optional<StockRange> covering =
                    facts.voucher(rest.from(), range.kind()).filter(wanted::is);
            further = covering.isPresent();
            next = covering.map(one -> one.range().last() + 1).orElse(next);
        }
        return next > range.last() ? Optional.empty() : Optional.of(new VoucherNumber(range.prefix(), next));
    }
}
