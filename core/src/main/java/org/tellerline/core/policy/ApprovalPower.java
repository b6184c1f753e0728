package org.tellerline.core.policy;

import org.tellerline.core.money.Money;
import org.tellerline.core.text.Parsed;

/**
 * One row of the approval policy: lines such as {@code below.CNY = 400000}, in whole units. A grade approves amounts below its line; of
 * a currency that is not named it approves none.
 */
public final class ApprovalPower {

    private final PolicyText lines;

    private ApprovalPower(PolicyText lines) {
        this.lines = lines;
    }

    /** Reads a policy's canonical text. */
    public static ApprovalPower parse(String content) {
        return new ApprovalPower(new PolicyText(content));
    }

    /** Whether the grade may approve business of this amount. */
    public boolean covers(Money amount) {
        return lines.line("below." + amount.currency().code())
                .filter(line -> amount.compareTo(below(line, amount)) < 0)
                .isPresent();
    }

    private static Money below(String line, Money amount) {
        if (Money.parse(line, amount.currency()) instanceof Parsed.Value<Money> money) {
            return money.value();
        }
        throw new IllegalStateException("the approval policy names no amount: " + line);
    }
}
