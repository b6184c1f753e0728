package org.tellerline.core.books;

import java.util.List;
import java.util.SortedMap;
import org.tellerline.core.money.Money;

/**
 * The events of a day.
 *
 * @param lines in the order they happened
 * @param complete false where there were more than an answer carries; the sums are of all of them
 * @param cash what came into and went out of tills, by currency
 * @param counts number of events by code
 */
public record DayJournal(
        List<Line> lines, boolean complete, SortedMap<String, Movement> cash, SortedMap<String, Long> counts) {

    public DayJournal {
        lines = List.copyOf(lines);
    }

    /**
     * One event of the day.
     *
     * @param place number of the position in its branch
     * @param maker sign-on name of who did it
     * @param signers sign-on names of who signed it beside the maker
     */
    public record Line(
            EventHead event, long place, String maker, List<String> signers, List<Money> cashIn, List<Money> cashOut) {

        public Line {
            signers = List.copyOf(signers);
            cashIn = List.copyOf(cashIn);
            cashOut = List.copyOf(cashOut);
        }
    }
}
