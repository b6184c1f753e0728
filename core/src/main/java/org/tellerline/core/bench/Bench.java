package org.tellerline.core.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.tellerline.core.bench.Measured.Against;
import org.tellerline.core.bench.Measured.Moment;
import org.tellerline.schema.db.Database;
import org.tellerline.schema.db.DatabaseAddress;
import org.tellerline.schema.db.PostgresAddress;
import org.tellerline.schema.db.ScratchDatabase;
import org.tellerline.schema.db.SqliteAddress;

/**
 * Measures how fast a machine posts. After everybody has worked once, uncounted, each repetition takes the machine's own measure, then the reference and the tellers in turns, each
 * from a fresh checkpoint. On SQLite one teller is held against the raw loop and several against one; on PostgreSQL all against pgbench.
 */
public final class Bench {

    /** The bundle of what this package says, class-path name without the language tag. */
    public static final String TEXTS = "/org/tellerline/core/bench/bench";

    private static final long SEED = 20261124;
    private static final String ONE_TELLER = "one-teller";

    /** The machine's own measure may not move by more than this within one run. */
    private static final long STEADY = 3;

    private final BenchPlan plan;
    private final Database database;
    private final ScratchTellers tellers;
    private final Optional<? extends Reference> reference;
    private final Shift shift = new Shift(SEED);
    private final List<Measured> found = new ArrayList<>();
    private boolean checkpointed = true;

    private Bench(BenchPlan plan, Database database, Optional<? extends Reference> reference, Clock clock) {
        this.plan = plan;
        this.database = database;
        this.reference = reference;
        this.tellers = new ScratchTellers(database, plan.workload(), clock);
    }

    /**
     * Measures on the disk or server of an address, in a scratch bank beside what stands there.
     *
     * @param told of each repetition as it is done
     * @throws org.tellerline.schema.db.DatabaseTrouble when no scratch bank could be made
     * @throws BenchTrouble when the reference could not be run
     */
    public static BenchReport run(DatabaseAddress near, BenchPlan plan, Clock clock, Consumer<Measured> told) {
        try (ScratchDatabase place = ScratchDatabase.beside(near)) {
            ScratchBank.found(place.address(), clock);
            try (Database database = Database.open(place.address(), Database.Mode.POSTING)) {
                Optional<? extends Reference> reference = near instanceof PostgresAddress server
                        ? PgBench.beside(server, plan.searchPath())
                        : Optional.of(new RawLoopStore(database));
                try {
                    return new Bench(plan, database, reference, clock).all(told);
                } finally {
                    reference.ifPresent(Reference::close);
                }
            }
        }
    }

    private BenchReport all(Consumer<Measured> told) {
        plan.tellers().forEach(count -> shift.measure(tellers.first(count), plan));
        for (int repetition = 1; repetition <= plan.repetitions(); repetition++) {
            Moment now = new Moment(repetition, Probe.syncMicros(folder()));
            Optional<Against> one = Optional.empty();
            for (int count : plan.tellers()) {
                Measured measured = measure(count, now, one);
                if (count == 1 && database.address() instanceof SqliteAddress) {
                    one = Optional.of(new Against(ONE_TELLER, measured.perSecond()));
                }
                found.add(measured);
                told.accept(measured);
            }
        }
        long fastest = found.stream().mapToLong(Measured::syncMicros).min().orElse(1);
        long slowest = found.stream().mapToLong(Measured::syncMicros).max().orElse(1);
        return new BenchReport(found, checkpointed, slowest <= STEADY * fastest);
    }

    /** Who goes first changes from one repetition to the next. */
    private Measured measure(int count, Moment now, Optional<Against> one) {
        boolean several = count > 1 && database.address() instanceof SqliteAddress;
        Optional<Against> against = several ? one : Optional.empty();
        if (!several && now.repetition() % 2 == 1) {
            against = reference(count);
        }
        checkpoint();
        Pace pace = shift.measure(tellers.first(count), plan);
        if (!several && now.repetition() % 2 == 0) {
            against = reference(count);
        }
        return Measured.of(count, now, pace, against);
    }

    private Optional<Against> reference(int count) {
        checkpoint();
        return reference.flatMap(
                other -> other.measure(count, plan).map(pace -> new Against(other.name(), pace.perSecond())));
    }

    private void checkpoint() {
        checkpointed &= database.checkpoint();
    }

    private Path folder() {
        return database.address() instanceof SqliteAddress sqlite
                ? sqlite.file().resolveSibling("")
                : Path.of(System.getProperty("java.io.tmpdir", ""));
    }
}
