package org.tellerline.core.books;

import java.time.LocalDate;
import java.util.Optional;
import org.tellerline.core.account.AccountNumber;

/**
 * Which events are meant: those that are everything that is named here.
 *
 * @param from the first business date
 * @param to the last business date
 * @param branch the branch that acted
 * @param position the place that acted
 * @param code the transaction
 * @param account an account that moved
 * @param maker sign-on name of who did it
 */
public record JournalFilter(
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<Long> branch,
        Optional<PositionNo> position,
        Optional<String> code,
        Optional<AccountNumber> account,
        Optional<String> maker) {

    /** All events there are. */
    public static JournalFilter everything() {
        return new JournalFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same, of one business date. */
    public JournalFilter on(LocalDate date) {
        return new JournalFilter(Optional.of(date), Optional.of(date), branch, position, code, account, maker);
    }

    /** The same, of one branch. */
    public JournalFilter of(long actingBranch) {
        return new JournalFilter(from, to, Optional.of(actingBranch), position, code, account, maker);
    }
}
