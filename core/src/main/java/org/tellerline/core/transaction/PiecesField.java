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

/** Pieces as keyed: {@code 100x5,50x2}, face times count, in the currency of the form. */
final class PiecesField {

    /** All faces of any currency with long counts. */
    static final int MOST = 160;

    private static final Pattern ITEM = Pattern.compile("([0-9.]{1,9})[xX]([0-9]{1,7})");

    private PiecesField() {}

    static Parsed<Pieces> parse(String text, FieldContext context) {
        Currency currency = context.currency();
        Set<Long> faces = context.products().faces(currency);
        TreeMap<PieceKind, Long> counts = new TreeMap<>();
        for (String item : text.replace(" ", "").split(",", -1)) {
            Matcher keyed = ITEM.matcher(item);
            if (!keyed.matches()) {
                return Parsed.wrong(Message.of("field.error.pieces", item));
            }
            if (!(Money.parse(keyed.group(1), currency) instanceof Parsed.Value<Money> face)
                    || !faces.contains(face.value().minor())) {
                return Parsed.wrong(Message.of("field.error.pieces.face", keyed.group(1), currency.code()));
            }
            counts.merge(
                    new PieceKind(face.value().minor(), Condition.FIT), Long.parseLong(keyed.group(2)), Math::addExact);
        }
        Pieces pieces = new Pieces(currency, counts);
        return pieces.counts().isEmpty() ? Parsed.wrong(Message.of("field.error.pieces", text)) : Parsed.value(pieces);
    }

    static Optional<Message> echo(Pieces pieces, FieldContext context) {
        return Optional.of(Message.of("echo.text", pieces.total().grouped()));
    }
}
