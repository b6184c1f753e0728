package org.tellerline.core.transaction;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tellerline.core.money.Currency;
import org.tellerline.core.text.Message;
import org.tellerline.core.text.Parsed;

/**
 * A currency keyed in front of an amount or of pieces, such as {@code USD 500}. The first amount of a form decides the currency of those
 * behind it; where that or an account has decided it, another one is an error.
 */
final class CurrencyPrefix {

    private static final Pattern KEYED = Pattern.compile("([A-Za-z]{3})\\s*([0-9.].*)");

    private CurrencyPrefix() {}

    /** What was keyed behind the currency, once the form is in it. */
    static Parsed<String> strip(String text, FieldContext context) {
        Matcher keyed = KEYED.matcher(text.strip());
        if (!keyed.matches()) {
            context.amountsIn(context.currency());
            return Parsed.value(text);
        }
        Optional<Currency> currency = context.currencies().find(keyed.group(1).toUpperCase(Locale.ROOT));
        if (currency.isEmpty()) {
            return Parsed.wrong(Message.of(
                    "field.error.currency",
                    String.join(" ", context.currencies().codes())));
        }
        if (context.decided() && !context.currency().equals(currency.get())) {
            return Parsed.wrong(
                    Message.of("field.error.currency.other", context.currency().code()));
        }
        context.amountsIn(currency.get());
        return Parsed.value(keyed.group(2));
    }
}
