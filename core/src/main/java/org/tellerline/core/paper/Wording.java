package org.tellerline.core.paper;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tellerline.core.money.Currency;
import org.tellerline.core.money.Money;
import org.tellerline.core.text.Texts;
import org.tellerline.core.transaction.Datum;

/** The typed values of a receipt in the languages of the paper; the first language comes first. */
record Wording(List<Texts> languages, ZoneId zone) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    Wording {
        languages = List.copyOf(languages);
    }

    /** A text in each language, the same one only once. */
    List<String> all(Function<Texts, String> word) {
        return List.copyOf(languages.stream().map(word).collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    String joined(String separator, Function<Texts, String> word) {
        return String.join(separator, all(word));
    }

    String shown(Datum datum, String separator) {
        return switch (datum.kind()) {
            case TEXT, DATE, COUNT -> datum.text();
            case MONEY -> {
                Money money = money(datum);
                yield money.currency().code() + " " + money.grouped();
            }
            case FIGURE -> money(datum).grouped();
            case INSTANT -> MOMENT.format(instant(datum).atZone(zone));
            case TIME -> TIME.format(instant(datum).atZone(zone));
            case NAME -> joined(separator, texts -> datum.named(texts.language()));
            case WORD -> joined(separator, texts -> texts.say(datum.text()));
        };
    }

    static Instant instant(Datum datum) {
        return Instant.EPOCH.plus(Long.parseLong(datum.text()), ChronoUnit.MICROS);
    }

    /** Reads {@code CNY 1250.00}. */
    static Money money(Datum datum) {
        String[] parts = datum.text().split(" ", 2);
        BigDecimal amount = new BigDecimal(parts[1]);
        return Money.of(
                new Currency(parts[0], amount.scale()), amount.unscaledValue().longValueExact());
    }
}
