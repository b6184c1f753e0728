package org.tellerline.core.ledger;

import java.util.function.Function;
import org.tellerline.schema.db.Database;

/**
 * The way into the books. One call is one database transaction; a failed one leaves nothing behind. Two databases, two ways to be
 * fast, one behaviour.
 */
public interface Ledger {

    /** The books of an open database. One per open database, since submissions that wait share what they wait for. */
    static Ledger of(Database database) {
        return switch (database.dialect()) {
            case SQLITE -> new SqliteLedgerStore(database);
            case POSTGRESQL -> new PostgresLedgerStore(database);
        };
    }

    /**
     * Locks, reads, lets the caller decide, writes, commits, answers. The decision may be asked for again when the database asks
     * for a retry, so it must depend on nothing but the facts.
     *
     * @throws org.tellerline.schema.db.DatabaseTrouble when the database cannot be used or the outcome stays unknown; sending the
     *     same key again is always safe
     * @throws BrokenInvariant when the database refuses what the facts allowed
     */
    <A> A submit(LockPlan plan, Function<LedgerFacts, Verdict<A>> decide);

    /** The same facts without locks, for a review before posting. */
    LedgerFacts peek(LockPlan plan);
}
