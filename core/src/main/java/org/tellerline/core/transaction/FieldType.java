package org.tellerline.core.transaction;

import java.util.Optional;
import org.tellerline.core.text.Message;
import org.tellerline.core.text.Parsed;

/**
 * How one type of value is keyed and shown, written once for all transactions that ask for it.
 *
 * @param width cells of the input field
 * @param echo what a face shows beside the field once it is filled, such as the account's owner
 * @param most cells of the longest text, where the field holds more than it shows
 * @param prompt what is offered to choose from
 */
public record FieldType<T>(
        Class<T> type, int width, Shape shape, Parser<T> parser, Echo<T> echo, int most, Prompt prompt) {

    /** A field that shows all it holds and offers nothing. */
    public FieldType(Class<T> type, int width, Shape shape, Parser<T> parser, Echo<T> echo) {
        this(type, width, shape, parser, echo, width, new Prompt.Nothing());
    }

    /** The same, offering something. */
    FieldType<T> offering(Prompt offered) {
        return new FieldType<>(type, width, shape, parser, echo, most, offered);
    }

    /** The same, holding longer texts than it shows. */
    FieldType<T> holding(int cells) {
        return new FieldType<>(type, width, shape, parser, echo, cells, prompt);
    }

    /** What a field takes from the keyboard. */
    public enum Shape {
        /** Digits and separators: the ten-key pad; moves on by itself when full. */
        NUMBER,
        /** An amount, right-adjusted. */
        AMOUNT,
        /** Any text a cell can hold. */
        TEXT,
        /** Text that is never shown, kept or hashed. */
        SECRET
    }

    /** Reads keyed text; never throws for what a person may key. */
    @FunctionalInterface
    public interface Parser<T> {
        Parsed<T> parse(String text, FieldContext context);
    }

    /** Tells what a value stands for. */
    @FunctionalInterface
    public interface Echo<T> {
        Optional<Message> echo(T value, FieldContext context);
    }

    /** The canonical text of a value: equal values have equal text, whatever was keyed. */
    String canonical(Object value) {
        return value.toString();
    }
}
