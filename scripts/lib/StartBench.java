import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Times whole processes by a clock outside of them: from the launcher's start to its end, or to the moment at which the first screen has
 * been written to a pseudo-terminal (made by {@code script} of util-linux, whose own start is in the figure). Programs take turns, so that
 * a machine that grows slower does so for all of them. {@code bench-start} runs it; the arguments are its root, the bank, the number of runs.
 */
final class StartBench {

    private static final String LAST_ROW = "ONLINE";
    private static final String LEAVE = "\u001b3";
    private static final int PROBE_MEBIBYTES = 256;

    private final String root;
    private final String bank;

    private StartBench(String root, String bank) {
        this.root = root;
        this.bank = bank;
    }

    public static void main(String[] args) throws Exception {
        new StartBench(args[0], args[1]).run(Integer.parseInt(args[2]));
    }

    private void run(int runs) throws Exception {
        List<Double> java = new ArrayList<>();
        List<Double> admin = new ArrayList<>();
        List<Double> teller = new ArrayList<>();
        boolean pty = Files.isExecutable(Path.of("/usr/bin/script"));
        for (int i = -1; i < runs; i++) {
            boolean counts = i >= 0;
            add(counts, java, toTheEnd(System.getenv("JAVA_HOME") + "/bin/java", "-version"));
            add(counts, admin, toTheEnd(root + "/scripts/admin", "--version"));
            if (pty) {
                add(counts, teller, toTheScreen());
            }
        }
        System.out.printf("probe: %d MiB hashed in %.0f ms, %d processors%n", PROBE_MEBIBYTES, probe(),
                Runtime.getRuntime().availableProcessors());
        System.out.printf("%-34s %6s %6s %6s %6s %6s%n", "milliseconds, " + runs + " runs", "min", "q1", "median", "q3", "max");
        print("probe: java -version", java);
        print("admin --version", admin);
        if (pty) {
            print("teller, to its first screen", teller);
        } else {
            System.out.println("teller: not timed, there is no /usr/bin/script");
        }
    }

    private static void add(boolean counts, List<Double> times, double time) {
        if (counts) {
            times.add(time);
        }
    }

    private static double toTheEnd(String... command) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getInputStream().readAllBytes();
        check(process.waitFor() == 0, String.join(" ", command));
        return millisSince(begun);
    }

    private double toTheScreen() throws IOException, InterruptedException {
        String command = "'" + root + "/scripts/teller' --db '" + bank + "'";
        ProcessBuilder script = new ProcessBuilder("/usr/bin/script", "-qec", command, "/dev/null").redirectErrorStream(true);
        script.environment().put("TERM", "xterm-256color");
        long begun = System.nanoTime();
        Process process = script.start();
        double shown = readUntilShown(process.getInputStream(), begun);
        process.getOutputStream().write(LEAVE.getBytes(StandardCharsets.US_ASCII));
        process.getOutputStream().flush();
        process.getInputStream().readAllBytes();
        check(process.waitFor() == 0, command);
        return shown;
    }

    private static double readUntilShown(InputStream screen, long begun) throws IOException {
        StringBuilder seen = new StringBuilder();
        byte[] packet = new byte[8192];
        while (seen.indexOf(LAST_ROW) < 0) {
            int length = screen.read(packet);
            check(length > 0, seen.toString());
            seen.append(new String(packet, 0, length, StandardCharsets.UTF_8));
        }
        return millisSince(begun);
    }

    /** The same work on every machine. */
    private static double probe() throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        byte[] block = new byte[1 << 20];
        long begun = System.nanoTime();
        for (int i = 0; i < PROBE_MEBIBYTES; i++) {
            digest.update(block);
        }
        check(digest.digest().length > 0, "digest");
        return millisSince(begun);
    }

    private static void print(String what, List<Double> times) {
        List<Double> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        System.out.printf("%-34s", what);
        for (double share : new double[] {0, 0.25, 0.5, 0.75, 1}) {
            System.out.printf(" %6.0f", sorted.get((int) Math.round(share * (sorted.size() - 1))));
        }
        System.out.println();
    }

    private static double millisSince(long begun) {
        return (System.nanoTime() - begun) / 1e6;
    }

    private static void check(boolean fine, String otherwise) {
        if (!fine) {
            throw new IllegalStateException(otherwise);
        }
    }
}
