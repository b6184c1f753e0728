package org.tellerline.core.policy;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
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
    TILL("till", "open-count", "count"),
    /** What demand deposits of a product earn. */
    INTEREST("interest", "[0-9]{3}", "rate|segmented"),
    /** At the end of which days interest is paid. */
    INTEREST_DAYS("interest-days", "settlement", "days"),
    /** On which days the bank does business. */
    CALENDAR("calendar", "holidays", "(?:[0-9]{4}-)?[0-9]{2}-[0-9]{2}");

    private static final Pattern RATE = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,4})?");

    private static final int EVERY_YEAR = "MM-dd".length();

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
        return switch (this) {
            case TILL -> oneOf(List.of("none", "confirm", "blind"), value);
            case INTEREST -> field.equals("rate") ? rate(value) : oneOf(List.of("yes", "no"), value);
            case INTEREST_DAYS -> days(value);
            case CALENDAR ->
                isDay(field)
                        ? oneOf(List.of("open", "closed"), value)
                        : Parsed.wrong(Message.of("policy.error.day", field));
            case LIMIT, APPROVE, CUSTOMER_LIMIT -> amount(known.group(1), value, currencies);
        };
    }

    private static Parsed<String> oneOf(List<String> words, String value) {
        return words.contains(value)
                ? Parsed.value(value)
                : Parsed.wrong(Message.of("policy.error.one-of", String.join(", ", words)));
    }

    private static Parsed<String> rate(String value) {
        return RATE.matcher(value).matches() ? Parsed.value(value) : Parsed.wrong(Message.of("policy.error.rate"));
    }

    /** Days of every year, divided by blanks. */
    private static Parsed<String> days(String value) {
        List<String> days = List.of(value.split(" +", -1));
        return days.stream().allMatch(day -> day.length() == EVERY_YEAR && isDay(day))
                ? Parsed.value(String.join(" ", days))
                : Parsed.wrong(Message.of("policy.error.days"));
    }

    /** One that there is, in every year or in some. */
    private static boolean isDay(String text) {
        try {
            if (text.length() == EVERY_YEAR) {
                MonthDay.parse("--" + text);
            } else {
                LocalDate.parse(text);
            }
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static Parsed<String> amount(String code, String value, Currencies currencies) {
        Optional<Currency> currency = currencies.find(code);
        return currency.isEmpty()
                ? Parsed.wrong(Message.of("policy.error.currency", code))
                : Money.parse(value, currency.get())
                        .then(money -> Parsed.value(money.plain().replaceFirst("\\.0+$", "")));
    }
}
