package org.tellerline.core.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.tellerline.schema.db.Database;

/**
 * The books on PostgreSQL: two round trips per event whatever it moves, one that locks and reads, one that writes and commits. In
 * between Java decides. Sending the same key again after an unknown outcome waits at the locks for the lost transaction, and then
 * finds the key, or posts.
 */
final class PostgresLedgerStore implements Ledger {

    private final Database database;
    private final PostgresFacts facts;
    private final PostgresEvents events;

    PostgresLedgerStore(Database database) {
        this.database = database;
        DSLContext renderer = database.renderer();
        this.facts = new PostgresFacts(
                FactSqlStore.ofPostgres(renderer, true),
                FactSqlStore.ofPostgres(renderer, false),
                RareSqlStore.of(renderer),
                new ProductStore(database).currencies());
        this.events = new PostgresEvents(EventSqlStore.of(renderer));
    }

    @Override
    public <A> A submit(LockPlan plan, Function<LedgerFacts, Verdict<A>> decide) {
        return Resending.untilKnown(() -> database.posting(connection -> once(connection, plan, decide)));
    }

    @Override
    public LedgerFacts peek(LockPlan plan) {
        return database.read(dsl -> dsl.connectionResult(connection -> facts.read(connection, plan)));
    }

    private <A> A once(Connection connection, LockPlan plan, Function<LedgerFacts, Verdict<A>> decide)
            throws SQLException {
        boolean over = false;
        try {
            LedgerFacts found = facts.lockAndRead(connection, plan);
            Verdict<A> verdict = decide.apply(found);
            if (verdict instanceof Verdict.Write<A> write) {
                events.writeAndCommit(connection, write.event(), found);
                over = true;
            }
            return verdict.answer();
        } finally {
            if (!over) {
                rollback(connection);
            }
        }
    }

    /** A connection too broken to roll back takes its transaction with it, and the first failure is the one to tell. */
    private static void rollback(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("rollback");
        } catch (SQLException e) {
            return;
        }
    }
}
