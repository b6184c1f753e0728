package org.tellerline.core.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tellerline.schema.db.PostgresAddress;
import org.tellerline.schema.db.ScratchDatabase;

/**
 * PostgreSQL's own load program with its TPC-B script, in a scratch database on the same server: scale {@value #SCALE}, prepared
 * statements, and a warm-up before it counts.
 */
final class PgBench implements Reference {

    private static final int SCALE = 64;
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without initial connection time\\)");

    private final Path program;
    private final ScratchDatabase database;

    private PgBench(Path program, ScratchDatabase database) {
        this.program = program;
        this.database = database;
    }

    /** Ready to measure; empty where the program is not installed. */
    static Optional<PgBench> beside(PostgresAddress server, String searchPath) {
        return program(searchPath).map(found -> {
            PgBench bench = new PgBench(found, ScratchDatabase.beside(server));
            boolean ready = false;
            try {
                bench.run(List.of("-i", "-q", "-s", Integer.toString(SCALE)));
                ready = true;
            } finally {
                if (!ready) {
                    bench.close();
                }
            }
            return bench;
        });
    }

    @Override
    public String name() {
        return "pgbench-tpcb";
    }

    @Override
    public Optional<Pace> measure(int clients, BenchPlan plan) {
        int warmUp = Math.max(1, (int) Math.round(plan.seconds() * plan.warmUpNanos() / (double) plan.sliceNanos()));
        run(load(clients, warmUp));
        Matcher rate = RATE.matcher(run(load(clients, plan.seconds())));
        if (!rate.find()) {
            throw new BenchTrouble("bench.trouble.pgbench", "tps");
        }
        return Optional.of(new Pace(Double.parseDouble(rate.group(1)), new long[0]));
    }

    @Override
    public void close() {
        database.close();
    }

    private static List<String> load(int clients, int seconds) {
        return List.of(
                "-n",
                "-M",
                "prepared",
                "-c",
                Integer.toString(clients),
                "-j",
                Integer.toString(Math.min(clients, 2)),
                "-T",
                Integer.toString(seconds));
    }

    private String run(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(((PostgresAddress) database.address()).clientEnvironment());
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new BenchTrouble("bench.trouble.pgbench", lastLine(said));
            }
            return said;
        } catch (IOException e) {
            throw new BenchTrouble("bench.trouble.pgbench", String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchTrouble("bench.trouble.interrupted");
        }
    }

    private static String lastLine(String said) {
        return said.lines().filter(line -> !line.isBlank()).reduce("", (first, second) -> second);
    }

    private static Optional<Path> program(String searchPath) {
        return Arrays.stream(searchPath.split(File.pathSeparator, -1))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder).resolve("pgbench"))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
