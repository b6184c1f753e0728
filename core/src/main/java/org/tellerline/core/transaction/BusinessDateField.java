package org.tellerline.core.transaction;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tellerline.core.text.Message;
import org.tellerline.core.text.Parsed;

/** Dates as keyed: {@code 20261123}, {@code 1123} of this business year, {@code t} for the business date, {@code t+3}, {@code -1}. */
final class BusinessDateField {

    private static final Pattern DAY = Pattern.compile("(\\d{4})?(\\d{2})(\\d{2})");
    private static final Pattern AWAY = Pattern.compile("(?=.)t?([+-]\\d{1,4})?");

    static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private BusinessDateField() {}

    static Parsed<BusinessDate> parse(String text, FieldContext context) {
        return date(text, context)
                .then(date -> context.since()
                        .filter(date::isBefore)
                        .<Parsed<BusinessDate>>map(
                                since -> Parsed.wrong(Message.of("field.error.date.backwards", date, since)))
                        .orElseGet(() -> Parsed.value(new BusinessDate(date))));
    }

    static Parsed<PastDate> parsePast(String text, FieldContext context) {
        return date(text, context).then(date -> {
            LocalDate today = context.today();
            if (date.isAfter(today)) {
                return Parsed.wrong(Message.of("field.error.date.ahead", date, today));
            }
            context.since(date);
            return Parsed.value(new PastDate(date));
        });
    }

    private static Parsed<LocalDate> date(String text, FieldContext context) {
        String keyed = text.replace(" ", "").toLowerCase(Locale.ROOT);
        Matcher away = AWAY.matcher(keyed);
        if (away.matches()) {
            int days = away.group(1) == null ? 0 : Integer.parseInt(away.group(1));
            return Parsed.value(context.today().plusDays(days));
        }
        Matcher day = DAY.matcher(keyed);
        return day.matches() ? day(day, context) : Parsed.wrong(Message.of("field.error.date"));
    }

    static Optional<Message> echo(BusinessDate date, FieldContext context) {
        return Optional.of(Message.of("echo.text", date.date()));
    }

    static Optional<Message> echoPast(PastDate date, FieldContext context) {
        return Optional.of(Message.of("echo.text", date.date()));
    }

    private static Parsed<LocalDate> day(Matcher keyed, FieldContext context) {
        int year = keyed.group(1) == null ? context.today().getYear() : Integer.parseInt(keyed.group(1));
        int month = Integer.parseInt(keyed.group(2));
        int day = Integer.parseInt(keyed.group(3));
        if (year < FIRST.getYear()) {
            return Parsed.wrong(Message.of("field.error.date"));
        }
        try {
            return Parsed.value(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Parsed.wrong(Message.of("field.error.date.none", "%04d-%02d-%02d".formatted(year, month, day)));
        }
    }
}
