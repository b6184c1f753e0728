package org.tellerline.tui.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tellerline.core.text.Message;
import org.tellerline.core.transaction.FieldError;
import org.tellerline.core.transaction.FieldSpec;
import org.tellerline.core.transaction.Refusal;

/** The fields of one screen, the cursor among them, and whether typing inserts. */
public final class Form {

    private final List<FormField> fields;
    private int current;
    private boolean inserting;

    private Form(List<FormField> fields) {
        this.fields = fields;
    }

    public static Form of(List<FieldSpec> specs) {
        return new Form(specs.stream().map(FormField::new).toList());
    }

    public List<FormField> fields() {
        return fields;
    }

    /** The field the cursor is in; none in a form without fields. */
    public Optional<FormField> current() {
        return fields.isEmpty() ? Optional.empty() : Optional.of(fields.get(current));
    }

    public boolean isCurrent(FormField field) {
        return !fields.isEmpty() && fields.get(current) == field;
    }

    public boolean isInserting() {
        return inserting;
    }

    void toggleInserting() {
        inserting = !inserting;
    }

    /** What is typed, by field name. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        fields.forEach(field -> texts.put(field.name(), field.text()));
        return texts;
    }

    /** What may be kept of it for the next entry. */
    public Map<String, String> keepable() {
        Map<String, String> texts = texts();
        fields.stream().filter(FormField::isSecret).forEach(field -> texts.remove(field.name()));
        return texts;
    }

    /**
     * Types words into the fields in their order, but not into secret ones: a command line shows what is keyed. The cursor goes to the
     * first that is still missing, else behind the last word.
     */
    public void fill(List<String> words) {
        for (int i = 0; i < words.size() && i < fields.size(); i++) {
            FormField field = fields.get(i);
            if (!field.isSecret()) {
                field.choose(words.get(i));
            }
        }
        int behind = Math.min(words.size(), Math.max(fields.size() - 1, 0));
        current = IntStream.range(0, fields.size())
                .filter(i -> fields.get(i).isMissing())
                .findFirst()
                .orElse(behind);
    }

    public void clear() {
        fields.forEach(FormField::clear);
        current = 0;
        inserting = false;
    }

    /** Empties the fields that must never be kept. */
    public void clearSecrets() {
        fields.stream().filter(FormField::isSecret).forEach(FormField::clear);
    }

    /** Marks every wrong field at once and puts the cursor into the first of them. */
    public void showErrors(List<FieldError> errors) {
        fields.forEach(field -> field.error(null));
        for (int i = fields.size() - 1; i >= 0; i--) {
            FormField field = fields.get(i);
            Optional<Message> why = errors.stream()
                    .filter(error -> error.field().equals(field.name()))
                    .map(FieldError::why)
                    .findFirst();
            if (why.isPresent()) {
                field.error(why.get());
                goTo(i);
            }
        }
    }

    /**
     * Marks the field that a refusal asks to key anew, and puts the cursor into it: of two fields of that type the one whose
     * value the refusal speaks of.
     */
    public void showRefusal(Refusal refusal) {
        List<FormField> keyed = fields.stream()
                .filter(field -> refusal.code().amends().filter(field::holds).isPresent())
                .toList();
        keyed.stream()
                .filter(field -> field.isMeantBy(refusal.args()))
                .findFirst()
                .or(() -> keyed.stream().reduce((one, next) -> next))
                .ifPresent(field -> {
                    field.error(refusal.message());
                    goTo(fields.indexOf(field));
                });
    }

    public void showEchoes(Map<String, Message> echoes) {
        fields.forEach(field -> field.echo(echoes.get(field.name())));
    }

    /** To the next field, from the last to the first; the cursor goes to its start. */
    public void next() {
        goTo((current + 1) % fields.size());
    }

    public void previous() {
        goTo((current + fields.size() - 1) % fields.size());
    }

    /** To the next field, unless this is the last one. */
    public void advance() {
        if (!isLast()) {
            next();
        }
    }

    public boolean isLast() {
        return current == fields.size() - 1;
    }

    public void first() {
        goTo(0);
    }

    public void last() {
        goTo(fields.size() - 1);
    }

    private void goTo(int place) {
        current = place;
        fields.get(place).input().arrive();
    }
}
