package org.tellerline.core.backup;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.tellerline.core.desk.Outcome;
import org.tellerline.core.fixture.BankFixture;
import org.tellerline.core.fixture.Residents;
import org.tellerline.core.staff.Session;
import org.tellerline.core.transaction.Slip;
import org.tellerline.schema.db.DatabaseAddress;

/** Four tellers who take deposits until they are stopped. */
final class Rush implements AutoCloseable {

    private static final List<String> TELLERS = List.of("t01", "t02", "t03", "t05");

    private final BankFixture bank;
    private final ExecutorService hands = Executors.newFixedThreadPool(TELLERS.size());
    private final List<Future<Integer>> work = new ArrayList<>();
    private final Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();
    private volatile boolean stopped;

    private Rush(BankFixture bank) {
        this.bank = bank;
    }

    static Rush at(DatabaseAddress address) {
        Rush rush = new Rush(BankFixture.at(address));
        for (String teller : TELLERS) {
            Session session = rush.bank.signOn(teller);
            rush.work.add(rush.hands.submit(() -> rush.untilStopped(session)));
        }
        return rush;
    }

    /** One teller, so many deposits. */
    static void serve(DatabaseAddress address, int count) {
        try (Rush rush = new Rush(BankFixture.at(address))) {
            Session session = rush.bank.signOn("t01");
            for (int i = 0; i < count; i++) {
                rush.once(session);
            }
        }
    }

    /** The keys whose posting was answered for so far. */
    Set<UUID> acknowledged() {
        return Set.copyOf(acknowledged);
    }

    private int untilStopped(Session session) {
        int count = 0;
        while (!stopped) {
            once(session);
            count++;
        }
        return count;
    }

    private void once(Session session) {
        UUID key = UUID.randomUUID();
        Slip slip = Slip.of(
                bank.bank().catalogue().find("2101").orElseThrow(),
                key,
                Residents.WANG.toString(),
                "1.25",
                "",
                "",
                key.toString().substring(0, 20));
        Outcome outcome = bank.bank().desk().submit(session, slip);
        if (!(outcome instanceof Outcome.Posted)) {
            throw new AssertionError(outcome.toString());
        }
        acknowledged.add(key);
    }

    @Override
    public void close() {
        stopped = true;
        try {
            for (Future<Integer> one : work) {
                one.get();
            }
        } catch (ExecutionException | InterruptedException e) {
            throw new AssertionError(e);
        } finally {
            hands.shutdownNow();
            bank.close();
        }
    }
}
