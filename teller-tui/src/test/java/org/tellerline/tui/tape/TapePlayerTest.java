package org.tellerline.tui.tape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tellerline.core.text.Language;
import org.tellerline.core.text.Texts;

class TapePlayerTest {

    @TempDir
    private Path folder;

    private final Notepad notepad = new Notepad(3);
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @AfterEach
    void closes_the_notepad() {
        notepad.close();
    }

    private Optional<TapeFailure> play(String tape) throws BadTape {
        PrintStream output = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return new TapePlayer(notepad, folder, output).play(Tape.parse(tape));
    }

    @Test
    void types_as_a_person_would_each_key_when_the_session_is_ready() throws BadTape {
        assertThat(play("Type \"2101 王\"\nF3\nEnter 2\nType \"x\"\nWait+Screen /^x$/"))
                .isEmpty();
        assertThat(notepad.screen().line(1)).isEqualTo("2101 王<F3>");
        assertThat(notepad.screen().line(3)).isEqualTo("x");
        assertThat(notepad.keysThatDidNotWait()).isZero();
    }

    @Test
    void escape_stays_a_prefix_for_the_next_key() throws BadTape {
        assertThat(play("Esc\nType \"5\"\nCtrl+Y\nShift+F12\nWait+Screen /<F24>/"))
                .isEmpty();
        assertThat(notepad.screen().line(1)).isEqualTo("<F5><LANGUAGE><F24>");
    }

    @Test
    void a_screen_that_never_comes_fails_with_line_pattern_and_screen() throws BadTape {
        TapeFailure failure =
                play("Type \"abc\"\nWait+Screen@50ms /abd/\nType \"never\"").orElseThrow();
        assertThat(failure.line()).isEqualTo(2);
        assertThat(failure.screen()).startsWith("abc\n");
        assertThat(Texts.load(Language.EN, Tape.BUNDLE).say(failure.message()))
                .isEqualTo("/abd/ did not appear on the screen within 0.05 s.");
        assertThat(notepad.screen().line(1)).isEqualTo("abc");
    }

    @Test
    void screenshots_go_to_a_file_or_to_the_output() throws BadTape, IOException {
        assertThat(play("Type \"王\"\nScreenshot\nScreenshot one.txt")).isEmpty();
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo("王\n" + "\n".repeat(23));
        assertThat(Files.readString(folder.resolve("one.txt"))).isEqualTo("王\n" + "\n".repeat(23));
    }

    @Test
    void a_screenshot_that_cannot_be_written_is_a_failure_that_names_the_file() throws BadTape {
        TapeFailure failure = play("Screenshot no/such/folder.txt").orElseThrow();
        assertThat(Texts.load(Language.ZH, Tape.BUNDLE).say(failure.message())).contains("no/such/folder.txt");
    }
}
