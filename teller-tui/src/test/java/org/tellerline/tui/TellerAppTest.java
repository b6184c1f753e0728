package org.tellerline.tui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.Arguments;
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
                new Surroundings(
                        stream(out),
                        stream(err),
                        Map.of("LANG", "en_GB.UTF-8"),
                        home,
                        BankFixture.CLOCK,
                        UUID::randomUUID),
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
        return Files.writeString(Files.createTempFile(home, "test", ".tape"), text)
                .toString();
    }

    private void complains(int status, String word, String... args) {
        assertThat(run(args)).isEqualTo(status);
        assertThat(said().lines()).singleElement().asString().contains(word).doesNotContain("Exception", "\tat ");
    }

    /** What may be wrong with a command line: the arguments, the status, and the word the sentence names. */
    private Stream<Arguments> wrongCommandLines() throws IOException {
        Path folder = Files.createDirectory(home.resolve("folder"));
        Path empty = Files.createFile(home.resolve("empty.db"));
        return Stream.of(
                Arguments.of("2101", 2, "2101"),
                Arguments.of("--play", 2, "--play"),
                Arguments.of("--play " + folder, 2, "folder"),
                Arguments.of("--play " + tape("Wait+Screen /[/"), 2, "line 1"),
                Arguments.of("--play " + tape("Type 2101"), 2, "Type"),
                Arguments.of("--play " + tape("Enter 0"), 2, "Enter"),
                Arguments.of("--play " + tape("Sleep soon"), 2, "soon"),
                Arguments.of("--play " + tape("Screenshot@2s x"), 2, "Screenshot"),
                Arguments.of("--play " + tape("\u0000\u001b[2J"), 2, "line 1"),
                Arguments.of("--play /dev/zero", 2, "/dev/zero"),
                Arguments.of("--size 80", 2, "--size"),
                Arguments.of("--size 80x24 --size 90x30", 2, "--size"),
                Arguments.of("--theme pink", 2, "--theme"),
                Arguments.of("--lang", 2, "--lang"),
                Arguments.of("--db sqlite:", 3, "sqlite:"),
                Arguments.of("--db sqlite:" + folder, 3, "folder"),
                Arguments.of("--db sqlite:" + empty, 3, "empty.db"),
                Arguments.of("--db sqlite:" + home.resolve("no/such/bank.db"), 3, "bank.db"),
                Arguments.of("--db bank.db", 3, "bank.db"),
                Arguments.of("--db postgresql://", 3, "postgresql:"),
                Arguments.of("--db postgresql://teller@127.0.0.1:1/bank", 3, "127.0.0.1"),
                Arguments.of("--db postgresql://teller@127.0.0.1:99999/bank", 3, "99999"),
                Arguments.of("--db postgresql://teller:secret@127.0.0.1/bank", 3, "password"));
    }

    @Test
    void whatever_is_wrong_ends_in_one_sentence_and_a_documented_status() throws IOException {
        for (Arguments wrong : wrongCommandLines().toList()) {
            out.reset();
            err.reset();
            String line = (String) wrong.get()[0];
            assertThat(run(line.split(" "))).as(line).isEqualTo(wrong.get()[1]);
            assertThat(said().lines()).as(line).hasSize(1);
            assertThat(said())
                    .as(line)
                    .contains((String) wrong.get()[2])
                    .doesNotContain("Exception", "secret", "null", "{0}")
                    .doesNotContainPattern("[\\x00-\\x09\\x0b-\\x1f]");
            assertThat(printed()).as(line).isEmpty();
        }
    }

    @Test
    void a_theme_of_the_environment_that_is_none_is_named() {
        Map<String, String> environment = Map.of("TELLERLINE_THEME", "pink");
        Surroundings pink =
                new Surroundings(stream(out), stream(err), environment, home, BankFixture.CLOCK, UUID::randomUUID);
        assertThat(TellerApp.run(pink, "--db", bank())).isEqualTo(2);
        assertThat(said()).contains("TELLERLINE_THEME", "pink", "contrast");
    }

    @Test
    void the_time_after_each_key_is_told_in_the_end() throws IOException {
        String tape = tape("Wait+Screen /SIGN ON/\nType \"t02\"\nTab\n");
        assertThat(run("--db", bank(), "--timing", "--play", tape)).isZero();
        assertThat(printed()).containsPattern("4 keys: half within [\\d,]+ microseconds");
    }

    @Test
    void a_tape_that_is_no_text_is_named() throws IOException {
        Path file = Files.write(home.resolve("photo.jpg"), new byte[] {(byte) 0xff, (byte) 0xd8, 0, 1});
        complains(2, "photo.jpg", "--db", bank(), "--play", file.toString());
    }

    @Test
    void a_screen_is_kept_in_a_file_as_it_was_shown() throws IOException {
        Path file = home.resolve("sign-on.txt");
        assertThat(run("--db", bank(), "--play", tape("Wait+Screen /SIGN ON/\nScreenshot " + file + "\n")))
                .isZero();
        assertThat(Files.readAllLines(file)).hasSize(24).first().asString().startsWith(" SIGN ON");
        assertThat(printed()).isEmpty();
    }

    @Test
    void a_screen_that_cannot_be_kept_fails_the_tape_and_names_the_file() throws IOException {
        assertThat(run("--db", bank(), "--play", tape("Screenshot " + home.resolve("no/such.txt"))))
                .isEqualTo(1);
        assertThat(said()).contains("line 1", "no/such.txt", "SIGN ON").doesNotContain("\tat ");
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
    void a_printer_of_no_kind_is_named() {
        complains(2, "--printer", "--printer", "laser");
        err.reset();
        complains(2, "--printer", "--printer", "lp:-o raw");
    }

    @Test
    void a_tape_prints_its_receipts_where_it_was_told_to() throws IOException {
        String tape = tape("""
                Type "t02"
                Tab
                Type "green-screen-demo"
                Enter
                Wait+Screen /MAIN MENU/
                Type "2101/13/500"
                Enter
                Wait+Screen /Enter=Post/
                Enter
                Wait+Screen /S Posted 0001-02-/
                """);
        Path papers = home.resolve("papers");
        assertThat(run("--db", bank(), "--play", tape, "--printer", "file:" + papers))
                .as(said())
                .isZero();
        assertThat(papers).isDirectoryContaining("glob:**-0001-02-*.pdf");
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
