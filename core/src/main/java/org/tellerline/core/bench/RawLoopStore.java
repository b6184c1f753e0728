package org.tellerline.core.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.tellerline.schema.db.Database;
import org.tellerline.schema.db.Dialect;
import org.tellerline.schema.db.SqlWork;

/**
 * The least that any bookkeeping does on SQLite, in the scratch bank's own file and by its own writing connection: three balances updated,
 * one read, one line of history, one COMMIT, as in the industry's old debit-credit test. No guards, no audit, no numbers.
 */
final class RawLoopStore implements Reference {

    private static final int ACCOUNTS = 100_000;
    private static final int TELLERS = 10;
    private static final long SEED = 7;

    private static final List<String> TABLES = List.of(
            "create table raw_branch (id integer primary key, balance integer not null) strict",
            "create table raw_teller (id integer primary key, balance integer not null) strict",
            "create table raw_account (id integer primary key, balance integer not null, filler text not null) strict",
            "create table raw_history (teller integer not null, branch integer not null, account integer not null, "
                    + "amount integer not null, at integer not null) strict");

    private final Database database;
    private long at;

    RawLoopStore(Database database) {
        this.database = database;
        lent(connection -> {
            build(connection);
            return true;
        });
    }

    @Override
    public String name() {
        return "raw-loop";
    }

    @Override
    public Optional<Pace> measure(int clients, BenchPlan plan) {
        return Optional.of(lent(connection -> {
            try (Loop loop = new Loop(connection)) {
                return new Shift(SEED).measure(List.of(loop::once), plan);
            }
        }));
    }

    @Override
    public void close() {
        // Goes with the scratch bank's file.
    }

    /** Borrowed for a whole slice: nobody else works meanwhile. */
    private <T> T lent(SqlWork<T> work) {
        try {
            return database.posting(work);
        } catch (SQLException e) {
            throw Dialect.SQLITE.trouble(e);
        }
    }

    private static void build(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute(table);
            }
            statement.execute("insert into raw_branch values (1, 0)");
            statement.execute(series(TELLERS) + " insert into raw_teller select n, 0 from series");
            statement.execute(
                    series(ACCOUNTS) + " insert into raw_account select n, 0, '" + "x".repeat(80) + "' from series");
        }
    }

    private static String series(int count) {
        return "with recursive series(n) as (select 1 union all select n + 1 from series where n < " + count + ")";
    }

    /** The prepared statements of the loop. */
    private final class Loop implements AutoCloseable {

        private final Statement words;
        private final PreparedStatement account;
        private final PreparedStatement read;
        private final PreparedStatement teller;
        private final PreparedStatement branch;
        private final PreparedStatement history;

        Loop(Connection connection) throws SQLException {
            words = connection.createStatement();
            account = connection.prepareStatement("update raw_account set balance = balance + ? where id = ?");
            read = connection.prepareStatement("select balance from raw_account where id = ?");
            teller = connection.prepareStatement("update raw_teller set balance = balance + ? where id = ?");
            branch = connection.prepareStatement("update raw_branch set balance = balance + ? where id = ?");
            history = connection.prepareStatement("insert into raw_history values (?, 1, ?, ?, ?)");
        }

        void once(SplittableRandom random) {
            try {
                long amount = random.nextLong(-5_000, 5_001);
                long id = 1 + random.nextInt(ACCOUNTS);
                long who = 1 + random.nextInt(TELLERS);
                words.execute("begin immediate");
                add(account, amount, id);
                balance(id);
                add(teller, amount, who);
                add(branch, amount, 1);
                write(who, id, amount);
                words.execute("commit");
            } catch (SQLException e) {
                throw Dialect.SQLITE.trouble(e);
            }
        }

        private void add(PreparedStatement update, long amount, long id) throws SQLException {
            update.setLong(1, amount);
            update.setLong(2, id);
            update.executeUpdate();
        }

        private void balance(long id) throws SQLException {
            read.setLong(1, id);
            try (ResultSet row = read.executeQuery()) {
                row.next();
                row.getLong(1);
            }
        }

        private void write(long who, long id, long amount) throws SQLException {
            history.setLong(1, who);
            history.setLong(2, id);
            history.setLong(3, amount);
            history.setLong(4, ++at);
            history.executeUpdate();
        }

        @Override
        public void close() throws SQLException {
            for (Statement statement : List.of(words, account, read, teller, branch, history)) {
                statement.close();
            }
        }
    }
}
