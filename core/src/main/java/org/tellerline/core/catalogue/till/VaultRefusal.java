package org.tellerline.core.catalogue.till;

import java.util.Optional;
import org.tellerline.core.cash.PieceKind;
import org.tellerline.core.cash.Pieces;
import org.tellerline.core.cash.Till;
import org.tellerline.core.cash.VaultCount;
import org.tellerline.core.catalogue.check.CashRefusal;
import org.tellerline.core.money.Currency;
import org.tellerline.core.money.Money;
import org.tellerline.core.transaction.Facts;
import org.tellerline.core.transaction.Refusal;
import org.tellerline.core.transaction.RefusalCode;

/** What stands against counting the vault, fetching cash from it or bringing it there, in order of precedence. */
enum VaultRefusal implements RefusalCode {
    VAULT_CLOSED,
    VAULT_ALREADY_OPEN,
    VAULT_WITHOUT_CURRENCY,
    VAULT_SHORT,
    VAULT_PIECES_MISSING;

    @Override
    public Optional<Class<?>> amends() {
        return switch (this) {
            case VAULT_CLOSED -> Optional.empty();
            case VAULT_ALREADY_OPEN -> Optional.of(VaultCount.class);
            case VAULT_PIECES_MISSING -> Optional.of(Pieces.class);
            default -> Optional.of(Money.class);
        };
    }

    /** Whether the branch's vault is locked. */
    static Optional<Refusal> closed(Facts facts) {
        return facts.vault().open() ? Optional.empty() : Optional.of(Refusal.of(VAULT_CLOSED));
    }

    /** Whether the branch's vault is open and keeps this currency. */
    static Optional<Refusal> noVault(Facts facts, Currency currency) {
        return closed(facts)
                .or(() -> facts.vault(currency).isEmpty()
                        ? Optional.of(Refusal.of(VAULT_WITHOUT_CURRENCY, currency.code()))
                        : Optional.empty());
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
