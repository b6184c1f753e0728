package org.tellerline.tui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tellerline.core.fixture.BankFixture;
import org.tellerline.schema.db.Dialect;

/** The program from outside: its command line, its sentences, its exit status. */
class TellerAppTest {

    @TempDir
    Path home;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... args) {
        return TellerApp.run(
                new Surroundings(stream(out), stream(err), Map.of("LANG", "en_GB.UTF-8"), home, BankFixture.CLOCK),
                args);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String bank() {
        return BankFixture.copy(Dialect.SQLITE, home).toString();
    }

    private String tape(String text) throws IOException {
        return Files.writeString(home.resolve("test.tape"), text).toString();
    }

    private void complains(int status, String word, String... args) {
        assertThat(run(args)).isEqualTo(status);
        assertThat(said().lines()).singleElement().asString().contains(word).doesNotContain("Exception", "\tat ");
    }

    @Test
    void help_and_version_are_given_in_the_language_asked_for() {
        assertThat(run("--help", "--lang", "zh")).isZero();
        assertThat(printed()).contains("退出码", "--play");
        assertThat(run("--version")).isZero();
        assertThat(printed()).contains("Tellerline ");
    }

    @Test
    void an_unknown_argument_is_named() {
        complains(2, "--bogus", "--bogus");
    }

    @Test
    void a_wrong_size_is_named() {
        complains(2, "--size", "--size", "wide");
    }

    @Test
    void an_unknown_language_is_named() {
        complains(2, "--lang", "--lang", "fr");
    }

    @Test
    void an_option_without_its_value_is_named() {
        complains(2, "--db", "--db");
    }

    @Test
    void a_missing_database_file_is_named() {
        complains(3, "nowhere.db", "--db", "sqlite:" + home.resolve("nowhere.db"));
    }

    @Test
    void an_address_of_no_kind_is_named() {
        complains(3, "mysql", "--db", "mysql://host/bank");
    }

    @Test
    void a_file_that_is_no_database_is_named() throws IOException {
        Path file = Files.writeString(home.resolve("letter.db"), "Dear sir, this is no database. ".repeat(200));
        complains(3, "letter.db", "--db", "sqlite:" + file);
    }

    @Test
    void a_missing_tape_is_named() {
        complains(
                2,
                "nowhere.tape",
                "--db",
                bank(),
                "--play",
                home.resolve("nowhere.tape").toString());
    }

    @Test
    void a_bad_tape_is_told_by_its_line() throws IOException {
        complains(2, "line 2", "--db", bank(), "--play", tape("Enter\nJump\n"));
    }

    @Test
    void a_tape_plays_to_its_end_and_prints_its_screens() throws IOException {
        String tape = tape("""
                Type "t02"
                Tab
                Type "green-screen-demo"
                Enter
                Wait+Screen /MAIN MENU/
                Type "2101/13/500"
                Enter
                Wait+Screen /Enter=Post/
                Screenshot
                Enter
                Wait+Screen /Posted 0001-02-/
                Escape
                Wait+Screen /Command/
                """);
        assertThat(run("--db", bank(), "--play", tape)).as(said()).isZero();
        assertThat(printed()).contains("10,000.00 -> 10,500.00");
    }

    @Test
    void a_tape_that_waits_in_vain_shows_the_screen_and_fails() throws IOException {
        String tape = tape("Wait+Screen@200ms /NEVER SEEN/\n");
        assertThat(run("--db", bank(), "--play", tape)).isEqualTo(1);
        assertThat(said()).contains("NEVER SEEN", "SIGN ON");
    }

    @Test
    void a_tape_plays_on_a_larger_screen() throws IOException {
        assertThat(run("--db", bank(), "--size", "100x30", "--play", tape("Wait+Screen /SIGN ON/\nScreenshot\n")))
                .isZero();
        assertThat(printed().lines()).hasSize(30);
    }
}
