package org.tellerline.core.books;

import java.util.Comparator;
import java.util.Optional;
import org.tellerline.core.money.Money;

/**
 * What somebody did of one transaction on one day in one currency.
 *
 * @param branch the branch that acted
 * @param maker sign-on name; empty for what happened before anybody was employed
 * @param events how many moved this currency, or how many moved no money
 * @param sums what they moved; empty for events without money
 */
public record DayFigure(long branch, String code, String maker, long events, Optional<Sums> sums) {

    /** By branch, transaction, maker and currency; databases sort letters in their own ways. */
    static final Comparator<DayFigure> ORDER = Comparator.comparingLong(DayFigure::branch)
            .thenComparing(DayFigure::code)
            .thenComparing(DayFigure::maker)
            .thenComparing(DayFigure::currency);

    /** Code of the currency; empty for events without money. */
    public String currency() {
        return sums.map(sum -> sum.turnover().currency().code()).orElse("");
    }

    /**
     * Sums of one currency.
     *
     * @param cash what came into tills and the vault, and what left them
     * @param turnover all debits
     */
    public record Sums(Movement cash, Money turnover) {}
}
