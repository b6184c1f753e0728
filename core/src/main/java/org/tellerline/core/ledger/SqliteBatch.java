package org.tellerline.core.ledger;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tellerline.schema.db.DatabaseTrouble;
import org.tellerline.schema.db.Dialect;
import org.tellerline.schema.db.SqlFailure;
import org.tellerline.schema.db.SqlFailure.Meaning;

/**
 * One transaction of the only writer, shared by the submissions that were waiting. After {@link #commit} each of them either
 * stands on disk or has failed. The first one needs no savepoint: nothing stands before it that a rollback could hurt. After every
 * error the engine is asked whether the transaction still stands: some errors end it unasked, and the next savepoint would then begin,
 * and its release commit, a transaction of its own.
 */
final class SqliteBatch {

    private final SqliteTransaction transaction;
    private final SqlitePosting posting;
    private final List<Waiting<?>> standing = new ArrayList<>();
    private boolean begun;
    private @Nullable DatabaseTrouble fatal;
    private @Nullable DatabaseTrouble locked;

    SqliteBatch(SqliteTransaction transaction, SqlitePosting posting) {
        this.transaction = transaction;
        this.posting = posting;
    }

    /** Why nothing more can be posted until the database is opened anew. */
    Optional<DatabaseTrouble> fatal() {
        return Optional.ofNullable(fatal);
    }

    /** Why nobody can be served now: another program keeps the file locked, or worse. */
    Optional<DatabaseTrouble> blocked() {
        return Optional.ofNullable(locked).or(this::fatal);
    }

    /** Posts one more, to be committed with the others. */
    void add(Waiting<?> submission) {
        boolean first = standing.isEmpty();
        try {
            begin();
            if (first) {
                posting.post(transaction.statements(), submission);
            } else {
                transaction.savepoint();
                posting.post(transaction.statements(), submission);
                transaction.release();
            }
            standing.add(submission);
        } catch (SQLException e) {
            submission.fail(failure(e));
            undo(first);
        } catch (RuntimeException e) {
            submission.fail(e);
            undo(first);
        }
    }

    private void begin() throws SQLException {
        if (begun) {
            return;
        }
        try {
            transaction.begin();
            begun = true;
        } catch (SQLException e) {
            locked = Dialect.SQLITE.trouble(e);
            throw e;
        }
    }

    /** Makes all of it durable, or none; what one of them broke is found by posting each alone. */
    void commit() {
        if (!begun) {
            return;
        }
        try {
            transaction.commit();
            standing.clear();
            begun = false;
        } catch (SQLException e) {
            RuntimeException failure = failure(e);
            boolean alone = standing.size() == 1;
            rollback();
            if (Dialect.SQLITE.classify(e).is(Meaning.CONSTRAINT) && !alone) {
                replay();
            } else {
                failStanding(failure);
            }
        }
    }

    /** Gives up: nothing of it stands. */
    void abandon() {
        rollback();
        standing.clear();
    }

    private void undo(boolean first) {
        if (first || fatal != null) {
            rollback();
            if (fatal != null) {
                failStanding(fatal);
            }
            return;
        }
        try {
            if (transaction.stands()) {
                transaction.undoOne();
            } else {
                begun = false;
                replay();
            }
        } catch (SQLException e) {
            RuntimeException failure = failure(e);
            rollback();
            failStanding(failure);
        }
    }

    /** Each alone, with a COMMIT of its own. */
    private void replay() {
        List<Waiting<?>> again = List.copyOf(standing);
        standing.clear();
        for (Waiting<?> submission : again) {
            if (fatal != null) {
                submission.fail(fatal);
            } else {
                submission.forget();
                add(submission);
                commit();
            }
        }
    }

    private void rollback() {
        begun = false;
        try {
            transaction.rollback();
        } catch (SQLException e) {
            fatal = Dialect.SQLITE.trouble(e);
        }
    }

    private void failStanding(RuntimeException why) {
        standing.forEach(submission -> submission.fail(why));
        standing.clear();
    }

    private RuntimeException failure(SQLException e) {
        SqlFailure meaning = Dialect.SQLITE.classify(e);
        if (meaning.is(Meaning.FATAL)) {
            fatal = Dialect.SQLITE.trouble(e);
            return fatal;
        }
        if (meaning.is(Meaning.CONSTRAINT)) {
            return new BrokenInvariant("the books refused it: " + meaning.constraint(), e);
        }
        return Dialect.SQLITE.trouble(e);
    }
}
