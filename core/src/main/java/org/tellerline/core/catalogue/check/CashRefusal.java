package org.tellerline.core.catalogue.check;

import java.util.Map;
import java.util.Optional;
import org.tellerline.core.account.AccountNumber;
import org.tellerline.core.cash.PieceKind;
import org.tellerline.core.cash.Pieces;
import org.tellerline.core.cash.Till;
import org.tellerline.core.money.Currency;
import org.tellerline.core.money.Money;
import org.tellerline.core.transaction.Facts;
import org.tellerline.core.transaction.Refusal;
import org.tellerline.core.transaction.RefusalCode;

/** What stands against cash crossing the counter, in order of precedence. */
public enum CashRefusal implements RefusalCode {
    TILL_WITHOUT_CURRENCY,
    PIECES_DIFFER,
    TILL_SHORT,
    PIECES_MISSING;

    @Override
    public Optional<Class<?>> amends() {
        return Optional.of(
                switch (this) {
                    case TILL_WITHOUT_CURRENCY -> AccountNumber.class;
                    case TILL_SHORT -> Money.class;
                    case PIECES_DIFFER, PIECES_MISSING -> Pieces.class;
                });
    }

    /** Whether the teller's till keeps this currency. */
    public static Optional<Refusal> noTill(Facts facts, Currency currency) {
        return facts.till(currency).isEmpty()
                ? Optional.of(Refusal.of(TILL_WITHOUT_CURRENCY, currency.code()))
                : Optional.empty();
    }

    /** Whether the keyed pieces make up the amount. */
    public static Optional<Refusal> piecesDiffer(Optional<Pieces> pieces, Money amount) {
        return pieces.map(Pieces::total)
                .filter(total -> !total.equals(amount))
                .map(total -> Refusal.of(PIECES_DIFFER, total, amount));
    }

    /** Whether the till can pay the amount, and the very pieces if they were keyed. */
    public static Optional<Refusal> cannotPay(Till till, Money amount, Optional<Pieces> pieces) {
        if (till.cash().compareTo(amount) < 0) {
            return Optional.of(Refusal.of(TILL_SHORT, till.cash(), amount));
        }
        return pieces.flatMap(wanted -> missing(till, wanted));
    }

    private static Optional<Refusal> missing(Till till, Pieces wanted) {
        for (Map.Entry<PieceKind, Long> entry : wanted.counts().entrySet()) {
            long there = till.pieces().count(entry.getKey());
            if (there < entry.getValue()) {
                Money face = Money.of(wanted.currency(), entry.getKey().face());
                return Optional.of(Refusal.of(PIECES_MISSING, face, there, entry.getValue()));
            }
        }
        return Optional.empty();
    }
}
