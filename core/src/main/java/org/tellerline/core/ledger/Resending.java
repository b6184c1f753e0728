package org.tellerline.core.ledger;

import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.tellerline.schema.db.DatabaseTrouble;
import org.tellerline.schema.db.DatabaseTrouble.Kind;
import org.tellerline.schema.db.Dialect;
import org.tellerline.schema.db.SqlFailure;
import org.tellerline.schema.db.SqlFailure.Meaning;

/**
 * What to do when PostgreSQL says no: send again, with the same key, what the server asks to be sent again or what nobody knows the
 * outcome of; call everything else by its name.
 */
final class Resending {

    private static final int MOST_ATTEMPTS = 5;
    private static final long DEADLINE = TimeUnit.SECONDS.toNanos(10);
    private static final long SHORTEST_PAUSE = 20;
    private static final long LONGEST_PAUSE = 200;

    /** Another submission was faster with the same key, reversal, signature or customer; the next attempt reads what it left and says so. */
    private static final Set<String> RACES_OF_KEYS =
            Set.of("journal_idempotency_key", "journal_reverses", "signature_approval", "customer_identity");

    /** One attempt in one transaction. */
    interface Attempt<A> {
        A run() throws SQLException;
    }

    private Resending() {}

    static <A> A untilKnown(Attempt<A> attempt) {
        long start = System.nanoTime();
        for (int count = 1; ; count++) {
            try {
                return attempt.run();
            } catch (SQLException e) {
                boolean again = count < MOST_ATTEMPTS && System.nanoTime() - start < DEADLINE;
                if (!again || !worthwhile(e)) {
                    throw named(e);
                }
            } catch (DatabaseTrouble e) {
                boolean again = count < MOST_ATTEMPTS && System.nanoTime() - start < DEADLINE;
                if (!again || !passing(e)) {
                    throw e;
                }
            }
            pause();
        }
    }

    private static boolean worthwhile(SQLException e) {
        if (e instanceof SQLWarning) {
            return true;
        }
        SqlFailure failure = Dialect.POSTGRESQL.classify(e);
        return failure.is(Meaning.RETRY)
                || failure.is(Meaning.UNKNOWN_OUTCOME)
                || RACES_OF_KEYS.contains(failure.constraint());
    }

    /** A server that is being replaced is gone for a moment. */
    private static boolean passing(DatabaseTrouble e) {
        return e.kind() == Kind.UNREACHABLE || e.kind() == Kind.NO_PRIMARY;
    }

    private static RuntimeException named(SQLException e) {
        if (e instanceof SQLWarning) {
            return new DatabaseTrouble(Kind.UNKNOWN_OUTCOME);
        }
        SqlFailure failure = Dialect.POSTGRESQL.classify(e);
        return failure.is(Meaning.CONSTRAINT)
                ? new BrokenInvariant("the books refused it: " + failure.constraint(), e)
                : Dialect.POSTGRESQL.trouble(e);
    }

    private static void pause() {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(SHORTEST_PAUSE, LONGEST_PAUSE + 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseTrouble(Kind.UNKNOWN_OUTCOME);
        }
    }
}
