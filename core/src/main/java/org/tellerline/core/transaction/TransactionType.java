package org.tellerline.core.transaction;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tellerline.core.audit.Canonical;
import org.tellerline.core.ledger.BrokenInvariant;
import org.tellerline.core.staff.Role;
import org.tellerline.core.text.Message;
import org.tellerline.core.text.Parsed;

/** The model of one transaction, read once from its record. Everything that faces and documents show of a code comes from here. */
public final class TransactionType {

    private static final int CANONICAL_FORMAT = 1;

    private final TransactionCode declared;
    private final Class<? extends Transaction> record;
    private final Constructor<? extends Transaction> constructor;
    private final List<FieldSpec> fields;

    private TransactionType(Class<? extends Transaction> record) {
        this.record = record;
        this.declared = record.getAnnotation(TransactionCode.class);
        this.fields = Arrays.stream(record.getRecordComponents())
                .map(component -> field(declared.value(), component))
                .toList();
        this.constructor = canonicalConstructor(record);
    }

    /** Reads the model from an annotated record. */
    public static TransactionType of(Class<? extends Transaction> record) {
        if (!record.isRecord() || !record.isAnnotationPresent(TransactionCode.class)) {
            throw new IllegalArgumentException(record.getName() + " is not an annotated record");
        }
        return new TransactionType(record);
    }

    public String code() {
        return declared.value();
    }

    /** The long name, e.g. {@code cash-deposit}. */
    public String name() {
        return declared.name();
    }

    /** Key of the name people read. */
    public String nameKey() {
        return code() + ".name";
    }

    /** Key of a shorter name, which a code has whose name is too long for the head of a screen. */
    public String titleKey() {
        return code() + ".title";
    }

    public Set<Role> who() {
        return Set.of(declared.who());
    }

    /** The state the branch's day must be in. */
    public DayNeeded day() {
        return declared.day();
    }

    /** Whether it can be taken back on the day it was done. */
    public boolean reversible() {
        return declared.reversible();
    }

    /** Whose name it needs beyond its maker's. */
    public Signing signing() {
        if (!isBusiness()) {
            return Signing.NONE;
        }
        if (declares("authority", Facts.class)) {
            return Signing.RULE;
        }
        return declares("limitUse") ? Signing.LIMIT : Signing.NONE;
    }

    public List<FieldSpec> fields() {
        return fields;
    }

    /** Whether it does something at once to whoever keys it, rather than asking the books or changing them. */
    public boolean isAction() {
        return DeskAction.class.isAssignableFrom(record);
    }

    /** Whether it is business that changes the books, and so has a review and a receipt. */
    public boolean isBusiness() {
        return TellerTransaction.class.isAssignableFrom(record);
    }

    /** Whether it counts an open till and tells what it differs by. */
    public boolean countsTill() {
        return CountsTill.class.isAssignableFrom(record);
    }

    /** Whether something hidden is keyed in it, so that it may stand in no command. */
    public boolean hasSecrets() {
        return fields.stream().anyMatch(FieldSpec::isSecret);
    }

    /** Reads a slip: every field in order, all errors together. */
    public FilledIn read(Slip slip, FieldContext context) {
        List<Object> arguments = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        List<FieldError> errors = new ArrayList<>();
        Canonical canonical = new Canonical(CANONICAL_FORMAT).add("code", code());
        for (FieldSpec field : fields) {
            Parsed<Optional<Object>> parsed = parse(field, slip.text(field), context);
            if (parsed instanceof Parsed.Wrong<Optional<Object>> wrong) {
                errors.add(new FieldError(field.name(), wrong.why()));
            } else if (parsed instanceof Parsed.Value<Optional<Object>> value) {
                arguments.add(field.required() ? value.value().orElseThrow() : value.value());
                value.value().ifPresent(values::add);
                addTo(canonical, field, value.value());
            }
        }
        return errors.isEmpty()
                ? new FilledIn.Whole(instantiate(arguments), canonical.toString(), values)
                : new FilledIn.Wrong(errors);
    }

    /** The well-formed values keyed in front of a field, in order; the context then knows the currency of what follows. */
    public List<Object> before(FieldSpec field, Slip slip, FieldContext context) {
        return fields.subList(0, fields.indexOf(field)).stream()
                .flatMap(earlier -> earlier.value(slip.text(earlier.name()), context).stream())
                .toList();
    }

    /** The field of that name. */
    public FieldSpec field(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no field " + name + " in " + code()));
    }

    private boolean declares(String method, Class<?>... arguments) {
        try {
            return record.getMethod(method, arguments).getDeclaringClass() == record;
        } catch (NoSuchMethodException e) {
            throw new BrokenInvariant(record.getName() + " has no " + method, e);
        }
    }

    private static void addTo(Canonical canonical, FieldSpec field, Optional<Object> value) {
        if (!field.isSecret()) {
            value.ifPresent(v -> canonical.add(field.name(), field.type().canonical(v)));
        }
    }

    private static Parsed<Optional<Object>> parse(FieldSpec field, String text, FieldContext context) {
        if (text.isEmpty()) {
            return field.required() || context.demands(field.type().type())
                    ? Parsed.wrong(Message.of("field.error.missing"))
                    : Parsed.value(Optional.empty());
        }
        Parsed<?> parsed = field.type().parser().parse(text, context);
        return parsed.then(value -> Parsed.value(Optional.of(value)));
    }

    private Transaction instantiate(List<Object> arguments) {
        try {
            return constructor.newInstance(arguments.toArray());
        } catch (ReflectiveOperationException e) {
            throw new BrokenInvariant(record.getName() + " cannot be built", e);
        }
    }

    private static FieldSpec field(String code, RecordComponent component) {
        boolean required = component.getType() != Optional.class;
        Class<?> type = required
                ? component.getType()
                : (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
        Stock from = Optional.ofNullable(component.getAnnotation(Field.class))
                .map(Field::from)
                .orElse(Stock.NONE);
        return new FieldSpec(code, component.getName(), FieldTypes.of(type), required, from);
    }

    private static Constructor<? extends Transaction> canonicalConstructor(Class<? extends Transaction> record) {
        Class<?>[] types = Arrays.stream(record.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<? extends Transaction> constructor = record.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new BrokenInvariant(record.getName() + " has no canonical constructor", e);
        }
    }
}
