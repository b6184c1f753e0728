package org.tellerline.tui.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tellerline.core.catalogue.Catalogue;
import org.tellerline.core.text.Message;
import org.tellerline.core.transaction.FieldError;
import org.tellerline.core.transaction.FieldSpec;
import org.tellerline.core.transaction.FieldType;
import org.tellerline.core.transaction.TransactionType;
import org.tellerline.tui.key.Key;
import org.tellerline.tui.key.KeyEvent;

class FormKeysTest {

    private static final Map<String, String> BEFORE = Map.of("account", "0001101000000013", "amount", "500");

    /** Cash deposit: account, amount, pieces, depositor, memo. */
    private final Form form = Form.of(new Catalogue().find("2101").orElseThrow().fields());

    private Reaction type(String text) {
        return text.codePoints()
                .mapToObj(c -> FormKeys.press(form, KeyEvent.character(c, 0), BEFORE))
                .reduce((before, last) -> last)
                .orElseThrow();
    }

    private Reaction press(Key key) {
        return FormKeys.press(form, KeyEvent.of(key, 0), BEFORE);
    }

    private String current() {
        return form.current().orElseThrow().name();
    }

    private String text(String field) {
        return form.texts().getOrDefault(field, "");
    }

    @Test
    void a_full_account_number_moves_on_by_itself() {
        assertThat(type("0001101000000013")).isEqualTo(Reaction.LEFT_FIELD);
        assertThat(current()).isEqualTo("amount");
    }

    @Test
    void a_short_account_number_waits_for_field_exit() {
        type("13");
        assertThat(current()).isEqualTo("account");
        assertThat(type("+")).isEqualTo(Reaction.LEFT_FIELD);
        assertThat(text("account")).isEqualTo("13");
        assertThat(current()).isEqualTo("amount");
    }

    @Test
    void numbers_take_digits_only() {
        assertThat(type("x")).isEqualTo(Reaction.REFUSED);
        assertThat(type(".")).isEqualTo(Reaction.REFUSED);
        assertThat(type("１")).isEqualTo(Reaction.REFUSED);
        assertThat(text("account")).isEmpty();
    }

    @Test
    void amounts_take_a_point_and_commas() {
        press(Key.TAB);
        type("1,250.50");
        assertThat(text("amount")).isEqualTo("1,250.50");
    }

    @Test
    void field_minus_makes_an_amount_negative() {
        press(Key.TAB);
        assertThat(type("5-")).isEqualTo(Reaction.LEFT_FIELD);
        assertThat(text("amount")).isEqualTo("-5");
    }

    @Test
    void plus_and_minus_are_characters_in_text() {
        form.fill(List.of("1", "2", "", ""));
        press(Key.TAB);
        press(Key.BACK_TAB);
        assertThat(current()).isEqualTo("memo");
        assertThat(type("A+B-C/D")).isEqualTo(Reaction.TAKEN);
        assertThat(text("memo")).isEqualTo("A+B-C/D");
    }

    @Test
    void a_slash_in_an_empty_number_asks_for_the_command_line() {
        assertThat(type("/")).isEqualTo(Reaction.COMMAND_LINE);
        type("1");
        assertThat(type("/")).isEqualTo(Reaction.REFUSED);
    }

    @Test
    void dup_takes_the_value_of_the_entry_before_and_moves_on() {
        assertThat(press(Key.F2)).isEqualTo(Reaction.LEFT_FIELD);
        assertThat(text("account")).isEqualTo("0001101000000013");
        assertThat(current()).isEqualTo("amount");
    }

    @Test
    void dup_has_nothing_where_nothing_was() {
        form.fill(List.of("1", "2"));
        assertThat(current()).isEqualTo("pieces");
        assertThat(press(Key.DUP)).isEqualTo(Reaction.REFUSED);
    }

    @Test
    void dup_fills_every_kind_of_field_but_a_secret_one() {
        for (TransactionType type : new Catalogue().types()) {
            Form every = Form.of(type.fields());
            for (FieldSpec spec : type.fields()) {
                String before = "1".repeat(Math.min(spec.type().most(), 9));
                Reaction reaction = FormKeys.press(every, KeyEvent.of(Key.F2, 0), Map.of(spec.name(), before));
                boolean secret = spec.type().shape() == FieldType.Shape.SECRET;
                assertThat(reaction).as(spec.name()).isEqualTo(secret ? Reaction.REFUSED : Reaction.LEFT_FIELD);
                assertThat(every.texts()).containsEntry(spec.name(), secret ? "" : before);
            }
        }
    }

    @Test
    void f4_and_a_question_mark_in_an_empty_field_ask_for_choices() {
        assertThat(press(Key.F4)).isEqualTo(Reaction.PROMPT);
        assertThat(type("?")).isEqualTo(Reaction.PROMPT);
        form.fill(List.of("1", "2", "", "x"));
        assertThat(current()).isEqualTo("memo");
        assertThat(type("why?")).isEqualTo(Reaction.TAKEN);
        assertThat(text("memo")).isEqualTo("why?");
    }

    @Test
    void tab_goes_round() {
        for (int i = 0; i < 5; i++) {
            press(Key.TAB);
        }
        assertThat(current()).isEqualTo("account");
        press(Key.BACK_TAB);
        assertThat(current()).isEqualTo("memo");
    }

    @Test
    void home_twice_asks_for_the_command_line() {
        type("123");
        assertThat(press(Key.HOME)).isEqualTo(Reaction.TAKEN);
        assertThat(press(Key.HOME)).isEqualTo(Reaction.COMMAND_LINE);
    }

    @Test
    void erase_keys_erase_to_the_end_the_field_and_everything() {
        type("123456");
        press(Key.HOME);
        press(Key.RIGHT);
        press(Key.END);
        assertThat(text("account")).isEqualTo("1");
        press(Key.ERASE_FIELD);
        assertThat(text("account")).isEmpty();
        form.fill(List.of("1", "2", "3"));
        press(Key.ERASE_INPUT);
        assertThat(form.texts().values()).containsOnly("");
        assertThat(current()).isEqualTo("account");
    }

    @Test
    void all_errors_are_marked_and_the_cursor_goes_to_the_first() {
        form.showErrors(List.of(new FieldError("memo", Message.of("a")), new FieldError("amount", Message.of("b"))));
        assertThat(form.fields().stream().filter(field -> field.error().isPresent()))
                .extracting(FormField::name)
                .containsExactly("amount", "memo");
        assertThat(current()).isEqualTo("amount");
        type("1");
        assertThat(form.current().orElseThrow().error()).isEmpty();
    }
}
