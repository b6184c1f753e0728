package org.tellerline.admin.bench;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.tellerline.admin.Admin;
import org.tellerline.admin.Command;
import org.tellerline.admin.ExitCode;
import org.tellerline.admin.Failure;
import org.tellerline.admin.Format;
import org.tellerline.core.bench.Bench;
import org.tellerline.core.bench.BenchPlan;
import org.tellerline.core.bench.BenchReport;
import org.tellerline.core.bench.BenchTrouble;
import org.tellerline.core.bench.Workload;
import org.tellerline.core.text.Message;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code admin bench}: how fast this machine and database take slips through the whole desk. The bank at the address is not touched. */
@CommandLine.Command(name = "bench")
public class BenchCommand extends Command {

    static final int MOST_REPETITIONS = 1_000;
    static final int MOST_SECONDS = 3_600;
    private static final Pattern COUNTS = Pattern.compile("\\d{1,4}(,\\d{1,4})*");

    private final Admin admin;
    private final Workload workload;

    @Option(names = "--tellers", paramLabel = "1-64[,1-64...]")
    private String tellers = "1,16,64";

    @Option(names = "--repetitions", paramLabel = "1-1000")
    private int repetitions = 5;

    @Option(names = "--seconds", paramLabel = "1-3600")
    private int seconds = 4;

    @Option(names = "--format", paramLabel = "table|json|csv")
    private Format format = Format.TABLE;

    public BenchCommand(Admin admin) {
        this(admin, Workload.DESK);
    }

    BenchCommand(Admin admin, Workload workload) {
        this.admin = admin;
        this.workload = workload;
    }

    @Override
    public ExitCode run() {
        within("--repetitions", repetitions, MOST_REPETITIONS);
        within("--seconds", seconds, MOST_SECONDS);
        BenchPlan plan = new BenchPlan(workload, counts(), repetitions, seconds, searchPath());
        BenchSheets sheets = new BenchSheets(admin, plan);
        try {
            admin.note("bench.begun", admin.address());
            BenchReport report = Bench.run(admin.address(), plan, Clock.systemUTC(), sheets::progress);
            sheets.print(report, format);
            return report.steady() ? ExitCode.OK : ExitCode.FINDING;
        } catch (BenchTrouble e) {
            throw new Failure(ExitCode.UNUSABLE, e.why());
        }
    }

    private List<Integer> counts() {
        if (!COUNTS.matcher(tellers).matches()) {
            throw new Failure(ExitCode.USAGE, Message.of("admin.usage.value", "--tellers", tellers, "1-64[,1-64...]"));
        }
        List<Integer> counts = Arrays.stream(tellers.split(",", -1))
                .map(Integer::valueOf)
                .distinct()
                .sorted()
                .toList();
        counts.forEach(count -> within("--tellers", count, BenchPlan.MOST_TELLERS));
        return counts;
    }

    private String searchPath() {
        return admin.surroundings().environment().getOrDefault("PATH", "");
    }

    static void within(String option, int value, int most) {
        if (value < 1 || value > most) {
            throw new Failure(
                    ExitCode.USAGE, Message.of("admin.usage.value", option, Integer.toString(value), "1-" + most));
        }
    }
}
