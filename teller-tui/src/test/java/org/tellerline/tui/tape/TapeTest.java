package org.tellerline.tui.tape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.core.text.Language;
import org.tellerline.core.text.Texts;

class TapeTest {

    @Test
    void reads_every_command() {
        assertThatCode(() -> Tape.parse("""
            # a comment, and an empty line

            Type "2101/12345678/500"
            Type@50ms 'it is "quoted"'
            Type `王小明`
            Enter
            Enter 2
            Enter@1s 2
            F3
            Ctrl+X
            Shift+Tab
            Esc
            PageDown 3
            Wait+Screen /Command ===>/
            Wait+Screen@500ms /^ONLINE\\s/
            Sleep 500ms
            Sleep 1.5s
            Screenshot
            Screenshot menu.txt
            Screenshot "deposit slip.txt"
            """)).doesNotThrowAnyException();
    }

    @Test
    void tells_all_errors_with_their_lines() {
        BadTape bad = catchThrowableOfType(BadTape.class, () -> Tape.parse("""
            Type 2101
            Enter
            Press F3
            Enter many
            Enter 0
            Wait+Screen Posted
            Wait+Screen /(/
            Wait+Screen@soon /x/
            Sleep
            Sleep@1s 2s
            Wait /x/
            Ctrl+1
            Type "
            """));
        assertThat(bad.errors()).extracting(TapeError::line).containsExactly(1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13);
        assertThat(bad.errors())
                .extracting(e -> e.message().key())
                .containsExactly(
                        "tape.type",
                        "tape.unknown",
                        "tape.repeat",
                        "tape.repeat",
                        "tape.wait",
                        "tape.pattern",
                        "tape.duration",
                        "tape.duration",
                        "tape.at",
                        "tape.unknown",
                        "tape.unknown",
                        "tape.type");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_error_has_its_sentence_in(Language language) {
        Texts texts = Texts.load(language, Tape.BUNDLE);
        BadTape bad =
                catchThrowableOfType(BadTape.class, () -> Tape.parse("Enter 0\nSleep soon\nWait+Screen /(/\nPress"));
        assertThat(bad.errors())
                .allSatisfy(error -> assertThat(texts.say("tape.line", error.line(), error.message()))
                        .contains(Integer.toString(error.line()))
                        .doesNotContain("{"));
    }
}
