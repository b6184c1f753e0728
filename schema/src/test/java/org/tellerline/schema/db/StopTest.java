package org.tellerline.schema.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A signal at any moment of a long work ends the process as that signal does, never as a defect. */
final class StopTest {

    private static final int TRIES = 12;
    private static final Pattern DEFECT = Pattern.compile("Exception|Reference");

    @TempDir
    private Path folder;

    /** Works in steps of nothing until it is asked to stop, or closes at once over and over. */
    static final class Work {

        private Work() {}

        public static void main(String[] args) throws InterruptedException {
            System.out.println("begun");
            System.out.flush();
            if (args[0].equals("steps")) {
                try (Stop stop = Stop.listen()) {
                    while (!stop.asked()) {
                        Thread.sleep(1);
                    }
                }
                System.out.println("ended between two steps");
                System.out.flush();
                return;
            }
            while (true) {
                try (Stop stop = Stop.listen()) {
                    if (stop.asked()) {
                        return;
                    }
                } catch (IllegalStateException e) {
                    // Listening cannot begin in a process that is ending; a command would not have begun.
                    return;
                }
            }
        }
    }

    @Test
    void work_ends_between_two_steps_and_the_process_as_the_signal_says() throws Exception {
        assertThat(ended("steps", 50)).isEqualTo(128 + 15);
        assertThat(folder.resolve("out")).content().contains("ended between two steps");
    }

    @Test
    void a_signal_while_the_work_is_closed_is_no_defect() throws Exception {
        for (int i = 0; i < TRIES; i++) {
            assertThat(ended("close", i * 3L)).isEqualTo(128 + 15);
            assertThat(Files.readString(folder.resolve("err"))).doesNotContainPattern(DEFECT);
        }
    }

    private int ended(String how, long millis) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Work.class.getName(),
                        how)
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
        while (!Files.readString(folder.resolve("out")).contains("begun")) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        TimeUnit.MILLISECONDS.sleep(millis);
        process.destroy();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}
