package org.tellerline.tui.form;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tellerline.core.text.Message;
import org.tellerline.core.text.Texts;
import org.tellerline.core.transaction.FieldSpec;
import org.tellerline.core.transaction.FieldType.Shape;
import org.tellerline.core.transaction.Prompt;

/** One field on the screen: what the model says of it, what is typed, what that stands for, and what is wrong with it. */
public final class FormField {

    private static final int WIDEST = 54;

    private final FieldSpec spec;
    private final InputField input;
    private @Nullable Message echo;
    private @Nullable Message error;

    FormField(FieldSpec spec) {
        this.spec = spec;
        this.input = InputField.window(
                Math.min(spec.type().width(), WIDEST), spec.type().most());
    }

    public FieldSpec spec() {
        return spec;
    }

    public String name() {
        return spec.name();
    }

    public String text() {
        return input.text();
    }

    public InputField input() {
        return input;
    }

    /** The label people read: the code's own word where it has one; a name that needs no words, such as a face, is its own label. */
    public String label(Texts texts) {
        String key = labelKey(texts);
        return texts.find(key).isPresent() ? texts.say(key) : name();
    }

    /** Key of that label. */
    public String labelKey(Texts texts) {
        return texts.find(spec.ownLabelKey()).isPresent() ? spec.ownLabelKey() : spec.labelKey();
    }

    /** What the keyed value stands for, once that was looked up. */
    public Optional<Message> echo() {
        return Optional.ofNullable(echo);
    }

    public Optional<Message> error() {
        return Optional.ofNullable(error);
    }

    public boolean isSecret() {
        return spec.isSecret();
    }

    public boolean isAmount() {
        return spec.type().shape() == Shape.AMOUNT;
    }

    /** Whether the ten-key pad fills it, so that {@code + - /} are functions and not characters. */
    public boolean isNumeric() {
        return isAmount() || spec.type().shape() == Shape.NUMBER;
    }

    /** Whether it offers something to choose from, to add up or to count. */
    public boolean isPrompting() {
        return !(spec.prompt() instanceof Prompt.Nothing);
    }

    /** Replaces what is typed by a value that was chosen. */
    public void choose(String value) {
        input.set(value);
        touched();
    }

    /** Whether it is empty and must not be. */
    public boolean isMissing() {
        return spec.required() && text().isBlank();
    }

    boolean holds(Class<?> type) {
        return type.isAssignableFrom(spec.type().type());
    }

    /** Whether one of the values may be the one keyed here; an account is often keyed by its last digits. */
    boolean isMeantBy(List<Object> values) {
        String keyed = text().strip();
        return !keyed.isEmpty() && values.stream().map(Object::toString).anyMatch(value -> value.endsWith(keyed));
    }

    boolean accepts(int codePoint) {
        boolean digit = codePoint >= '0' && codePoint <= '9';
        return !isNumeric() || digit || (isAmount() && (codePoint == '.' || codePoint == ','));
    }

    void echo(@Nullable Message message) {
        echo = message;
    }

    void error(@Nullable Message message) {
        error = message;
    }

    /** What was typed has changed: what was said of the old text no longer holds. */
    void touched() {
        echo = null;
        error = null;
    }

    public void clear() {
        input.clear();
        touched();
    }
}
