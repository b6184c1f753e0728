package org.tellerline.core.transaction;

import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tellerline.core.cash.Condition;
import org.tellerline.core.cash.PieceKind;
import org.tellerline.core.cash.Pieces;
import org.tellerline.core.money.Currency;
import org.tellerline.core.money.Money;
import org.tellerline.core.text.Message;
import org.tellerline.core.text.Parsed;

/** Pieces as keyed: {@code 100x5,50x2}, face times count, in the currency of the form or the one keyed in front: {@code USD 100x5}. */
final class PiecesField {

    /** All faces of any currency with long counts. */
    static final int MOST = 160;

    private static final Pattern ITEM = Pattern.compile("([0-9.]{1,9})[xX]([0-9]{1,7})");

    private PiecesField() {}

    static Parsed<Pieces> parse(String text, FieldContext context) {
        return CurrencyPrefix.strip(text, context)
                .then(keyed -> items(keyed, context.currency(), context))
                .then(pieces -> pieces.counts().isEmpty()
                        ? Parsed.wrong(Message.of("field.error.pieces", text))
                        : Parsed.value(pieces));
    }

    /** Pieces of one currency, none of them where every count is zero. */
    static Parsed<Pieces> items(String text, Currency currency, FieldContext context) {
        Set<Long> faces = context.products().faces(currency);
        TreeMap<PieceKind, Long> counts = new TreeMap<>();
        for (String item : text.replace(" ", "").split(",", -1)) {
            Matcher keyed = ITEM.matcher(item);
            if (!keyed.matches()) {
                return Parsed.wrong(Message.of("field.error.pieces", item.isEmpty() ? text : item));
            }
            if (!(Money.parse(keyed.group(1), currency) instanceof Parsed.Value<Money> face)
                    || !faces.contains(face.value().minor())) {
                return Parsed.wrong(Message.of("field.error.pieces.face", keyed.group(1), currency.code()));
            }
            counts.merge(
                    new PieceKind(face.value().minor(), Condition.FIT), Long.parseLong(keyed.group(2)), Math::addExact);
        }
        return Parsed.value(new Pieces(currency, counts));
    }

    /** What they are worth, and in what where that is not the bank's own currency. */
    static Optional<Message> echo(Pieces pieces, FieldContext context) {
        Currency currency = pieces.currency();
        String code = currency.equals(context.products().baseCurrency()) ? "" : currency.code() + " ";
        return Optional.of(Message.of("echo.text", code + pieces.total().grouped()));
    }
}
