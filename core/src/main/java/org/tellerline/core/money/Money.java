package org.tellerline.core.money;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tellerline.core.text.Message;
import org.tellerline.core.text.Parsed;
import org.tellerline.core.text.Spoken;

/** An amount in minor units of one currency. Sums of two currencies and overflows throw. */
public record Money(Currency currency, long minor) implements Comparable<Money>, Spoken {

    /** The most a single keyed amount may be, in minor units: keeps every sum of a bank's life far from 2⁶³. */
    public static final long MOST_KEYED = 99_999_999_999_999L;

    private static final Pattern KEYED = Pattern.compile("(\\d{1,3}(?:,\\d{3})+|\\d{1,20})(?:\\.(\\d{0,20}))?");

    public static Money of(Currency currency, long minor) {
        return new Money(currency, minor);
    }

    public static Money zero(Currency currency) {
        return new Money(currency, 0);
    }

    /**
     * Reads a keyed amount: whole units with an optional decimal part, thousands commas allowed ({@code 1250},
     * {@code 1,250.5}). Signs, exponents and more decimals than the currency has are refused.
     */
    public static Parsed<Money> parse(String text, Currency currency) {
        Matcher keyed = KEYED.matcher(text.strip());
        if (!keyed.matches()) {
            return Parsed.wrong(Message.of("field.error.amount"));
        }
        String decimals = keyed.group(2) == null ? "" : keyed.group(2).replaceFirst("0+$", "");
        if (decimals.length() > currency.digits()) {
            return Parsed.wrong(Message.of("field.error.amount.decimals", currency.code(), currency.digits()));
        }
        BigDecimal units = new BigDecimal(keyed.group(1).replace(",", "") + "." + decimals + "0");
        BigDecimal minor = units.movePointRight(currency.digits());
        if (minor.compareTo(BigDecimal.valueOf(MOST_KEYED)) > 0) {
            return Parsed.wrong(Message.of("field.error.amount.most", of(currency, MOST_KEYED)));
        }
        return Parsed.value(of(currency, minor.longValueExact()));
    }

    public Money plus(Money other) {
        return new Money(currency, Math.addExact(minor, same(other).minor));
    }

    public Money minus(Money other) {
        return new Money(currency, Math.subtractExact(minor, same(other).minor));
    }

    public Money negated() {
        return new Money(currency, Math.negateExact(minor));
    }

    public boolean isPositive() {
        return minor > 0;
    }

    public boolean isNegative() {
        return minor < 0;
    }

    public boolean isZero() {
        return minor == 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, same(other).minor);
    }

    /** The amount alone, ungrouped, with all its decimals: {@code 1250.00}. */
    public String plain() {
        return BigDecimal.valueOf(minor, currency.digits()).toPlainString();
    }

    /** The amount alone for people, grouped by thousands: {@code 1,250.00}. */
    public String grouped() {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(currency.digits());
        return format.format(BigDecimal.valueOf(minor, currency.digits()));
    }

    @Override
    public String spoken() {
        return grouped();
    }

    /** Canonical: {@code CNY 1250.00}. */
    @Override
    public String toString() {
        return currency.code() + " " + plain();
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(currency.code() + " and " + other.currency.code() + " do not mix");
        }
        return other;
    }
}
