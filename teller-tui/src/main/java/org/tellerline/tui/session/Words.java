package org.tellerline.tui.session;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.tellerline.core.text.Texts;
import org.tellerline.core.transaction.Datum;

/** Typed values as people read them. */
record Words(Texts texts, ZoneId zone) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    String show(Datum datum) {
        return switch (datum.kind()) {
            case TEXT, DATE -> datum.text();
            case COUNT -> grouped(datum.text());
            case MONEY -> grouped(datum.text());
            case FIGURE -> {
                String money = grouped(datum.text());
                yield money.substring(money.indexOf(' ') + 1);
            }
            case INSTANT -> MOMENT.format(moment(datum));
            case TIME -> TIME.format(moment(datum));
            case NAME -> datum.named(texts.language());
            case WORD -> texts.say(datum.text());
        };
    }

    /** {@code 12500} as {@code 12,500}: how many there are of a thing. */
    static String count(long many) {
        return grouped(Long.toString(many));
    }

    private ZonedDateTime moment(Datum datum) {
        return Instant.EPOCH
                .plus(Long.parseLong(datum.text()), ChronoUnit.MICROS)
                .atZone(zone);
    }

    /** {@code CNY 1250.00} as {@code CNY 1,250.00}. */
    static String grouped(String canonical) {
        int blank = canonical.indexOf(' ');
        BigDecimal amount = new BigDecimal(canonical.substring(blank + 1));
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(amount.scale());
        return canonical.substring(0, blank + 1) + format.format(amount);
    }
}
