package org.tellerline.core.books;

import static org.tellerline.schema.tables.Tables.AUDIT;
import static org.tellerline.schema.tables.Tables.POSITION;
import static org.tellerline.schema.tables.Tables.POSITION_HEAD;
import static org.tellerline.schema.tables.Tables.STAFF;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.tellerline.core.books.SignOnLog.Step;
import org.tellerline.schema.db.Database;

/** Reads a person's entries of the trail by the index {@code audit_of_person}, which holds no events. */
final class SignOnStore {

    private static final List<String> BEGINS = List.of("SIGN_ON", "TAKE_OVER");
    private static final List<String> KNOWS_TERMINAL = List.of("SIGN_ON", "TAKE_OVER", "UNLOCK");
    private static final List<String> KINDS = List.of(
            "SIGN_ON", "TAKE_OVER", "UNLOCK", "LOCK", "SIGN_OFF", "SIGNATURE", "SIGN_ON_FAILED", "SIGN_ON_REFUSED");
    private static final String TERMINAL = "says.terminal=";

    private final Database database;

    SignOnStore(Database database) {
        this.database = database;
    }

    SignOnLog of(long person, int most) {
        return database.read(sql -> {
            List<Long> names = sql.select(STAFF.ID)
                    .from(STAFF)
                    .where(STAFF.PERSON.eq(person))
                    .fetch(STAFF.ID);
            Condition theirs = AUDIT.JOURNAL.isNull().and(AUDIT.ACTOR.in(names));
            List<Step> begun = steps(sql, theirs.and(AUDIT.KIND.in(BEGINS)), 2);
            Optional<Step> before = begun.stream().skip(1).findFirst();
            return new SignOnLog(
                    begun.stream().findFirst(),
                    before,
                    failedSince(sql, theirs, before),
                    open(sql, names, theirs),
                    withTerminals(steps(sql, theirs.and(AUDIT.KIND.in(KINDS)), most)));
        });
    }

    private static List<Step> steps(DSLContext sql, Condition which, int most) {
        return sql.select(AUDIT.POSITION, AUDIT.AT, AUDIT.KIND, AUDIT.PAYLOAD, POSITION.BRANCH, POSITION.NO)
                .from(AUDIT)
                .join(POSITION)
                .on(POSITION.ID.eq(AUDIT.POSITION))
                .where(which)
                .orderBy(AUDIT.AT.desc(), AUDIT.POSITION, AUDIT.SEQ.desc())
                .limit(most)
                .fetch(SignOnStore::step);
    }

    private static Step step(Record row) {
        return new Step(
                row.get(AUDIT.POSITION),
                row.get(AUDIT.AT),
                row.get(AUDIT.KIND),
                row.get(POSITION.BRANCH),
                row.get(POSITION.NO),
                row.get(AUDIT.PAYLOAD)
                        .lines()
                        .filter(line -> line.startsWith(TERMINAL))
                        .map(line -> line.substring(TERMINAL.length()))
                        .findFirst()
                        .orElse(""));
    }

    private static long failedSince(DSLContext sql, Condition theirs, Optional<Step> before) {
        return sql.select(DSL.count())
                .from(AUDIT)
                .where(theirs)
                .and(AUDIT.KIND.eq("SIGN_ON_FAILED"))
                .and(AUDIT.AT.gt(before.map(Step::at).orElse(0L)))
                .fetchSingle()
                .value1();
    }

    /** The last step at each position that is in a session of theirs: how the session came to be as it is. */
    private static List<Step> open(DSLContext sql, List<Long> names, Condition theirs) {
        List<Step> open = new ArrayList<>();
        sql.select(POSITION_HEAD.POSITION)
                .from(POSITION_HEAD)
                .where(POSITION_HEAD.HOLDER.in(names))
                .and(POSITION_HEAD.SESSION.isNotNull())
                .orderBy(POSITION_HEAD.POSITION)
                .forEach(row -> open.addAll(
                        steps(sql, theirs.and(AUDIT.POSITION.eq(row.value1())).and(AUDIT.KIND.in(KNOWS_TERMINAL)), 1)));
        return open;
    }

    /** Whoever locks or leaves sits where the session was begun or uncovered before. */
    private static List<Step> withTerminals(List<Step> latestFirst) {
        List<Step> steps = new ArrayList<>(latestFirst);
        Collections.reverse(steps);
        Map<Long, String> terminals = new HashMap<>();
        steps.replaceAll(step -> {
            if (KNOWS_TERMINAL.contains(step.kind())) {
                terminals.put(step.position(), step.terminal());
            }
            return step.terminal().isEmpty()
                    ? new Step(
                            step.position(),
                            step.at(),
                            step.kind(),
                            step.branch(),
                            step.no(),
                            terminals.getOrDefault(step.position(), ""))
                    : step;
        });
        Collections.reverse(steps);
        return steps;
    }
}
