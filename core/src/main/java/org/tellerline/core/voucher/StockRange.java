package org.tellerline.core.voucher;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A range that stands alike.
 *
 * @param holder the position that keeps it, or kept it last
 * @param countedOn the date on which all of it was counted and found to be there; empty where it changed since
 */
public record StockRange(VoucherRange range, long holder, VoucherState state, Optional<LocalDate> countedOn) {

    public boolean isHeldBy(long position) {
        return state == VoucherState.HELD && holder == position;
    }

    StockRange only(VoucherRange part) {
        return new StockRange(part, holder, state, part.equals(range) ? countedOn : Optional.empty());
    }

    boolean joins(StockRange next) {
        return range.goesOnIn(next.range) && holder == next.holder && state == next.state;
    }

    StockRange joined(StockRange next) {
        return new StockRange(
                range.through(next.range),
                holder,
                state,
                countedOn.equals(next.countedOn) ? countedOn : Optional.empty());
    }
}
