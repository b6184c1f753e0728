package org.tellerline.tui.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InputFieldTest {

    private final InputField field = InputField.of(6);

    @Test
    void counts_wide_characters_as_two_cells() {
        field.set("王小明");
        assertThat(field.isFilledUp()).isTrue();
        assertThat(field.type('x', false)).isFalse();
        assertThat(field.text()).isEqualTo("王小明");
    }

    @Test
    void never_takes_half_of_a_wide_character() {
        field.set("abcde");
        assertThat(field.type('王', false)).isFalse();
        assertThat(field.text()).isEqualTo("abcde");
    }

    @Test
    void the_cursor_never_stands_on_half_of_a_wide_character() {
        field.set("王小明");
        assertThat(field.cursorCell()).isEqualTo(4);
        field.left();
        assertThat(field.cursorCell()).isEqualTo(4);
        field.left();
        assertThat(field.cursorCell()).isEqualTo(2);
        field.home();
        assertThat(field.cursorCell()).isZero();
    }

    @Test
    void a_wide_character_is_put_in_and_taken_out_in_the_middle() {
        field.set("王明");
        field.left();
        assertThat(field.type('小', true)).isTrue();
        assertThat(field.text()).isEqualTo("王小明");
        assertThat(field.cursorCell()).isEqualTo(4);
        assertThat(field.type('大', true)).isFalse();
        assertThat(field.backspace()).isTrue();
        assertThat(field.text()).isEqualTo("王明");
        assertThat(field.cursorCell()).isEqualTo(2);
        assertThat(field.delete()).isTrue();
        assertThat(field.text()).isEqualTo("王");
    }

    @Test
    void a_window_shows_the_whole_wide_character_under_the_cursor() {
        InputField window = InputField.window(5, 20);
        window.set("一二三四五");
        for (int i = 0; i < 5; i++) {
            window.left();
            assertThat(window.cursorCell()).isBetween(0, 3);
        }
        for (int i = 0; i < 4; i++) {
            window.right();
            String under = "一二三四五".substring(i + 1, i + 2);
            assertThat(window.cursorCell()).isLessThanOrEqualTo(3);
            assertThat(window.visible().substring(window.cursorCell() / 2)).startsWith(under);
        }
    }

    @Test
    void types_over_what_is_under_the_cursor() {
        field.set("1234");
        field.home();
        field.type('9', false);
        assertThat(field.text()).isEqualTo("9234");
        assertThat(field.cursorCell()).isEqualTo(1);
    }

    @Test
    void inserts_when_asked_to() {
        field.set("1234");
        field.home();
        field.type('9', true);
        assertThat(field.text()).isEqualTo("91234");
    }

    @Test
    void keeps_a_mark_with_its_letter() {
        field.set("e");
        assertThat(field.type(0x0301, false)).isTrue();
        assertThat(field.cursorCell()).isEqualTo(1);
        field.backspace();
        assertThat(field.isEmpty()).isTrue();
    }

    @Test
    void refuses_a_mark_without_a_letter() {
        assertThat(field.type(0x0301, false)).isFalse();
    }

    @Test
    void erases_from_the_cursor_to_the_end() {
        field.set("123456");
        field.home();
        field.right();
        field.eraseToEnd();
        assertThat(field.text()).isEqualTo("1");
    }

    @Test
    void keeps_the_cursor_inside_a_full_field() {
        field.set("123456");
        assertThat(field.cursorCell()).isEqualTo(5);
    }

    @Test
    void a_window_follows_the_cursor_and_back() {
        InputField window = InputField.window(5, 20);
        window.set("0123456789");
        assertThat(window.visible()).isEqualTo("6789");
        assertThat(window.cursorCell()).isEqualTo(4);
        window.home();
        assertThat(window.visible()).startsWith("01234");
        assertThat(window.cursorCell()).isZero();
    }

    @Test
    void a_window_follows_wide_characters_too() {
        InputField window = InputField.window(5, 20);
        window.set("一二三四五");
        assertThat(window.cursorCell()).isLessThan(5);
        assertThat(window.visible()).isEqualTo("四五");
    }
}
