package org.tellerline.core.policy;

import java.util.Map;
import java.util.TreeMap;
import org.tellerline.core.money.Currency;
import org.tellerline.core.money.Money;
import org.tellerline.core.text.Parsed;

/**
 * One row of the limits policy: lines such as {@code cash-out.event.CNY = 50000}, in whole units of the currency. What is not
 * named is not allowed.
 */
public final class Limits {

    /** What a limit bounds: one event, or all events of a business date together. */
    public enum Span {
        EVENT,
        DAY;

        String word() {
            return this == EVENT ? "event" : "day";
        }
    }

    private final Map<String, String> lines;

    private Limits(Map<String, String> lines) {
        this.lines = lines;
    }

    /** Reads a policy's canonical text; blank lines and lines that begin with {@code #} say nothing. */
    public static Limits parse(String content) {
        Map<String, String> lines = new TreeMap<>();
        for (String line : content.split("\n", -1)) {
            int equals = line.indexOf('=');
            if (equals > 0 && !line.startsWith("#")) {
                lines.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
            }
        }
        return new Limits(lines);
    }

    /** The most that is allowed; zero where the policy names nothing. */
    public Money most(LimitKind kind, Span span, Currency currency) {
        String line = lines.get(kind.word() + "." + span.word() + "." + currency.code());
        if (line == null) {
            return Money.zero(currency);
        }
        if (Money.parse(line, currency) instanceof Parsed.Value<Money> most) {
            return most.value();
        }
        throw new IllegalStateException("limit " + kind.word() + " of " + currency.code() + " is not an amount: " + line);
    }
}
