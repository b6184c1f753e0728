package org.tellerline.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tellerline.core.ledger.Teller.key;
import static org.tellerline.schema.tables.Tables.JOURNAL;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteCommitListener;
import org.sqlite.SQLiteConnection;
import org.tellerline.core.ledger.Teller.Answer;
import org.tellerline.schema.db.DatabaseTrouble;
import org.tellerline.schema.db.Dialect;
import org.tellerline.schema.db.SqliteWriter;

/** SQLite's only writer: who comes while it is taken shares a COMMIT with the others, and nobody else's failure. */
final class SqliteWriterTest {

    private static final String HEADLESS_LEG =
            "insert into posting values (424242, 1, 1, '1001', null, null, 'CNY', 1, null, null)";

    @TempDir
    Path folder;

    private LedgerBank bank;
    private final AtomicInteger commits = new AtomicInteger();

    @BeforeEach
    void open() {
        bank = LedgerBank.open(Dialect.SQLITE, folder, 64, 64);
    }

    @AfterEach
    void close() {
        bank.close();
    }

    @Test
    void who_waited_shares_a_commit() throws SQLException {
        // A batch lasts 20 ms at most, and the very first postings of a program are slow.
        for (int i = 1; i <= 64; i++) {
            teller(i).pays(i, 100, key("before" + i));
        }
        List<Answer> answers = together(numbered(64, i -> teller(i).pays(i, 100, key("k" + i))));

        assertThat(answers)
                .hasSize(64)
                .allMatch(answer -> answer instanceof Answer.Posted posted && !posted.repeated());
        assertThat(commits).as("commits for 64 postings").hasValueLessThan(32);
        assertThat(journals()).isEqualTo(128);
    }

    @Test
    void an_answer_comes_only_after_its_commit() {
        List<Boolean> stored = Crowd.all(64, i -> () -> {
            teller(i + 1).pays(i + 1, 100, key("k" + i));
            return bank.database().read(sql -> sql.fetchExists(JOURNAL, JOURNAL.IDEMPOTENCY_KEY.eq(key("k" + i))));
        });

        assertThat(stored).hasSize(64).doesNotContain(false);
    }

    @Test
    void one_key_sent_twice_in_a_batch_is_posted_once() throws SQLException {
        List<Answer> answers = together(numbered(2, i -> teller(1).pays(1, 100, key("same"))));

        assertThat(answers)
                .containsExactlyInAnyOrder(
                        new Answer.Posted("0001-01-000001", false), new Answer.Posted("0001-01-000001", true));
        assertThat(bank.balance(1)).isEqualTo(100);
    }

    @Test
    void a_failing_decision_harms_nobody_else_in_the_batch() throws SQLException {
        List<FutureTask<Answer>> tasks = waiting(List.of(
                () -> teller(1).pays(1, 100, key("a")),
                () -> bank.ledger().submit(teller(2).plan(key("b"), List.of(2L), List.of(), false), facts -> {
                    throw new IllegalStateException("no decision");
                }),
                () -> teller(3).pays(3, 300, key("c"))));

        assertThat(Crowd.failure(tasks.get(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no decision");
        assertThat(Crowd.result(tasks.get(0))).isInstanceOf(Answer.Posted.class);
        assertThat(Crowd.result(tasks.get(2))).isInstanceOf(Answer.Posted.class);
    }

    @Test
    void an_error_that_ends_the_transaction_makes_the_others_post_again() throws SQLException {
        execute("create trigger poison before insert on posting when new.amount = -666 begin select raise(rollback,"
                + " 'poison'); end");

        List<FutureTask<Answer>> tasks = waiting(List.of(
                () -> teller(1).pays(1, 100, key("a")),
                () -> teller(2).pays(2, 666, key("b")),
                () -> teller(3).pays(3, 300, key("c"))));

        assertThat(Crowd.result(tasks.get(0))).isEqualTo(new Answer.Posted("0001-01-000001", false));
        assertThat(Crowd.failure(tasks.get(1)))
                .isInstanceOf(BrokenInvariant.class)
                .hasMessageContaining("poison");
        assertThat(Crowd.result(tasks.get(2))).isEqualTo(new Answer.Posted("0001-03-000001", false));
        assertThat(List.of(bank.balance(1), bank.balance(2), bank.balance(3))).containsExactly(100L, 0L, 300L);
        assertThat(journals()).isEqualTo(2);
    }

    /** The same batch by a writer that trusts its savepoints: the first is lost, the third is durable before anybody commits. */
    @Test
    void the_writer_that_trusts_its_savepoints_loses_the_first_and_commits_the_third_alone() throws SQLException {
        execute("create table slip (n integer) strict");
        execute("create trigger poison before insert on slip when new.n = 2 begin select raise(rollback, 'poison');"
                + " end");
        execute("begin immediate");
        for (int n = 1; n <= 3; n++) {
            execute("savepoint submission");
            try {
                execute("insert into slip values (" + n + ")");
                execute("release submission");
            } catch (SQLException e) {
                assertThat(e.getMessage()).contains("poison");
            }
        }

        assertThat(slips()).containsExactly(3L);
        assertThatThrownBy(() -> execute("commit")).hasMessageContaining("no transaction is active");
    }

    @Test
    void a_commit_refused_for_one_of_them_is_made_for_each_of_the_others() throws SQLException {
        List<FutureTask<Answer>> tasks = waiting(List.of(
                () -> teller(1).pays(1, 100, key("a")),
                () -> postsWithoutHeader(2),
                () -> teller(3).pays(3, 300, key("c"))));

        assertThat(Crowd.result(tasks.get(0))).isInstanceOf(Answer.Posted.class);
        assertThat(Crowd.failure(tasks.get(1)))
                .isInstanceOf(BrokenInvariant.class)
                .hasMessageContaining("FOREIGN KEY");
        assertThat(Crowd.result(tasks.get(2))).isInstanceOf(Answer.Posted.class);
        assertThat(List.of(bank.balance(1), bank.balance(2), bank.balance(3))).containsExactly(100L, 0L, 300L);
    }

    /** Taking a failed COMMIT for a rollback would carry the broken rows, and all later ones, in an open transaction. */
    @Test
    void the_writer_that_takes_a_failed_commit_for_a_rollback_is_still_inside() throws SQLException {
        execute("begin immediate");
        execute(HEADLESS_LEG);
        assertThatThrownBy(() -> execute("commit")).hasMessageContaining("FOREIGN KEY");

        assertThatThrownBy(() -> execute("begin immediate")).hasMessageContaining("within a transaction");
        execute("rollback");
    }

    @Test
    void a_full_disk_stops_posting_says_so_and_lets_the_keys_tell() throws SQLException {
        execute("pragma max_page_count = " + pages());
        List<String> told = new ArrayList<>();
        int sent = 0;
        DatabaseTrouble trouble = null;
        while (trouble == null) {
            sent++;
            try {
                teller(1).pays(1, 1, key("k" + sent));
                told.add("k" + sent);
            } catch (DatabaseTrouble e) {
                trouble = e;
            }
        }

        assertThat(trouble.kind()).isEqualTo(DatabaseTrouble.Kind.FULL);
        bank.reopen();
        assertThat(told)
                .allSatisfy(name -> assertThat(((Answer.Posted) teller(1).pays(1, 1, key(name))).repeated())
                        .isTrue());
        assertThat(((Answer.Posted) teller(1).pays(1, 1, key("k" + sent))).repeated())
                .isFalse();
        assertThat(bank.balance(1)).isEqualTo(sent);
    }

    @Test
    void a_full_disk_tells_everybody_in_the_batch_and_posting_resumes_once_there_is_room() throws SQLException {
        execute("pragma max_page_count = " + pages());
        List<FutureTask<Answer>> tasks = waiting(numbered(64, i -> teller(i).pays(i, 100, key("k" + i))));

        assertThat(tasks).anySatisfy(task -> assertThat(troubleOf(task)).contains(DatabaseTrouble.Kind.FULL));
        for (int i = 1; i <= 64; i++) {
            boolean told = troubleOf(tasks.get(i - 1)).isEmpty();
            assertThat(((Answer.Posted) teller(i).pays(i, 100, key("k" + i))).repeated())
                    .isEqualTo(told);
            assertThat(bank.balance(i)).isEqualTo(100);
        }
    }

    private static Optional<DatabaseTrouble.Kind> troubleOf(FutureTask<Answer> task) {
        try {
            Crowd.result(task);
            return Optional.empty();
        } catch (CompletionException e) {
            return Optional.of(((DatabaseTrouble) Objects.requireNonNull(e.getCause())).kind());
        }
    }

    @Test
    void an_administrative_write_and_postings_take_turns() {
        List<Integer> turns = Crowd.all(40, i -> () -> {
            if (i % 2 == 0) {
                teller(i + 1).pays(i + 1, 100, key("k" + i));
                return 0;
            }
            return bank.database().write(sql -> sql.fetchCount(JOURNAL));
        });

        assertThat(turns).hasSize(40);
        assertThat(journals()).isEqualTo(20);
    }

    private Answer postsWithoutHeader(long number) {
        LockPlan plan = teller(number).plan(key("headless"), List.of(number), List.of(), true);
        return bank.ledger().submit(plan, facts -> {
            leaveALegBehind();
            Event event = EventComposer.compose(
                    facts, new TrailEntry(number, "EVENT", number, 0, new TreeMap<>(), List.of()));
            return new Verdict.Write<>(event, new Answer.Refused());
        });
    }

    /** On the connection of the writer, in whose transaction the decision is made. */
    private void leaveALegBehind() {
        try (Statement statement = bank.database().writer().connection().createStatement()) {
            statement.execute(HEADLESS_LEG);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private Teller teller(long number) {
        return new Teller(bank.ledger(), number);
    }

    private interface Sending {
        Answer send(long number);
    }

    private static List<Callable<Answer>> numbered(int most, Sending sending) {
        List<Callable<Answer>> all = new ArrayList<>();
        for (int i = 1; i <= most; i++) {
            int number = i;
            all.add(() -> sending.send(number));
        }
        return all;
    }

    private List<Answer> together(List<Callable<Answer>> submissions) throws SQLException {
        return waiting(submissions).stream().map(Crowd::result).toList();
    }

    /** Lets all of them queue, one after the other, while the writer is taken; then gives the writer back. */
    private List<FutureTask<Answer>> waiting(List<Callable<Answer>> submissions) throws SQLException {
        SqliteWriter writer = bank.database().writer();
        List<FutureTask<Answer>> tasks = new ArrayList<>();
        writer.lock().lock();
        try {
            writer.connection().unwrap(SQLiteConnection.class).addCommitListener(new CommitCounter());
            for (Callable<Answer> submission : submissions) {
                AtomicInteger state = new AtomicInteger();
                Thread[] sender = new Thread[1];
                tasks.add(Crowd.start(() -> {
                    sender[0] = Thread.currentThread();
                    state.set(1);
                    return submission.call();
                }));
                Crowd.until(() -> state.get() == 1 && asleep(sender[0]));
            }
        } finally {
            writer.lock().unlock();
        }
        return tasks;
    }

    private static boolean asleep(Thread thread) {
        return thread.getState() == Thread.State.WAITING || thread.getState() == Thread.State.TIMED_WAITING;
    }

    private final class CommitCounter implements SQLiteCommitListener {
        @Override
        public void onCommit() {
            commits.incrementAndGet();
        }

        @Override
        public void onRollback() {
            // Only commits are counted.
        }
    }

    private void execute(String sql) throws SQLException {
        bank.database().posting(connection -> run(connection, sql));
    }

    private static boolean run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.execute(sql);
        }
    }

    private long pages() {
        return bank.database().read(sql -> sql.fetchSingle("pragma page_count").get(0, Long.class));
    }

    private List<Long> slips() {
        return bank.database().read(sql -> sql.fetch("select n from slip").map(row -> row.get(0, Long.class)));
    }

    private long journals() {
        return bank.database().read(sql -> (long) sql.fetchCount(JOURNAL));
    }
}
