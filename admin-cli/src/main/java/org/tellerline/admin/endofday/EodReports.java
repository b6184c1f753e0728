package org.tellerline.admin.endofday;

import java.util.ArrayList;
import java.util.List;
import org.tellerline.admin.Admin;
import org.tellerline.admin.ExitCode;
import org.tellerline.admin.Format;
import org.tellerline.core.bookcheck.BookReport;
import org.tellerline.core.endofday.Ended;
import org.tellerline.core.endofday.Run;
import org.tellerline.core.text.Message;

/** Prints a run step by step, and says in a line what came of it. */
final class EodReports {

    private static final List<String> NAMES = List.of("no", "job", "day", "state", "rows");

    private final Admin admin;
    private final Format format;

    EodReports(Admin admin, Format format) {
        this.admin = admin;
        this.format = format;
    }

    ExitCode ended(Ended ended) {
        if (ended instanceof Ended.Busy) {
            admin.note("eod.busy");
            return ExitCode.BUSY;
        }
        if (ended instanceof Ended.NotNow refused) {
            return refused(refused.gates());
        }
        if (ended instanceof Ended.Unproven stopped) {
            print(stopped.run());
            return unproven(stopped.report());
        }
        Run run = ((Ended.Done) ended).run();
        print(run);
        return standing(run);
    }

    ExitCode refused(List<Message> gates) {
        admin.note("eod.not-now");
        gates.forEach(gate -> admin.note(gate.key(), gate.args().toArray()));
        return ExitCode.REFUSED;
    }

    void print(Run run) {
        List<List<Object>> rows = new ArrayList<>();
        for (Run.Step step : run.steps()) {
            boolean people = format == Format.TABLE;
            rows.add(List.of(
                    (long) step.number(),
                    people ? admin.texts().say(step.textKey()) : step.job(),
                    step.day().toString(),
                    people
                            ? admin.texts().say("eod.state." + step.state())
                            : step.state().name(),
                    step.rows()));
        }
        admin.print(admin.sheet("eod", NAMES, rows), format);
    }

    /** Says where a run stands; one that is not finished is a finding. */
    ExitCode standing(Run run) {
        run.exceptions()
                .forEach(exempt -> admin.note(
                        "eod.exception",
                        exempt.account(),
                        admin.texts().say("eod.job." + exempt.job()),
                        admin.texts().say("eod.reason." + exempt.reason()),
                        exempt.minor()));
        if (!run.done()) {
            admin.note("eod.unfinished", run.date());
            return ExitCode.FINDING;
        }
        admin.note("eod.done", run.date(), run.next());
        return ExitCode.OK;
    }

    private ExitCode unproven(BookReport report) {
        admin.note("eod.unproven");
        report.findings()
                .forEach(finding -> admin.note(
                        "eod.finding",
                        admin.texts().say(finding.rule().textKey()),
                        finding.table(),
                        finding.key(),
                        finding.expected(),
                        finding.found()));
        return ExitCode.FINDING;
    }
}
