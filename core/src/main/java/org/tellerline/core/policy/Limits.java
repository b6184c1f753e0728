package org.tellerline.core.policy;

import java.util.Optional;
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

    private final PolicyText lines;

    private Limits(PolicyText lines) {
        this.lines = lines;
    }

    /** Reads a policy's canonical text. */
    public static Limits parse(String content) {
        return new Limits(new PolicyText(content));
    }

    /** The most that is allowed; zero where the policy names nothing. */
    public Money most(LimitKind kind, Span span, Currency currency) {
        Optional<String> line = lines.line(kind.word() + "." + span.word() + "." + currency.code());
        if (line.isEmpty()) {
            return Money.zero(currency);
        }
        if (Money.parse(line.get(), currency) instanceof Parsed.Value<Money> most) {
            return most.value();
        }
        throw new IllegalStateException(
                "limit " + kind.word() + " of " + currency.code() + " is not an amount: " + line.get());
    }
}
