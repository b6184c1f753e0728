package org.tellerline.core.catalogue.check;

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
        return pieces.flatMap(wanted -> lacking(till, wanted).map(kind -> missing(till, wanted, kind)));
    }

    /** The first kind of piece of which there are fewer than wanted. */
    public static Optional<PieceKind> lacking(Till till, Pieces wanted) {
        return wanted.counts().keySet().stream()
                .filter(kind -> till.pieces().count(kind) < wanted.count(kind))
                .findFirst();
    }

    private static Refusal missing(Till till, Pieces wanted, PieceKind kind) {
        Money face = Money.of(wanted.currency(), kind.face());
        return Refusal.of(PIECES_MISSING, face, till.pieces().count(kind), wanted.count(kind));
    }
}
