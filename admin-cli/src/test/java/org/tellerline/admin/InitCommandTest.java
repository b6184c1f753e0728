package org.tellerline.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tellerline.core.text.Language;

class InitCommandTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void a_demo_bank_is_founded_and_its_people_are_shown() {
        assertThat(admin("init", "--demo", "--date", "2026-11-24")).isZero();
        assertThat(text(out)).contains("200 customers, business date 2026-11-24", "t01", "s01", "green-screen-demo");
        assertThat(text(err)).contains("Posting past business, day 10 of 10");
        assertThat(admin("book", "check")).isZero();
    }

    @Test
    void a_bank_is_not_founded_over_another() {
        assertThat(admin("init", "--demo", "--date", "2026-11-24")).isZero();
        out.reset();
        assertThat(admin("init", "--demo")).isEqualTo(3);
        assertThat(text(out)).isEmpty();
        assertThat(text(err)).contains("holds a bank already");
    }

    @Test
    void a_live_bank_is_not_founded_where_nobody_can_be_asked() {
        assertThat(admin("init")).isEqualTo(2);
        assertThat(text(err)).contains("needs two people at a terminal").doesNotContain("Exception");
        assertThat(folder.resolve("bank.db")).doesNotExist();
    }

    @Test
    void two_people_found_a_live_bank_after_correcting_what_would_not_do() {
        Deque<String> answers = new ArrayDeque<>(
                List.of("First Bank", "Main", "总行", "Anna Berg", "Anna", "anna", "Anna Berg", "Bo Qing", "anna", "bo"));
        Deque<String> secrets = new ArrayDeque<>(List.of(
                "too short",
                "too short",
                "A quite long secret",
                "another typing error",
                "A quite long secret",
                "A quite long secret",
                "The second long secret",
                "The second long secret"));
        Interview interview = new Interview(
                prompt -> answers.poll(),
                prompt -> Optional.ofNullable(secrets.poll())
                        .map(String::toCharArray)
                        .orElse(null));
        assertThat(init(interview).run()).isEqualTo(ExitCode.OK);
        assertThat(answers).isEmpty();
        assertThat(secrets).isEmpty();
        assertThat(text(out)).contains("anna and bo administer it");
        assertThat(text(err)).contains("The two founders must be two people.", "This sign-on name is taken.");
        assertThat(admin("book", "check")).isZero();
        assertThat(admin("init", "--show-demo")).isEqualTo(4);
    }

    @Test
    void a_founder_who_leaves_founds_nothing() {
        Interview interview = new Interview(prompt -> null, prompt -> null);
        assertThatThrownBy(() -> init(interview).run())
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.code()).isEqualTo(ExitCode.USAGE));
        assertThat(folder.resolve("bank.db")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "--scale,0",
        "--scale,1001",
        "--scale,x",
        "--date,2026-13-01",
        "--date,tomorrow",
        "--date,1875-01-01",
        "--name,''"
    })
    void a_wrong_value_is_named_and_nothing_is_founded(String option, String value) {
        assertThat(admin("init", "--demo", option, value)).isEqualTo(2);
        assertThat(text(err)).contains(option).doesNotContain("Exception");
        assertThat(folder.resolve("bank.db")).doesNotExist();
    }

    private InitCommand init(Interview interview) {
        return new InitCommand(new Admin(surroundings(), Language.EN), CLOCK, () -> Optional.of(interview));
    }

    private int admin(String... args) {
        return AdminCli.run(surroundings(), args);
    }

    private Surroundings surroundings() {
        return new Surroundings(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of("TELLERLINE_DB", "sqlite:" + folder.resolve("bank.db")),
                folder);
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
