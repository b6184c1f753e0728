package org.tellerline.core.endofday;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tellerline.core.audit.SealKey;
import org.tellerline.core.text.Message;
import org.tellerline.schema.db.Claim;
import org.tellerline.schema.db.Database;
import org.tellerline.schema.db.DatabaseAddress;

/** Takes the bank from one business date to the next. One at a time, in whatever process. */
public final class EndOfDay implements AutoCloseable {

    /** The bundle of what this package says, class-path name without the language tag. */
    public static final String TEXTS = "/org/tellerline/core/endofday/endofday";

    /**
     * The jobs, in their order. Daily ones that stand together run day by day, each with its neighbours. Interest comes before the ledger
     * accounts are closed, since what it books belongs to the day.
     */
    static final List<Function<House, Job>> JOBS = List.of(
            house -> new Cutoff(),
            Proof.First::new,
            DayMoves::new,
            Accrual::new,
            Settlement::new,
            DayBalances::new,
            Proof.Second::new,
            SealChains::new,
            Roll::new,
            StartOfDay::new);

    private final House house;
    private final CutoffStore cutoff;
    private final RunStore runs;
    private final LocalDate date;

    EndOfDay(House house, RunStore runs) {
        this.house = house;
        this.cutoff = new CutoffStore(house);
        this.runs = runs;
        this.date = cutoff.date();
    }

    /**
     * Opens a bank for the end of the day it stands at; no other day is ended by it.
     *
     * @throws org.tellerline.schema.db.DatabaseTrouble when there is none at the address, or it must not be used as it is
     */
    public static EndOfDay of(DatabaseAddress address, Clock clock, SealKey key) {
        Database database = Database.open(address, Database.Mode.CLOSING);
        try {
            return of(database, Database.open(address, Database.Mode.READING), clock, key);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private static EndOfDay of(Database database, Database proofs, Clock clock, SealKey key) {
        try {
            House house = House.of(database, proofs, clock, key);
            return new EndOfDay(house, new RunStore(house));
        } catch (RuntimeException e) {
            proofs.close();
            throw e;
        }
    }

    /** Opens a bank to see what its end of day would be; that needs no key, since nothing is sealed. */
    public static EndOfDay toLookAt(DatabaseAddress address) {
        return of(address, Clock.systemUTC(), SealKey.parse("00".repeat(32)));
    }

    /** The last end of day there was, done or not. */
    public static Optional<Run> last(Database database) {
        return RunStore.last(database);
    }

    /** The business date the bank stood at when this was opened. */
    public LocalDate date() {
        return date;
    }

    /** Everything that stands against an end of day now, in the bundle of this package. */
    public List<Message> gates() {
        return cutoff.gates();
    }

    /** What an end of day of the present date would consist of; empty while the calendar names no next day. */
    public Optional<Run> plan() {
        return house.terms().after(date).map(next -> laidDown(house, next, 0));
    }

    /**
     * Ends the day. It is the one the bank stood at when this was opened: where another run was quicker, which may be while a backup was made,
     * the day after it does not end too. Policies are read once no more can be approved, so that all jobs, and the proof of them, go by the same.
     *
     * @param staff id of who asks for it
     * @throws CalledOff when the process is to end; the run is to be resumed
     */
    public Ended run(long staff, Progress progress) {
        return alone(() -> {
            List<Message> gates = cutoff.begin(date, () -> planned(house.asOfNow(), staff));
            return gates.isEmpty() ? goOn(progress) : new Ended.NotNow(gates);
        });
    }

    private Run planned(House now, long staff) {
        return laidDown(now, now.terms().after(date).orElseThrow(), staff);
    }

    /** Goes on where an end of day stopped. */
    public Ended resume(Progress progress) {
        return alone(() -> runs.last().filter(run -> !run.done()).isPresent()
                ? goOn(progress)
                : new Ended.NotNow(List.of(Message.of("eod.gate.NOTHING_TO_RESUME"))));
    }

    @Override
    public void close() {
        house.proofs().close();
        house.database().close();
    }

    private interface Work {
        Ended done();
    }

    private Ended alone(Work work) {
        Optional<Claim> claim = Claim.forEndOfDay(house.database().address());
        if (claim.isEmpty()) {
            return new Ended.Busy();
        }
        try (Claim held = claim.get()) {
            return work.done();
        }
    }

    private Ended goOn(Progress progress) {
        Run run = standing();
        Map<String, Job> named = jobs(house.asOfNow()).stream().collect(Collectors.toMap(Job::name, job -> job));
        try {
            for (Run.Step step : run.open()) {
                work(run, step, job(named, step), progress);
                progress.after(step);
            }
            return new Ended.Done(standing());
        } catch (ProofFailed e) {
            return new Ended.Unproven(standing(), e.report());
        }
    }

    private Run standing() {
        return runs.last().orElseThrow(() -> new IllegalStateException("no end of day was begun"));
    }

    private void work(Run run, Run.Step step, Job job, Progress progress) {
        progress.goOn();
        if (step.state() == Run.State.WAITING) {
            runs.divide(run, step, job.chunks(run, step));
        }
        List<Chunk> chunks = runs.open(run, step);
        progress.at(step, 0, chunks.size());
        int done = 0;
        for (Chunk chunk : chunks) {
            progress.goOn();
            job.before(run);
            runs.within(run, step, chunk, job);
            progress.at(step, ++done, chunks.size());
        }
    }

    private static List<Job> jobs(House house) {
        return JOBS.stream().map(make -> make.apply(house)).toList();
    }

    private static Job job(Map<String, Job> named, Run.Step step) {
        Job job = named.get(step.job());
        if (job == null) {
            throw new IllegalStateException("no job is called " + step.job());
        }
        return job;
    }

    private Run laidDown(House house, LocalDate next, long staff) {
        long now = house.clock().micros();
        List<Run.Step> steps = new ArrayList<>();
        List<Job> together = new ArrayList<>();
        for (Job job : jobs(house)) {
            if (job.isDaily()) {
                together.add(job);
            } else {
                addDays(steps, together, date, next);
                together.clear();
                add(steps, job, date);
            }
        }
        Run.Step first = steps.get(0);
        steps.set(0, new Run.Step(1, first.job(), date, Run.State.DONE, 0, Optional.of(now), Optional.of(now)));
        return new Run(date, next, false, staff, now, Optional.empty(), steps, List.of());
    }

    private static void addDays(List<Run.Step> steps, List<Job> daily, LocalDate date, LocalDate next) {
        date.datesUntil(next)
                .forEach(day -> daily.stream().filter(job -> job.isDueOn(day)).forEach(job -> add(steps, job, day)));
    }

    private static void add(List<Run.Step> steps, Job job, LocalDate day) {
        steps.add(new Run.Step(
                steps.size() + 1, job.name(), day, Run.State.WAITING, 0, Optional.empty(), Optional.empty()));
    }
}
