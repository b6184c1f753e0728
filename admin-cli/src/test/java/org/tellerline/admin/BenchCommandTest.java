package org.tellerline.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tellerline.schema.fixture.PostgresServer;

/** The measurement runs on both databases and leaves nothing behind. How fast anything is, no test asserts. */
final class BenchCommandTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(strings = {"bench", "bench writer"})
    void on_sqlite_one_teller_is_held_against_the_raw_loop_and_two_against_one(String command) throws IOException {
        assertThat(run("sqlite:" + folder.resolve("bank.db"), command)).isEqualTo(ExitCode.OK.status());
        List<String> rows = text(out).lines().toList();
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0)).startsWith("tellers,repetition,per-second,reference,ref-per-second,ratio,");
        assertThat(rows.get(1)).matches("1,1,[1-9][0-9]*,raw-loop,[1-9][0-9]*,[0-9.]+,[0-9.]+,[0-9.]+,[0-9.]+,[0-9]+");
        assertThat(rows.get(2)).matches("2,1,[1-9][0-9]*,one-teller,.*");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void on_postgresql_the_scratch_databases_are_gone_in_the_end() throws IOException {
        PostgresServer server = PostgresServer.shared();
        assertThat(run(server.address("postgres").toString(), "bench")).isEqualTo(ExitCode.OK.status());
        assertThat(text(out).lines()).hasSize(3);
        assertThat(server.databases()).noneMatch(name -> name.startsWith("tellerline_scratch"));
    }

    @Test
    void a_number_of_tellers_that_cannot_be_is_named() {
        assertThat(start("sqlite:" + folder.resolve("bank.db"), "bench", "--tellers", "1,65"))
                .isEqualTo(ExitCode.USAGE.status());
        assertThat(text(err)).contains("--tellers", "65").hasLineCount(1);
    }

    private int run(String address, String command) {
        return start(address, (command + " --tellers 2,1 --repetitions 1 --seconds 1 --format csv").split(" ", -1));
    }

    private int start(String address, String... arguments) {
        Map<String, String> environment = Map.of("TELLERLINE_DB", address, "PATH", "");
        Surroundings surroundings = new Surroundings(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                environment,
                folder.resolveSibling("home"));
        return AdminCli.run(surroundings, arguments);
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
