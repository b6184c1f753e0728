package org.tellerline.tui.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class KeyDecoderTest {

    private final TypedKeys keyboard = new TypedKeys();

    @Test
    void carriage_return_line_feed_and_their_pairs_are_one_enter_each() {
        keyboard.send("\r")
                .send("7")
                .send("\n")
                .send("8")
                .send("\r\n")
                .send("9")
                .send("\r\0");
        assertThat(keyboard.seen()).containsExactly("ENTER", "7", "ENTER", "8", "ENTER", "9", "ENTER");
    }

    @Test
    void a_return_and_its_line_feed_in_two_packets_are_still_one_enter() {
        keyboard.send("\r").waits(200).send("\n").send("\r").send("\r");
        assertThat(keyboard.seen()).containsExactly("ENTER", "ENTER", "ENTER");
    }

    @Test
    void escape_and_a_digit_spell_a_function_key() {
        keyboard.send("\u001b1\u001b2\u001b9\u001b0\u001b-\u001b=\u001b+");
        assertThat(keyboard.seen()).containsExactly("F1", "F2", "F9", "F10", "F11", "F12", "F24");
    }

    @Test
    void a_slow_function_key_is_waited_for_nearly_a_second() {
        keyboard.send("\u001b")
                .waits(400)
                .send("[15~")
                .send("\u001b")
                .waits(950)
                .send("5");
        assertThat(keyboard.seen()).containsExactly("F5", "F5");
    }

    @Test
    void escape_alone_cancels_after_a_second() {
        keyboard.send("\u001b").waits(990);
        assertThat(keyboard.seen()).isEmpty();
        keyboard.waits(20).send("5");
        assertThat(keyboard.seen()).containsExactly("CANCEL", "5");
    }

    @Test
    void escape_alone_cancels_even_when_no_timer_ran() {
        keyboard.send("\u001b");
        keyboard.decoder().accept(TypedKeys.bytes("5"), keyboard.now() + 3_000 * TypedKeys.MILLI);
        assertThat(keyboard.seen()).containsExactly("CANCEL", "5");
    }

    @Test
    void the_deadline_tells_when_to_tick() {
        assertThat(keyboard.decoder().deadline()).isEmpty();
        keyboard.send("\u001b");
        assertThat(keyboard.decoder().deadline()).hasValue(keyboard.now() + 1_000 * TypedKeys.MILLI);
        keyboard.send("\u001b");
        assertThat(keyboard.decoder().deadline()).hasValue(keyboard.now() + 150 * TypedKeys.MILLI);
        keyboard.waits(150);
        assertThat(keyboard.decoder().deadline()).isEmpty();
        assertThat(keyboard.seen()).containsExactly("CANCEL");
    }

    @Test
    void escape_escape_cancels_and_the_next_key_is_itself() {
        keyboard.send("\u001b\u001b2101").send("\u001b\u001b\u001b5");
        assertThat(keyboard.seen()).containsExactly("CANCEL", "2", "1", "0", "1", "CANCEL", "F5");
    }

    @Test
    void alt_with_a_key_means_nothing_and_types_nothing() {
        keyboard.send("\u001bx\u001b\u001b[A\u001b\u001bOP\u001bé\u001b王\u001b\r");
        assertThat(keyboard.characters()).isEmpty();
        assertThat(keyboard.seen()).containsOnly("UNKNOWN");
        assertThat(keyboard.seen()).hasSize(6);
    }

    @Test
    void the_keypad_in_application_mode_types_its_digits_and_signs() {
        keyboard.send("\u001bOp\u001bOy\u001bOj\u001bOk\u001bOl\u001bOm\u001bOn\u001bOo\u001bOM");
        assertThat(keyboard.seen()).containsExactly("0", "9", "*", "+", ",", "-", ".", "/", "ENTER");
    }

    @Test
    void control_letters_are_the_second_spellings() {
        keyboard.send("\u0003\u0004\u0005\u0007\u0008\u000b\u000c\u000f\u0012\u0014\u0015\u0017\u0018\u0019\u007f");
        assertThat(keyboard.seen())
                .containsExactly(
                        "CLEAR_COMMAND",
                        "DUP",
                        "FIELD_EXIT",
                        "F1",
                        "BACKSPACE",
                        "ERASE_EOF",
                        "REPAINT",
                        "COMMAND_LINE",
                        "RESET",
                        "FIELD_MINUS",
                        "ERASE_INPUT",
                        "ERASE_FIELD",
                        "LOCK",
                        "LANGUAGE",
                        "BACKSPACE");
    }

    @Test
    void ctrl_q_ctrl_s_ctrl_z_and_nul_are_never_bound() {
        keyboard.send("\u0011\u0013\u001a\0");
        assertThat(keyboard.seen()).containsOnly("UNKNOWN");
    }

    @Test
    void a_paste_marks_its_characters_and_presses_no_function_key() {
        keyboard.send("\u001b[200~ab\t王\r\n\u0018\u001bOR\u001b5\u001b[201~c");
        assertThat(keyboard.seen())
                .containsExactly("a", "b", "TAB", "王", "ENTER", "UNKNOWN", "UNKNOWN", "UNKNOWN", "c");
        assertThat(keyboard.events())
                .extracting(KeyEvent::pasted)
                .containsExactly(true, true, true, true, true, true, true, true, false);
    }

    @Test
    void a_paste_whose_end_is_lost_does_not_disarm_the_keyboard() {
        keyboard.send("\u001b[200~ab").waits(2_000).send("\u001bOR");
        assertThat(keyboard.seen()).containsExactly("a", "b", "F3");
    }

    @Test
    void answers_nobody_asked_for_are_swallowed_whole() {
        keyboard.send(
                "\u001b]52;c;QUJD\u0007\u001b]11;rgb:00/00\u001b\\\u001bP1$r0m\u001b\\\u001b_x\u001b\\\u001b[?1;2c");
        keyboard.send("\u001b[12;40R\u001b[I\u001b[O\u001b[34~\u001b[<0;1;1M\u001b[M !!");
        assertThat(keyboard.seen()).hasSize(11).containsOnly("UNKNOWN");
    }

    @Test
    void a_string_begun_by_a_slip_ends_with_enter_or_after_a_second() {
        keyboard.send("\u001bPabc\rx").send("\u001b]abc").waits(1_000).send("y");
        assertThat(keyboard.seen()).containsExactly("UNKNOWN", "x", "UNKNOWN", "y");
    }

    @Test
    void a_function_key_is_heard_even_inside_a_broken_sequence() {
        keyboard.send("\u001b[12").send("\u001bOR").send("\u001b]abc").send("\u001bOP");
        assertThat(keyboard.seen()).containsExactly("UNKNOWN", "F3", "UNKNOWN", "F1");
    }

    @Test
    void letters_of_every_script_in_the_basic_plane_are_characters() {
        keyboard.send("aé王Я한").send("\uff11e\u0301");
        assertThat(keyboard.characters()).isEqualTo("aé王Я한\uff11e\u0301");
    }

    @Test
    void what_a_cell_cannot_show_safely_is_no_character() {
        for (String refused : List.of(
                "\ud840\udc0b",
                "😀",
                "\u0080",
                "\u009b",
                "\u202e",
                "\u200b",
                "\ufeff",
                "\uffff",
                "\u00ad",
                "\ue000",
                "\u0378",
                "\u2028")) {
            keyboard.send(refused);
        }
        assertThat(keyboard.seen()).hasSize(12).containsOnly("UNKNOWN");
    }

    @Test
    void malformed_utf_8_types_nothing_and_spares_the_next_key() {
        keyboard.send((byte) 0xC0, (byte) 0xAF).send("1");
        keyboard.send((byte) 0xE0, (byte) 0x80, (byte) 0xAF).send("2");
        keyboard.send((byte) 0xED, (byte) 0xA0, (byte) 0x80).send("3");
        keyboard.send((byte) 0xE7, (byte) 0x8E).send("4");
        keyboard.send((byte) 0xF0, (byte) 0x82, (byte) 0x82, (byte) 0xAC).send("5");
        keyboard.send((byte) 0xFF, (byte) 0x8B, (byte) 0xF8).send("6");
        keyboard.send((byte) 0xC2, (byte) 0x9B).send("7");
        assertThat(keyboard.characters()).isEqualTo("1234567");
    }

    @Test
    void a_key_carries_the_time_its_last_byte_came() {
        keyboard.send("\u001b").waits(300).send("[15").send("~");
        assertThat(keyboard.events()).containsExactly(KeyEvent.of(Key.F5, keyboard.now()));
    }

    @Test
    void second_spellings_lead_to_the_first() {
        assertThat(Key.PAGE_UP.primary()).isEqualTo(Key.F7);
        assertThat(Key.DUP.primary()).isEqualTo(Key.F2);
        assertThat(Key.F3.primary()).isEqualTo(Key.F3);
        assertThat(Key.function(12)).isEqualTo(Key.F12);
        assertThat(Key.F24.functionNumber()).isEqualTo(24);
        assertThat(Key.F1.functionNumber()).isEqualTo(1);
        assertThat(Key.ENTER.functionNumber()).isZero();
    }

    @Test
    void a_character_event_needs_a_character() {
        assertThatThrownBy(() -> new KeyEvent(Key.CHARACTER, 0, 0, false)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new KeyEvent(Key.F1, 'a', 0, false)).isInstanceOf(IllegalArgumentException.class);
    }
}
