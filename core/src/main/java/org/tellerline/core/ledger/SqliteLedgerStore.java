package org.tellerline.core.ledger;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tellerline.schema.db.Database;
import org.tellerline.schema.db.DatabaseTrouble;
import org.tellerline.schema.db.Dialect;

/**
 * The books on SQLite, which takes one writer at a time. Who comes when nobody is there posts at once, in the own thread. Who comes
 * while another posts waits; one of those waiting then posts for all of them in one transaction, so that they share its COMMIT.
 */
final class SqliteLedgerStore implements Ledger {

    private static final int MOST_IN_BATCH = 256;
    private static final long LONGEST_BATCH = TimeUnit.MILLISECONDS.toNanos(20);

    private final Database database;
    private final SqlitePosting posting;
    private final Queue<Waiting<?>> queue = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean leaderComing = new AtomicBoolean();
    private final KeptConnections kept = new KeptConnections();
    private volatile @Nullable DatabaseTrouble stopped;

    SqliteLedgerStore(Database database) {
        this.database = database;
        this.posting = new SqlitePosting(
                new SqliteFacts(
                        FactSqlStore.ofSqlite(database.renderer()),
                        RareSqlStore.of(database.renderer()),
                        new ProductStore(database).currencies()),
                new SqliteEvents(EventSqlStore.of(database.renderer())));
    }

    @Override
    public <A> A submit(LockPlan plan, Function<LedgerFacts, Verdict<A>> decide) {
        Waiting<A> mine = new Waiting<>(plan, decide);
        queue.add(mine);
        boolean interrupted = false;
        while (!mine.answered()) {
            if (leaderComing.compareAndSet(false, true)) {
                lead(mine);
            } else {
                LockSupport.park(this);
                // A submission that may be posted already cannot be taken back; who interrupts finds the flag set
                // afterwards.
                interrupted |= Thread.interrupted();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return mine.result();
    }

    @Override
    public LedgerFacts peek(LockPlan plan) {
        return database.read(dsl -> dsl.connectionResult(connection -> posting.read(kept.of(connection), plan)));
    }

    /** Waits for the writer, posts for everybody who waits by then, lets them go, and hands over to the next who came since. */
    private void lead(Waiting<?> mine) {
        List<Waiting<?>> taken = new ArrayList<>();
        try {
            database.posting(connection -> {
                leaderComing.set(false);
                postWaiting(taken);
                return taken;
            });
        } catch (DatabaseTrouble e) {
            giveUp(mine, e, taken);
        } catch (SQLException e) {
            giveUp(mine, Dialect.SQLITE.trouble(e), taken);
        } finally {
            taken.forEach(Waiting::answer);
        }
        Waiting<?> next = queue.peek();
        if (next != null) {
            next.wake();
        }
    }

    /** The writer could not be had. Who waits behind this one tries for it in turn. */
    private void giveUp(Waiting<?> mine, DatabaseTrouble why, List<Waiting<?>> taken) {
        leaderComing.set(false);
        if (queue.remove(mine)) {
            mine.fail(why);
            taken.add(mine);
        }
    }

    private void postWaiting(List<Waiting<?>> taken) throws SQLException {
        DatabaseTrouble stop = stopped;
        if (stop != null && !resumed(stop)) {
            failWaiting(stop, taken);
            return;
        }
        SqliteBatch batch = new SqliteBatch(
                new SqliteTransaction(
                        database.writer(), kept.of(database.writer().connection())),
                posting);
        boolean whole = false;
        try {
            addWaiting(batch, taken);
            batch.commit();
            whole = true;
        } finally {
            if (!whole) {
                batch.abandon();
                taken.stream()
                        .filter(submission -> !submission.failed())
                        .forEach(submission ->
                                submission.fail(new DatabaseTrouble(DatabaseTrouble.Kind.UNKNOWN_OUTCOME)));
            }
        }
        batch.fatal().ifPresent(why -> stopped = why);
        batch.blocked().ifPresent(why -> failWaiting(why, taken));
    }

    /**
     * After trouble with the disk the file is opened anew before anything else is posted; senders who heard of the trouble learn from
     * their keys what had happened. A damaged file is for people to look at.
     */
    private boolean resumed(DatabaseTrouble stop) throws SQLException {
        if (stop.kind() == DatabaseTrouble.Kind.CORRUPT) {
            return false;
        }
        database.writer().reopen();
        stopped = null;
        return true;
    }

    private void addWaiting(SqliteBatch batch, List<Waiting<?>> taken) {
        long start = System.nanoTime();
        while (batch.blocked().isEmpty()
                && taken.size() < MOST_IN_BATCH
                && (taken.isEmpty() || System.nanoTime() - start < LONGEST_BATCH)) {
            Waiting<?> next = queue.poll();
            if (next == null) {
                return;
            }
            taken.add(next);
            batch.add(next);
        }
    }

    private void failWaiting(DatabaseTrouble why, List<Waiting<?>> taken) {
        for (Waiting<?> next = queue.poll(); next != null; next = queue.poll()) {
            next.fail(why);
            taken.add(next);
        }
    }
}
