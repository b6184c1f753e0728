package org.tellerline.core.transaction;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tellerline.core.customer.IdType;
import org.tellerline.core.customer.NameSounds;
import org.tellerline.core.customer.ResidentId;
import org.tellerline.core.text.Message;
import org.tellerline.core.text.Parsed;

/**
 * Who somebody is, as keyed when they are registered. The papers come first: what a number must look like depends on its kind, and what
 * it tells of its owner need not be keyed, but must not be contradicted.
 */
final class IdentityFields {

    private static final Pattern PASSPORT = Pattern.compile("[A-Z0-9]{5,20}");
    private static final Pattern PHONE = Pattern.compile("(?=.{5,20}$)\\+?\\d+");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private IdentityFields() {}

    /** Of whatever kind where the kind itself could not be read: that error is told, and one is enough. */
    static Parsed<IdNumber> idNumber(String text, FieldContext context) {
        String number = text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        if (context.provenBy().equals(Optional.of(IdType.RESIDENT_ID))) {
            return residentId(number, context);
        }
        return context.provenBy().isEmpty() || PASSPORT.matcher(number).matches()
                ? Parsed.value(new IdNumber(number))
                : Parsed.wrong(Message.of("field.error.id.passport"));
    }

    private static Parsed<IdNumber> residentId(String number, FieldContext context) {
        Optional<ResidentId> id = ResidentId.read(number);
        id.map(ResidentId::bornOn).ifPresent(context::bornOn);
        return id.map(found -> born(found.bornOn(), new IdNumber(found.text()), context))
                .orElseGet(() -> Parsed.wrong(Message.of("field.error.id.resident")));
    }

    /** What tells of somebody's birth, which cannot be still to come. */
    private static <T> Parsed<T> born(LocalDate date, T told, FieldContext context) {
        return date.isAfter(context.today())
                ? Parsed.wrong(Message.of("field.error.born.ahead", date))
                : Parsed.value(told);
    }

    /** What a resident id tells of its owner, so that it can be held against the face and the card. */
    static Optional<Message> owner(IdNumber number, FieldContext context) {
        return context.provenBy()
                .filter(type -> type == IdType.RESIDENT_ID)
                .flatMap(type -> ResidentId.read(number.text()))
                .map(id -> Message.of("echo.resident", id.bornOn(), Message.of(id.isMale() ? "sex.M" : "sex.F")));
    }

    static Parsed<FullName> fullName(String text, FieldContext context) {
        return WrittenText.check(text, FullName.MOST)
                .then(name -> Parsed.value(FullName.of(name, context.customers())));
    }

    static Optional<Message> spoken(FullName name, FieldContext context) {
        return Optional.of(NameSounds.spoken(name.name()))
                .filter(sounds -> !sounds.isEmpty() && !sounds.equalsIgnoreCase(name.name()))
                .map(sounds -> Message.of("echo.text", sounds));
    }

    static Parsed<BirthDate> birthDate(String text, FieldContext context) {
        LocalDate date;
        try {
            date = LocalDate.parse(text.replace("-", ""), DAY);
        } catch (DateTimeException e) {
            return Parsed.wrong(Message.of("field.error.born"));
        }
        return context.bornOn()
                .filter(told -> !told.equals(date))
                .<Parsed<BirthDate>>map(told -> Parsed.wrong(Message.of("field.error.born.differs", told)))
                .orElseGet(() -> born(date, new BirthDate(date), context));
    }

    static Parsed<Phone> phone(String text, FieldContext context) {
        String number = text.replaceAll("[\\s-]", "");
        return PHONE.matcher(number).matches()
                ? Parsed.value(new Phone(number))
                : Parsed.wrong(Message.of("field.error.phone"));
    }

    static Parsed<Nationality> nationality(String text, FieldContext context) {
        return Nationality.keyed(text)
                .map(Parsed::value)
                .orElseGet(() -> Parsed.wrong(Message.of("field.error.nationality")));
    }

    static Optional<Message> country(Nationality nationality, FieldContext context) {
        return Optional.of(Message.of(
                "echo.country", nationality.called(Locale.ENGLISH), nationality.called(Locale.SIMPLIFIED_CHINESE)));
    }
}
