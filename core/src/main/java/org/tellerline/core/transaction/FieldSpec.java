package org.tellerline.core.transaction;

import java.util.Optional;
import org.tellerline.core.text.Message;
import org.tellerline.core.text.Parsed;

/**
 * One field of a transaction.
 *
 * @param name the record's component
 * @param required whether it must be filled
 * @param from out of which stock pieces keyed here are handed over
 */
public record FieldSpec(String code, String name, FieldType<?> type, boolean required, Stock from) {

    public FieldSpec(String code, String name, FieldType<?> type, boolean required) {
        this(code, name, type, required, Stock.NONE);
    }

    /** Whether what is keyed is never shown, kept or hashed. */
    public boolean isSecret() {
        return type.shape() == FieldType.Shape.SECRET;
    }

    /** Key of the label: the code's own word where it has one, else the word all transactions share. */
    public String labelKey() {
        return "field." + name;
    }

    /** Key of the code's own label, e.g. {@code 4101.field.from}; the code's name and words are keys of another form. */
    public String ownLabelKey() {
        return code + ".field." + name;
    }

    /** Whether it names a receipt, so that the last one is what is meant most often. */
    public boolean isReceipt() {
        return type.type() == ReceiptRef.class;
    }

    public String helpKey() {
        return "field." + name + ".help";
    }

    /** What is offered to somebody who asks instead of keying. */
    public Prompt prompt() {
        return type.prompt();
    }

    /** The value of the keyed text, if it is well-formed. */
    public Optional<Object> value(String text, FieldContext context) {
        return text.isBlank()
                ? Optional.empty()
                : type.parser().parse(text.strip(), context) instanceof Parsed.Value<?> value
                        ? Optional.of(value.value())
                        : Optional.empty();
    }

    /** What the keyed text stands for, if it is well-formed and stands for something. */
    public Optional<Message> echo(String text, FieldContext context) {
        return text.isBlank() ? Optional.empty() : echo(type, text, context);
    }

    private static <T> Optional<Message> echo(FieldType<T> type, String text, FieldContext context) {
        return type.parser().parse(text.strip(), context) instanceof Parsed.Value<T> value
                ? type.echo().echo(value.value(), context)
                : Optional.empty();
    }
}
