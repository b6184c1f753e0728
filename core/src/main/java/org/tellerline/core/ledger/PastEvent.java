package org.tellerline.core.ledger;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tellerline.core.account.AccountNumber;
import org.tellerline.core.policy.LimitKind;
import org.tellerline.core.voucher.VoucherRange;

/**
 * An event that stands in the books, as it was written. It is append-only, so it may be read before any lock: it says what must be
 * locked to take it back. What came after it is another matter, see {@link Original}.
 *
 * @param receipt as stored, canonical text
 * @param reverses the event it took back itself, if it is a reversal
 * @param memos units off the balance sheet that it moved
 * @param vouchers numbers that were issued for what it did, as they stand now: a voucher that was spoiled in the printer was replaced
 * @param opened accounts that came into being by it
 * @param booked the account whose passbook it issued
 * @param owners customers by the accounts it moved
 */
public record PastEvent(
        long journal,
        ReceiptNumber number,
        long position,
        LocalDate date,
        String code,
        long maker,
        String receipt,
        Optional<Long> reverses,
        List<Event.PostingRow> legs,
        List<Event.PieceMove> moves,
        List<MemoMove> memos,
        List<VoucherRange> vouchers,
        List<AccountNumber> opened,
        Optional<AccountNumber> booked,
        Map<Long, Long> owners) {

    public PastEvent {
        legs = List.copyOf(legs);
        moves = List.copyOf(moves);
        memos = List.copyOf(memos);
        vouchers = List.copyOf(vouchers);
        opened = List.copyOf(opened);
        owners = Map.copyOf(owners);
    }

    /** Ids of the accounts it moved or opened. */
    public SortedSet<Long> accounts() {
        SortedSet<Long> ids = new TreeSet<>();
        legs.forEach(leg -> leg.account().ifPresent(ids::add));
        opened.forEach(number -> ids.add(number.id()));
        booked.ifPresent(number -> ids.add(number.id()));
        return ids;
    }

    /** Positions whose cash or pieces it moved. */
    public SortedSet<Long> tills() {
        SortedSet<Long> ids = new TreeSet<>();
        legs.forEach(leg -> leg.till().ifPresent(ids::add));
        moves.forEach(move -> ids.add(move.till()));
        return ids;
    }

    /** Positions that held what it moved off the balance sheet. */
    public SortedSet<Long> holders() {
        SortedSet<Long> ids = new TreeSet<>();
        memos.forEach(move -> ids.add(move.holder()));
        return ids;
    }

    public SortedSet<String> currencies() {
        SortedSet<String> codes = new TreeSet<>();
        legs.forEach(leg -> codes.add(leg.currency()));
        moves.forEach(move -> codes.add(move.currency()));
        return codes;
    }

    /** Whether it sent cash on its way. */
    public boolean sends() {
        return legs.stream().anyMatch(leg -> leg.glCode().equals(GlCode.IN_TRANSIT) && leg.amount() > 0);
    }

    /** Number of the last entry it made in an account's statement; 0 where it opened the account without one. */
    public long lastEntry(long account) {
        return legs.stream()
                .filter(leg -> leg.account().equals(Optional.of(account)))
                .mapToLong(leg -> leg.entryNo().orElse(0L))
                .max()
                .orElse(0);
    }

    /**
     * What it added to the running totals of its day, for its maker and for each customer: cash that came in by what was credited,
     * cash that went out and transfers by what was debited.
     */
    public Map<TotalKey, Long> counted() {
        Map<TotalKey, Long> totals = new TreeMap<>();
        Optional<LimitKind> kind = kind();
        if (kind.isPresent()) {
            boolean credits = kind.get() == LimitKind.CASH_IN;
            for (Event.PostingRow leg : legs) {
                if (leg.account().isPresent() && leg.amount() < 0 == credits) {
                    long customer = owners.getOrDefault(leg.account().get(), 0L);
                    long amount = Math.abs(leg.amount());
                    totals.merge(
                            new TotalKey(TotalKey.Owner.TELLER, kind.get(), maker, leg.currency()),
                            amount,
                            Math::addExact);
                    totals.merge(
                            new TotalKey(TotalKey.Owner.CUSTOMER, kind.get(), customer, leg.currency()),
                            amount,
                            Math::addExact);
                }
            }
        }
        return totals;
    }

    /** The business it was, by its legs alone; empty where no customer's account or both ways of cash took part. */
    private Optional<LimitKind> kind() {
        if (legs.stream().noneMatch(leg -> leg.account().isPresent())) {
            return Optional.empty();
        }
        Set<LimitKind> kinds = new HashSet<>();
        legs.stream()
                .filter(leg -> leg.till().isPresent())
                .forEach(leg -> kinds.add(leg.amount() > 0 ? LimitKind.CASH_IN : LimitKind.CASH_OUT));
        if (kinds.isEmpty()) {
            return Optional.of(LimitKind.TRANSFER);
        }
        return kinds.size() == 1 ? Optional.of(kinds.iterator().next()) : Optional.empty();
    }
}
