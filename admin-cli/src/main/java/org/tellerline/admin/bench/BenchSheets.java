package org.tellerline.admin.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.tellerline.admin.Admin;
import org.tellerline.admin.Format;
import org.tellerline.admin.Sheet;
import org.tellerline.core.bench.BenchPlan;
import org.tellerline.core.bench.BenchReport;
import org.tellerline.core.bench.Measured;

/** Prints what was measured: a line for each repetition as it comes, then all of them, then the middle of them. */
final class BenchSheets {

    private static final List<String> NAMES = List.of(
            "tellers",
            "repetition",
            "per-second",
            "reference",
            "ref-per-second",
            "ratio",
            "p50-ms",
            "p95-ms",
            "p99-ms",
            "sync-us");

    private final Admin admin;
    private final BenchPlan plan;

    BenchSheets(Admin admin, BenchPlan plan) {
        this.admin = admin;
        this.plan = plan;
    }

    void progress(Measured one) {
        admin.note(
                "bench.progress",
                one.repetition(),
                plan.repetitions(),
                one.tellers(),
                decimal(one.perSecond(), 0),
                one.ratio().map(ratio -> decimal(ratio, 2).toString()).orElse("-"));
    }

    void print(BenchReport report, Format format) {
        List<String> headings = NAMES.stream()
                .map(name -> admin.texts().say("bench.column." + name))
                .toList();
        List<List<Object>> rows =
                report.repetitions().stream().map(BenchSheets::row).toList();
        admin.print(new Sheet(NAMES, headings, rows), format);
        report.summaries().forEach(this::say);
        if (report.repetitions().stream().allMatch(one -> one.reference().isEmpty())) {
            admin.note("bench.no-reference");
        }
        if (!report.checkpointed()) {
            admin.note("bench.no-checkpoint");
        }
        if (!report.steady()) {
            admin.note("bench.unsteady");
        }
    }

    private static List<Object> row(Measured one) {
        return List.of(
                one.tellers(),
                one.repetition(),
                decimal(one.perSecond(), 0),
                one.reference().map(Measured.Against::name).orElse(""),
                one.reference()
                        .<Object>map(against -> decimal(against.perSecond(), 0))
                        .orElse(""),
                one.ratio().<Object>map(ratio -> decimal(ratio, 3)).orElse(""),
                decimal(one.p50(), 2),
                decimal(one.p95(), 2),
                decimal(one.p99(), 2),
                one.syncMicros());
    }

    private void say(BenchReport.Summary summary) {
        admin.note(
                summary.reference().isPresent() ? "bench.summary" : "bench.summary.alone",
                summary.tellers(),
                decimal(summary.perSecond(), 0),
                decimal(summary.p95(), 1),
                decimal(summary.ratio(), 2),
                summary.reference().orElse(""),
                decimal(summary.lower(), 2),
                decimal(summary.upper(), 2));
    }

    private static BigDecimal decimal(double value, int places) {
        return BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP);
    }
}
