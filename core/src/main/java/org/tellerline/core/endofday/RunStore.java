package org.tellerline.core.endofday;

import static org.tellerline.schema.tables.Tables.ACCOUNT;
import static org.tellerline.schema.tables.Tables.EOD_CHUNK;
import static org.tellerline.schema.tables.Tables.EOD_EXCEPTION;
import static org.tellerline.schema.tables.Tables.EOD_RUN;
import static org.tellerline.schema.tables.Tables.EOD_STEP;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.TableRecord;
import org.jooq.impl.DSL;
import org.tellerline.schema.db.Database;
import org.tellerline.schema.tables.tables.records.EodChunkRecord;

/** Keeps where an end of day stands. A chunk is noted as done by the transaction that does it, and by no other. */
class RunStore {

    private static final String DONE = Run.State.DONE.name();

    private final House house;

    RunStore(House house) {
        this.house = house;
    }

    /** A chunk's own transaction, lent to the job that does it. */
    record Open(DSLContext sql, Run run, Run.Step step, Chunk chunk) {}

    /** The last run there was, done or not. */
    Optional<Run> last() {
        return last(house.database());
    }

    static Optional<Run> last(Database database) {
        return database.read(sql -> sql.selectFrom(EOD_RUN)
                .orderBy(EOD_RUN.BUSINESS_DATE.desc())
                .limit(1)
                .fetchOptional(row -> new Run(
                        row.getBusinessDate(),
                        row.getNextDate(),
                        row.getState().equals(DONE),
                        row.getStaff(),
                        row.getStartedAt(),
                        Optional.ofNullable(row.getEndedAt()),
                        steps(sql, row.getBusinessDate()),
                        exceptions(sql, row.getBusinessDate()))));
    }

    /** Lays a run down inside the transaction that closes the bank; its first step is done by that. */
    static void lay(DSLContext sql, Run run) {
        sql.insertInto(EOD_RUN)
                .set(EOD_RUN.BUSINESS_DATE, run.date())
                .set(EOD_RUN.NEXT_DATE, run.next())
                .set(EOD_RUN.STATE, "RUNNING")
                .set(EOD_RUN.STAFF, run.staff())
                .set(EOD_RUN.STARTED_AT, run.startedAt())
                .execute();
        List<TableRecord<?>> rows = new ArrayList<>();
        for (Run.Step step : run.steps()) {
            rows.add(sql.newRecord(EOD_STEP)
                    .setBusinessDate(run.date())
                    .setStep((long) step.number())
                    .setJob(step.job())
                    .setForDate(step.day())
                    .setState(step.state().name())
                    .setRowCount(step.rows())
                    .setStartedAt(step.startedAt().orElse(null))
                    .setEndedAt(step.endedAt().orElse(null)));
        }
        sql.batchInsert(rows).execute();
    }

    /** Stores the pieces of a step before the first of them is done; a step without any is done by that. */
    void divide(Run run, Run.Step step, List<Chunk> chunks) {
        house.database().write(sql -> {
            Condition waiting = of(run, step).and(EOD_STEP.STATE.eq(Run.State.WAITING.name()));
            int divided = sql.update(EOD_STEP)
                    .set(EOD_STEP.STATE, Run.State.DIVIDED.name())
                    .set(EOD_STEP.STARTED_AT, house.clock().micros())
                    .where(waiting)
                    .execute();
            if (divided == 1) {
                sql.batchInsert(chunks.stream()
                                .map(chunk -> row(sql, run, step, chunk))
                                .toList())
                        .execute();
                close(sql, run, step);
            }
            return divided;
        });
    }

    /** The pieces of a step that are to be done yet. */
    List<Chunk> open(Run run, Run.Step step) {
        return house.database()
                .read(sql -> sql.selectFrom(EOD_CHUNK)
                        .where(EOD_CHUNK.BUSINESS_DATE.eq(run.date()))
                        .and(EOD_CHUNK.STEP.eq((long) step.number()))
                        .and(EOD_CHUNK.STATE.ne(DONE))
                        .orderBy(EOD_CHUNK.CHUNK)
                        .fetch(RunStore::chunk));
    }

    /** Does one chunk and notes it, in one transaction; a chunk that is done already is let be. */
    void within(Run run, Run.Step step, Chunk chunk, Job job) {
        house.database().write(sql -> {
            if (!isWaiting(sql, run, step, chunk)) {
                return chunk;
            }
            Open open = new Open(sql, run, step, chunk);
            note(open, job.work(open));
            return chunk;
        });
    }

    /** Notes the transaction's chunk as done. */
    void note(Open open, Done done) {
        open.sql()
                .update(EOD_CHUNK)
                .set(EOD_CHUNK.STATE, DONE)
                .set(EOD_CHUNK.ROW_COUNT, done.rows())
                .set(EOD_CHUNK.AMOUNT, done.minor())
                .set(EOD_CHUNK.ENDED_AT, house.clock().micros())
                .where(of(open.run(), open.step(), open.chunk()))
                .execute();
        close(open.sql(), open.run(), open.step());
    }

    /** What the chunks of the transaction's own step were about together, of one product at one branch. */
    static long amount(Open open) {
        return open.sql()
                .select(DSL.coalesce(DSL.sum(EOD_CHUNK.AMOUNT), DSL.inline(0L)))
                .from(EOD_CHUNK)
                .where(EOD_CHUNK.BUSINESS_DATE.eq(open.run().date()))
                .and(EOD_CHUNK.STEP.eq((long) open.step().number()))
                .and(EOD_CHUNK.BRANCH.eq(open.chunk().branch()))
                .and(EOD_CHUNK.PRODUCT.eq(open.chunk().product()))
                .fetchSingle(row -> ((Number) row.get(0)).longValue());
    }

    /** Puts an account on the list of those a job could not serve. */
    static void exempt(Open open, long account, String reason, long minor) {
        open.sql()
                .insertInto(EOD_EXCEPTION)
                .set(EOD_EXCEPTION.BUSINESS_DATE, open.run().date())
                .set(EOD_EXCEPTION.STEP, (long) open.step().number())
                .set(EOD_EXCEPTION.ACCOUNT, account)
                .set(EOD_EXCEPTION.REASON, reason)
                .set(EOD_EXCEPTION.AMOUNT, minor)
                .execute();
    }

    /** A step whose last chunk is done is done; so is a run whose last step is. */
    private void close(DSLContext sql, Run run, Run.Step step) {
        if (sql.fetchExists(EOD_CHUNK, inStep(run, step).and(EOD_CHUNK.STATE.ne(DONE)))) {
            return;
        }
        long now = house.clock().micros();
        sql.update(EOD_STEP)
                .set(EOD_STEP.STATE, DONE)
                .set(EOD_STEP.ENDED_AT, now)
                .set(
                        EOD_STEP.ROW_COUNT,
                        sql
                                .select(EOD_CHUNK.ROW_COUNT)
                                .from(EOD_CHUNK)
                                .where(inStep(run, step))
                                .fetch(EOD_CHUNK.ROW_COUNT)
                                .stream()
                                .mapToLong(Long::longValue)
                                .sum())
                .where(of(run, step))
                .execute();
        Condition unfinished = EOD_STEP.BUSINESS_DATE.eq(run.date()).and(EOD_STEP.STATE.ne(DONE));
        if (!sql.fetchExists(EOD_STEP, unfinished)) {
            sql.update(EOD_RUN)
                    .set(EOD_RUN.STATE, DONE)
                    .set(EOD_RUN.ENDED_AT, now)
                    .where(EOD_RUN.BUSINESS_DATE.eq(run.date()))
                    .execute();
        }
    }

    private boolean isWaiting(DSLContext sql, Run run, Run.Step step, Chunk chunk) {
        return house.database()
                .dialect()
                .lockRows(sql.select(EOD_CHUNK.STATE).from(EOD_CHUNK).where(of(run, step, chunk)))
                .fetchSingle()
                .value1()
                .equals("WAITING");
    }

    private static Condition of(Run run, Run.Step step) {
        return EOD_STEP.BUSINESS_DATE.eq(run.date()).and(EOD_STEP.STEP.eq((long) step.number()));
    }

    private static Condition inStep(Run run, Run.Step step) {
        return EOD_CHUNK.BUSINESS_DATE.eq(run.date()).and(EOD_CHUNK.STEP.eq((long) step.number()));
    }

    private static Condition of(Run run, Run.Step step, Chunk chunk) {
        return inStep(run, step).and(EOD_CHUNK.CHUNK.eq((long) chunk.number()));
    }

    private static EodChunkRecord row(DSLContext sql, Run run, Run.Step step, Chunk chunk) {
        return sql.newRecord(EOD_CHUNK)
                .setBusinessDate(run.date())
                .setStep((long) step.number())
                .setChunk((long) chunk.number())
                .setBranch(chunk.branch())
                .setProduct(chunk.product())
                .setFirstAccount(chunk.first())
                .setLastAccount(chunk.last())
                .setState("WAITING")
                .setRowCount(0L)
                .setAmount(0L);
    }

    private static Chunk chunk(EodChunkRecord row) {
        return new Chunk(
                Math.toIntExact(row.getChunk()),
                row.getBranch(),
                row.getProduct(),
                row.getFirstAccount(),
                row.getLastAccount());
    }

    private static List<Run.Step> steps(DSLContext sql, LocalDate date) {
        return sql.selectFrom(EOD_STEP)
                .where(EOD_STEP.BUSINESS_DATE.eq(date))
                .orderBy(EOD_STEP.STEP)
                .fetch(row -> new Run.Step(
                        Math.toIntExact(row.getStep()),
                        row.getJob(),
                        row.getForDate(),
                        Run.State.valueOf(row.getState()),
                        row.getRowCount(),
                        Optional.ofNullable(row.getStartedAt()),
                        Optional.ofNullable(row.getEndedAt())));
    }

    private static List<Run.Exempt> exceptions(DSLContext sql, LocalDate date) {
        return sql.select(EOD_EXCEPTION.REASON, EOD_EXCEPTION.AMOUNT, EOD_STEP.JOB, ACCOUNT.NUMBER)
                .from(EOD_EXCEPTION)
                .join(EOD_STEP)
                .on(EOD_STEP.BUSINESS_DATE.eq(EOD_EXCEPTION.BUSINESS_DATE))
                .and(EOD_STEP.STEP.eq(EOD_EXCEPTION.STEP))
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(EOD_EXCEPTION.ACCOUNT))
                .where(EOD_EXCEPTION.BUSINESS_DATE.eq(date))
                .orderBy(EOD_EXCEPTION.STEP, EOD_EXCEPTION.ACCOUNT)
                .fetch(RunStore::exempt);
    }

    private static Run.Exempt exempt(Record row) {
        return new Run.Exempt(
                row.get(ACCOUNT.NUMBER),
                row.get(EOD_STEP.JOB),
                row.get(EOD_EXCEPTION.REASON),
                row.get(EOD_EXCEPTION.AMOUNT));
    }
}
