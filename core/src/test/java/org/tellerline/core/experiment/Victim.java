package org.tellerline.core.experiment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.tellerline.schema.db.DatabaseAddress;

/** A {@link KillWorker} in a process of its own, started ahead of time and killed with signal 9. */
final class Victim implements AutoCloseable {

    private static final int KEY_LENGTH = 36;

    private final Process process;
    private final BufferedReader said;

    private Victim(Process process) {
        this.process = process;
        this.said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static Victim start() {
        try {
            Path java = Path.of(System.getProperty("java.home"), "bin", "java");
            List<String> command = List.of(
                    java.toString(),
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Xshare:auto",
                    "-XX:-UsePerfData",
                    "-Xmx256m",
                    "-cp",
                    System.getProperty("java.class.path"),
                    KillWorker.class.getName());
            return new Victim(new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets it post, kills it so many milliseconds after its first answer, and returns every key it had an answer for. */
    Set<UUID> killAfter(DatabaseAddress address, long seed, KillWorker.Way way, int millis) {
        try {
            Writer orders = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
            orders.write(address + " " + seed + " " + way + "\n");
            orders.flush();
            Set<UUID> answered = new HashSet<>();
            answered.add(firstKey());
            LockSupport.parkNanos(millis * 1_000_000L);
            process.toHandle().destroyForcibly();
            said.lines().map(Victim::key).flatMap(Optional::stream).forEach(answered::add);
            process.waitFor();
            return answered;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private UUID firstKey() throws IOException, InterruptedException {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Optional<UUID> key = key(line);
            if (key.isPresent()) {
                return key.get();
            }
        }
        throw new AssertionError("the worker ended by itself with " + process.waitFor());
    }

    /** A whole line with a key; the last line may have been cut by the kill. */
    private static Optional<UUID> key(String line) {
        int whole = KillWorker.ANSWERED.length() + KEY_LENGTH;
        return line.startsWith(KillWorker.ANSWERED) && line.length() == whole
                ? Optional.of(UUID.fromString(line.substring(KillWorker.ANSWERED.length())))
                : Optional.empty();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
