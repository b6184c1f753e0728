package org.tellerline.admin.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.List;
import org.tellerline.admin.Admin;
import org.tellerline.admin.Command;
import org.tellerline.admin.ExitCode;
import org.tellerline.admin.Format;
import org.tellerline.core.bench.BackupBench;
import org.tellerline.core.bench.BackupBench.Measured;
import org.tellerline.core.bench.BenchPlan;
import org.tellerline.core.bench.Workload;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code admin bench backup}: what a backup costs four tellers at work, in a scratch bank. */
@CommandLine.Command(name = "backup")
public final class BenchBackupCommand extends Command {

    private static final List<String> NAMES =
            List.of("repetition", "alone-ms", "beside-ms", "ratio", "backups", "bytes", "sync-us");
    private static final double MOST = 2.0;

    private final Admin admin;

    @Option(names = "--repetitions", paramLabel = "1-1000")
    private int repetitions = 5;

    @Option(names = "--seconds", paramLabel = "1-3600")
    private int seconds = 10;

    @Option(names = "--format", paramLabel = "table|json|csv")
    private Format format = Format.TABLE;

    public BenchBackupCommand(Admin admin) {
        this.admin = admin;
    }

    @Override
    public ExitCode run() {
        BenchCommand.within("--repetitions", repetitions, BenchCommand.MOST_REPETITIONS);
        BenchCommand.within("--seconds", seconds, BenchCommand.MOST_SECONDS);
        BenchPlan plan = new BenchPlan(Workload.DESK, List.of(1), repetitions, seconds, "");
        admin.note("bench.begun", admin.address());
        List<Measured> all = BackupBench.run(admin.address(), plan, Clock.systemUTC(), this::progress);
        admin.print(
                admin.sheet(
                        "bench",
                        NAMES,
                        all.stream().map(BenchBackupCommand::row).toList()),
                format);
        List<Double> ratios = all.stream().map(Measured::ratio).sorted().toList();
        double median = ratios.get(ratios.size() / 2);
        admin.note("bench.backup.summary", decimal(median));
        return median <= MOST ? ExitCode.OK : ExitCode.FINDING;
    }

    private void progress(Measured one) {
        admin.note("bench.backup.progress", one.repetition(), repetitions, decimal(one.ratio()));
    }

    private static List<Object> row(Measured one) {
        return List.of(
                one.repetition(),
                decimal(one.alone()),
                decimal(one.beside()),
                decimal(one.ratio()),
                one.backups(),
                one.bytes(),
                one.syncMicros());
    }

    private static BigDecimal decimal(double number) {
        return BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_EVEN);
    }
}
