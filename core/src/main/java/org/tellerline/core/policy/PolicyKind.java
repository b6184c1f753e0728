package org.tellerline.core.policy;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tellerline.core.money.Currencies;
import org.tellerline.core.money.Currency;
import org.tellerline.core.money.Money;
import org.tellerline.core.text.Message;
import org.tellerline.core.text.Parsed;

/** The kinds of policy that are edited as text, each with the names it goes by and the lines it may have. */
public enum PolicyKind {
    /** What a grade of tellers may do alone. */
    LIMIT("limit", "[A-Z][A-Z0-9]{0,7}", "(?:cash-in|cash-out|transfer)\\.(?:event|day)\\.([A-Z]{3})"),
    /** What a grade of supervisors may approve. */
    APPROVE("approve", "[A-Z][A-Z0-9]{0,7}", "below\\.([A-Z]{3})"),
    /** What one customer may do in a day. */
    CUSTOMER_LIMIT("customer-limit", "DAY", "(?:cash-in|cash-out|transfer)\\.day\\.([A-Z]{3})"),
    /** What a till asks for before it opens. */
    TILL("till", "open-count", "count");

    private final String word;
    private final Pattern names;
    private final Pattern fields;

    PolicyKind(String word, String names, String fields) {
        this.word = word;
        this.names = Pattern.compile(names);
        this.fields = Pattern.compile(fields);
    }

    /** As written in a file. */
    public String word() {
        return word;
    }

    static Optional<PolicyKind> find(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    /** The kind of a policy that is edited here. */
    static PolicyKind of(PolicyName name) {
        return find(name.kind()).orElseThrow(() -> new IllegalArgumentException("no such kind: " + name));
    }

    /** Whether policies of this kind are edited as text; others have commands of their own. */
    static boolean isEdited(PolicyName name) {
        return find(name.kind()).isPresent();
    }

    static String words() {
        return Arrays.stream(values()).map(PolicyKind::word).collect(Collectors.joining(", "));
    }

    boolean mayBeNamed(String name) {
        return names.matcher(name).matches();
    }

    /** The value of a line as it is kept, or what is wrong with the line. */
    Parsed<String> read(String field, String value, Currencies currencies) {
        Matcher known = fields.matcher(field);
        if (!known.matches()) {
            return Parsed.wrong(Message.of("policy.error.field", word));
        }
        return this == TILL ? way(value) : amount(known.group(1), value, currencies);
    }

    private static Parsed<String> way(String value) {
        return value.equals("none") || value.equals("confirm") || value.equals("blind")
                ? Parsed.value(value)
                : Parsed.wrong(Message.of("policy.error.one-of", "none, confirm, blind"));
    }

    private static Parsed<String> amount(String code, String value, Currencies currencies) {
        Optional<Currency> currency = currencies.find(code);
        return currency.isEmpty()
                ? Parsed.wrong(Message.of("policy.error.currency", code))
                : Money.parse(value, currency.get())
                        .then(money -> Parsed.value(money.plain().replaceFirst("\\.0+$", "")));
    }
}
