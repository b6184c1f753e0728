package org.tellerline.core.catalogue.till;

import java.util.Optional;
import org.tellerline.core.cash.PieceKind;
import org.tellerline.core.cash.Pieces;
import org.tellerline.core.cash.Till;
import org.tellerline.core.catalogue.check.CashRefusal;
import org.tellerline.core.money.Currency;
import org.tellerline.core.money.Money;
import org.tellerline.core.transaction.Facts;
import org.tellerline.core.transaction.Refusal;
import org.tellerline.core.transaction.RefusalCode;

/** What stands against fetching cash from the vault or bringing it there, in order of precedence. */
enum VaultRefusal implements RefusalCode {
    VAULT_WITHOUT_CURRENCY,
    VAULT_SHORT,
    VAULT_PIECES_MISSING;

    @Override
    public Optional<Class<?>> amends() {
        return Optional.of(this == VAULT_PIECES_MISSING ? Pieces.class : Money.class);
    }

    /** Whether the branch's vault keeps this currency. */
    static Optional<Refusal> noVault(Facts facts, Currency currency) {
        return facts.vault(currency).isEmpty()
                ? Optional.of(Refusal.of(VAULT_WITHOUT_CURRENCY, currency.code()))
                : Optional.empty();
    }

    /** Whether the vault can give the amount in just these pieces. */
    static Optional<Refusal> cannotGive(Till vault, Money amount, Pieces pieces) {
        if (vault.cash().compareTo(amount) < 0) {
            return Optional.of(Refusal.of(VAULT_SHORT, vault.cash(), amount));
        }
        return CashRefusal.lacking(vault, pieces).map(kind -> missing(vault, pieces, kind));
    }

    private static Refusal missing(Till vault, Pieces pieces, PieceKind kind) {
        Money face = Money.of(pieces.currency(), kind.face());
        return Refusal.of(VAULT_PIECES_MISSING, face, vault.pieces().count(kind), pieces.count(kind));
    }
}
