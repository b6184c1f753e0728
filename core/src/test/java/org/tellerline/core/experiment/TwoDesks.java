package org.tellerline.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.tellerline.core.catalogue.Catalogue;
import org.tellerline.core.desk.Desk;
import org.tellerline.core.desk.Outcome;
import org.tellerline.core.fixture.BankFixture;
import org.tellerline.core.fixture.Crowd;
import org.tellerline.core.founding.DemoPlan;
import org.tellerline.core.ledger.Ledger;
import org.tellerline.core.signon.SignOn;
import org.tellerline.core.signon.SignOnResult;
import org.tellerline.core.staff.Approval;
import org.tellerline.core.staff.Session;
import org.tellerline.core.transaction.Slip;
import org.tellerline.schema.db.Database;
import org.tellerline.schema.db.Dialect;
import org.tellerline.schema.db.PostgresAddress;
import org.tellerline.schema.fixture.PostgresServer;

/** Two desks of one bank, each with connections of its own: the first is held up in its decision, the second comes meanwhile. */
final class TwoDesks implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;

    private final BankFixture fixture;
    private final Database firstDatabase;
    private final Database secondDatabase;
    private final HeldLedger held;
    private final ComingLedger coming;
    private final Map<String, Session> sessions = new HashMap<>();

    TwoDesks(Dialect dialect, Path folder, ComingLedger.Way way) {
        this.fixture = BankFixture.inTheMorning(dialect, folder);
        this.firstDatabase = Database.open(fixture.address(), Database.Mode.POSTING);
        this.secondDatabase = Database.open(fixture.address(), Database.Mode.POSTING);
        this.held = new HeldLedger(Ledger.of(firstDatabase));
        this.coming = new ComingLedger(Ledger.of(secondDatabase), way);
    }

    BankFixture fixture() {
        return fixture;
    }

    /** A slip and whoever signed it. */
    record Business(Session session, Slip slip, List<Approval> approvals) {}

    /** Business that nobody need sign. */
    Business keyed(String who, String code, String... words) {
        return new Business(session(who), fixture.slip(code, words), List.of());
    }

    /** Business of a maker that somebody else has signed. */
    Business signed(String who, String signer, String code, String... words) {
        Session maker = session(who);
        Slip slip = fixture.slip(code, words);
        Outcome.NeedsApproval asks =
                (Outcome.NeedsApproval) fixture.bank().desk().submit(maker, slip);
        SignOn.Keyed keyed = new SignOn.Keyed(signer, DemoPlan.PASSWORD.toCharArray(), "test");
        SignOnResult.Signed signed =
                (SignOnResult.Signed) fixture.bank().signOn().sign(maker, code, asks.request(), keyed);
        return new Business(maker, slip, List.of(signed.approval()));
    }

    private Session session(String who) {
        return sessions.computeIfAbsent(who, fixture::signOn);
    }

    void mustPost(Business business) {
        assertThat(post(fixture.bank().desk(), business)).isInstanceOf(Outcome.Posted.class);
    }

    static Outcome post(Desk desk, Business business) {
        return desk.submit(business.session(), business.slip(), business.approvals());
    }

    /** What comes of business that everybody sends at once and nobody is held up in. */
    List<Outcome> together(List<Business> business) {
        Desk desk = fixture.bank().desk();
        return Crowd.together(business.stream()
                .<Callable<Outcome>>map(one -> () -> post(desk, one))
                .toList());
    }

    /** What came of two pieces of business, the second of which came while the first held its locks. */
    record Outcomes(Outcome first, Outcome second) {}

    /** The second comes while the first holds its locks and has not decided yet. */
    Outcomes play(Business first, Business second) {
        FutureTask<Outcome> under = start(first, desk(held, firstDatabase));
        held.awaitDeciding();
        FutureTask<Outcome> waiting = start(second, desk(coming, secondDatabase));
        coming.awaitComing();
        awaitWaiterOrEnd(waiting);
        held.release();
        return new Outcomes(result(under), result(waiting));
    }

    /** Whether the second is answered although the first holds its locks and has not decided yet. */
    boolean overtakes(Business first, Business second) {
        FutureTask<Outcome> under = start(first, desk(held, firstDatabase));
        held.awaitDeciding();
        FutureTask<Outcome> overtaking = start(second, desk(coming, secondDatabase));
        coming.awaitComing();
        awaitWaiterOrEnd(overtaking);
        boolean done = overtaking.isDone();
        held.release();
        result(under);
        result(overtaking);
        return done;
    }

    private Desk desk(Ledger ledger, Database database) {
        return new Desk(
                new Catalogue().types(),
                Desk.Lookups.of(database),
                new Desk.House(ledger, fixture.bank().signOn(), fixture.bank().clock()));
    }

    private static FutureTask<Outcome> start(Business business, Desk desk) {
        FutureTask<Outcome> task = new FutureTask<>(() -> post(desk, business));
        Thread thread = new Thread(task, "desk");
        thread.setDaemon(true);
        thread.start();
        return task;
    }

    private static Outcome result(FutureTask<Outcome> task) {
        try {
            return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | InterruptedException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    /** On PostgreSQL until it waits for a lock, or does not; SQLite shows nobody who waits for its one writer. */
    private void awaitWaiterOrEnd(FutureTask<Outcome> task) {
        if (fixture.address() instanceof PostgresAddress shared) {
            while (!task.isDone() && !waits(shared.name())) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
            }
        }
    }

    private static boolean waits(String database) {
        return number(
                        database,
                        "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = '"
                                + database + "'")
                > 0;
    }

    private static long number(String database, String query) {
        try (Connection connection = PostgresServer.shared().connect(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** How often PostgreSQL had to break a deadlock. */
    long deadlocks() {
        return fixture.address() instanceof PostgresAddress shared
                ? number(
                        shared.name(), "select deadlocks from pg_stat_database where datname = '" + shared.name() + "'")
                : 0;
    }

    /** What the books say, a value a row. */
    List<String> books(String query) {
        return firstDatabase.read(sql -> sql.fetch(query).map(row -> String.valueOf(row.get(0))));
    }

    @Override
    public void close() {
        firstDatabase.close();
        secondDatabase.close();
        fixture.close();
    }
}
