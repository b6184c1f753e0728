package org.tellerline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The samples in scripts/samples are what the machine's own programs take, where those are installed, and docs/admin.md names each. */
final class SamplesTest {

    private static final Path ROOT = Path.of(System.getProperty("tellerline.root", ".."))
            .toAbsolutePath()
            .normalize();
    private static final Path SAMPLES = ROOT.resolve("scripts/samples");

    @TempDir
    Path folder;

    @Test
    void each_is_named_in_the_page_of_the_tool() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/admin.md"));
        for (Path sample : samples()) {
            assertThat(page).contains("`" + sample.getFileName() + "`");
        }
    }

    @Test
    void systemd_takes_the_services_and_timers() throws Exception {
        List<String> command = new ArrayList<>(List.of("systemd-analyze", "verify"));
        for (Path sample : samples()) {
            if (sample.toString().matches(".*\\.(service|timer)")) {
                String here = Files.readString(sample).replace("/opt/tellerline", ROOT.toString());
                command.add(Files.writeString(folder.resolve(sample.getFileName()), here)
                        .toString());
            }
        }
        assertThat(said(command).lines().filter(line -> line.contains("tellerline-")))
                .as("what systemd-analyze says of ours")
                .isEmpty();
    }

    @Test
    void logrotate_takes_its_sample() throws Exception {
        String text = Files.readString(SAMPLES.resolve("tellerline.logrotate")).replaceAll("(?m)^ *(su|create) .*", "");
        Path sample = Files.writeString(folder.resolve("logrotate"), text);
        String state = folder.resolve("state").toString();
        assertThat(said(List.of("logrotate", "-d", "-s", state, sample.toString())))
                .doesNotContain("error:");
    }

    @Test
    void each_line_of_the_cron_sample_has_a_time_an_account_and_a_command() throws IOException {
        for (String line : Files.readAllLines(SAMPLES.resolve("tellerline.cron"))) {
            assertThat(line).matches("#.*|[A-Z_]+=\\S+|([0-9*/,-]+ ){5}tellerline .*/scripts/admin .*");
        }
    }

    private static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.sorted().toList();
        }
    }

    /** What a program says; nothing where it is not installed, which the output of the test tells. */
    private static String said(List<String> command) throws Exception {
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            System.out.println(command.get(0) + " is not installed; its samples were not checked");
            return "";
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
