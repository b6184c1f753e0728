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
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.tellerline.schema.db.DatabaseAddress;

/** A {@link KillWorker} in a process of its own, started ahead of time and killed with signal 9. */
final class Victim implements AutoCloseable {

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
            String first = said.readLine();
            if (first == null) {
                throw new AssertionError("the worker ended by itself with " + process.waitFor());
            }
            answered.add(UUID.fromString(first));
            LockSupport.parkNanos(millis * 1_000_000L);
            process.destroyForcibly();
            said.lines().filter(line -> line.length() == first.length()).map(UUID::fromString).forEach(answered::add);
            process.waitFor();
            return answered;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
