package org.tellerline.core.transaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tellerline.core.cash.Count;
import org.tellerline.core.cash.Pieces;
import org.tellerline.core.money.Currency;
import org.tellerline.core.text.Message;
import org.tellerline.core.text.Parsed;

/**
 * A whole till as counted: {@code CNY 100x1200,50x400 USD 100x60}. A code stands before the pieces of its currency, and pieces before
 * any code are the bank's base currency. {@code 0} says that nothing is there.
 */
final class CountField {

    /** Every face of three currencies, thousands of each. */
    static final int MOST = 400;

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern CODE = Pattern.compile("[A-Za-z]{3}");
    private static final String NOTHING = "0";

    private CountField() {}

    /** The words behind a currency's code. */
    private record Group(String code, List<String> words) {

        String text() {
            return String.join(" ", words).replaceAll("\\s*,\\s*", ",").replace(' ', ',');
        }
    }

    static Parsed<Count> parse(String text, FieldContext context) {
        List<Pieces> counted = new ArrayList<>();
        for (Group group : groups(text, context.products().baseCurrency())) {
            Parsed<Pieces> pieces = pieces(group, context);
            if (pieces instanceof Parsed.Wrong<Pieces> wrong) {
                return Parsed.wrong(wrong.why());
            }
            Pieces found = ((Parsed.Value<Pieces>) pieces).value();
            if (counted.stream().anyMatch(before -> before.currency().equals(found.currency()))) {
                return Parsed.wrong(Message.of("field.error.count.twice", group.code()));
            }
            counted.add(found);
        }
        return Parsed.value(Count.of(counted));
    }

    static Optional<Message> echo(Count count, FieldContext context) {
        String totals = count.pieces().values().stream()
                .map(Pieces::total)
                .map(total -> total.currency().code() + " " + total.grouped())
                .collect(Collectors.joining("  "));
        return Optional.of(Message.of("echo.text", totals.isEmpty() ? NOTHING : totals));
    }

    private static List<Group> groups(String text, Currency base) {
        List<Group> groups = new ArrayList<>();
        for (String word : BLANKS.split(text.strip())) {
            if (CODE.matcher(word).matches()) {
                groups.add(new Group(word.toUpperCase(Locale.ROOT), new ArrayList<>()));
            } else {
                if (groups.isEmpty()) {
                    groups.add(new Group(base.code(), new ArrayList<>()));
                }
                groups.get(groups.size() - 1).words().add(word);
            }
        }
        return groups;
    }

    private static Parsed<Pieces> pieces(Group group, FieldContext context) {
        Optional<Currency> currency = context.currencies().find(group.code());
        if (currency.isEmpty()) {
            return Parsed.wrong(Message.of("field.error.count.currency", group.code(), codes(context)));
        }
        if (group.words().isEmpty()) {
            return Parsed.wrong(Message.of("field.error.count.empty", group.code()));
        }
        return group.text().equals(NOTHING)
                ? Parsed.value(Pieces.none(currency.get()))
                : PiecesField.items(group.text(), currency.get(), context);
    }

    private static String codes(FieldContext context) {
        return String.join(" ", context.currencies().codes());
    }
}
