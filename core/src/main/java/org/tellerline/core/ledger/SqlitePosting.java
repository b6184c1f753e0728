package org.tellerline.core.ledger;

import java.sql.SQLException;

/** One submission inside a transaction of SQLite: read, decide, write. */
final class SqlitePosting {

    private final SqliteFacts facts;
    private final SqliteEvents events;

    SqlitePosting(SqliteFacts facts, SqliteEvents events) {
        this.facts = facts;
        this.events = events;
    }

    void post(KeptStatements statements, Waiting<?> submission) throws SQLException {
        Event event = submission.decide(facts.read(statements, submission.plan()));
        if (event != null) {
            events.write(statements, event);
        }
    }

    LedgerFacts read(KeptStatements statements, LockPlan plan) throws SQLException {
        return facts.read(statements, plan);
    }
}
