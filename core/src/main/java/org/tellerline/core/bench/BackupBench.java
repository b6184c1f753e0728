package org.tellerline.core.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.tellerline.core.backup.Backup;
import org.tellerline.core.backup.BackupKey;
import org.tellerline.core.backup.BackupProgress;
import org.tellerline.core.backup.Backups;
import org.tellerline.schema.db.Database;
import org.tellerline.schema.db.DatabaseAddress;
import org.tellerline.schema.db.ScratchDatabase;
import org.tellerline.schema.db.SqliteAddress;

/** Measures what a backup costs those who post: four tellers in a scratch bank, in turns alone and beside one backup after the other. */
public final class BackupBench {

    private static final int TELLERS = 4;
    private static final long SEED = 20261125;

    private final BenchPlan plan;
    private final DatabaseAddress bank;
    private final Path folder;
    private final Clock clock;
    private final Shift shift = new Shift(SEED);

    /**
     * One repetition.
     *
     * @param alone milliseconds within which 95 in 100 events were acknowledged while no backup was made
     * @param beside the same while backups were made
     * @param backups how many were made meanwhile
     * @param bytes length of the last one
     * @param syncMicros how long the machine took to make four kilobytes durable, before this repetition
     */
    public record Measured(int repetition, double alone, double beside, int backups, long bytes, long syncMicros) {

        public double ratio() {
            return beside / alone;
        }
    }

    private BackupBench(BenchPlan plan, DatabaseAddress bank, Path folder, Clock clock) {
        this.plan = plan;
        this.bank = bank;
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * Measures on the disk or server of an address.
     *
     * @param told of each repetition as it is done
     * @throws org.tellerline.schema.db.DatabaseTrouble when no scratch bank could be made
     */
    public static List<Measured> run(DatabaseAddress near, BenchPlan plan, Clock clock, Consumer<Measured> told) {
        Path folder = folder(near);
        try (ScratchDatabase place = ScratchDatabase.beside(near)) {
            ScratchBank.found(place.address(), clock);
            return new BackupBench(plan, place.address(), folder, clock).all(told);
        } finally {
            remove(folder);
        }
    }

    private List<Measured> all(Consumer<Measured> told) {
        List<Measured> found = new ArrayList<>();
        BackupKey key = BackupKey.create(folder.resolve("key"));
        try (Database database = Database.open(bank, Database.Mode.POSTING)) {
            List<Work> tellers = new ScratchTellers(database, plan.workload(), clock).first(TELLERS);
            shift.measure(tellers, plan);
            for (int repetition = 1; repetition <= plan.repetitions(); repetition++) {
                long sync = Probe.syncMicros(folder);
                Measured one = repetition % 2 == 1
                        ? measured(repetition, shift.measure(tellers, plan), beside(tellers, key), sync)
                        : measured(repetition, beside(tellers, key), shift.measure(tellers, plan), sync);
                found.add(one);
                told.accept(one);
            }
        }
        return found;
    }

    private static Measured measured(int repetition, Pace alone, Busy beside, long sync) {
        return new Measured(repetition, alone.milliseconds(95), beside.p95(), beside.backups(), beside.bytes(), sync);
    }

    /** Who goes first changes from one repetition to the next. */
    private static Measured measured(int repetition, Busy beside, Pace alone, long sync) {
        return measured(repetition, alone, beside, sync);
    }

    /** What was seen of the tellers and of the backups beside them. */
    private record Busy(double p95, int backups, long bytes) {}

    private Busy beside(List<Work> tellers, BackupKey key) {
        AtomicBoolean ended = new AtomicBoolean();
        ExecutorService hand = Executors.newSingleThreadExecutor();
        try {
            Future<List<Backup>> backups = hand.submit(() -> untilEnded(key, ended));
            double p95 = shift.measure(tellers, plan).milliseconds(95);
            ended.set(true);
            List<Backup> made = backups.get();
            return new Busy(p95, made.size(), made.get(made.size() - 1).bytes());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchTrouble("bench.trouble.interrupted");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } finally {
            ended.set(true);
            hand.shutdown();
        }
    }

    private List<Backup> untilEnded(BackupKey key, AtomicBoolean ended) {
        Backups backups = new Backups(folder, key, clock);
        List<Backup> made = new ArrayList<>();
        do {
            made.add(backups.create(bank, BackupProgress.silent()));
        } while (!ended.get());
        made.forEach(backup -> backup.file().toFile().delete());
        return made;
    }

    private static Path folder(DatabaseAddress near) {
        try {
            return near instanceof SqliteAddress sqlite
                    ? Files.createTempDirectory(sqlite.file().getParent(), "tellerline-bench")
                    : Files.createTempDirectory("tellerline-bench");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
