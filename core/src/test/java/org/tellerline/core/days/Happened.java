package org.tellerline.core.days;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tellerline.core.days.OwnBooks.Account;

/** An event that was posted, as the auditor remembers it. */
final class Happened {

    final Attempt attempt;
    final long position;
    final long branch;
    final String receipt;
    final LocalDate date;
    final Entry entry;
    final boolean reversible;
    /** The number of the last entry it made on each account, and the balance after it. */
    final Map<Account, Long> entryNo = new HashMap<>();

    final Map<Account, Long> balance = new HashMap<>();
    Optional<Happened> takenBackBy = Optional.empty();

    Happened(Attempt attempt, OwnBooks.Person maker, String receipt, LocalDate date, Entry entry, boolean reversible) {
        this.attempt = attempt;
        this.position = maker.position();
        this.branch = maker.branch();
        this.receipt = receipt;
        this.date = date;
        this.entry = entry;
        this.reversible = reversible;
    }

    String code() {
        return attempt.code();
    }

    boolean takesBack() {
        return entry.takesBack.isPresent();
    }
}
