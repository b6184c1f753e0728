package org.tellerline.core.catalogue.till;

import java.util.List;
import java.util.Optional;
import org.tellerline.core.cash.Pieces;
import org.tellerline.core.cash.Till;
import org.tellerline.core.catalogue.check.CashRefusal;
import org.tellerline.core.catalogue.check.CashWarning;
import org.tellerline.core.catalogue.check.Refusals;
import org.tellerline.core.ledger.Leg;
import org.tellerline.core.ledger.Postings;
import org.tellerline.core.money.Money;
import org.tellerline.core.staff.Role;
import org.tellerline.core.text.Message;
import org.tellerline.core.transaction.Authority;
import org.tellerline.core.transaction.Authority.Signatory;
import org.tellerline.core.transaction.Facts;
import org.tellerline.core.transaction.Field;
import org.tellerline.core.transaction.Receipt;
import org.tellerline.core.transaction.ReceiptLines;
import org.tellerline.core.transaction.Refusal;
import org.tellerline.core.transaction.Stock;
import org.tellerline.core.transaction.TellerTransaction;
import org.tellerline.core.transaction.TransactionCode;

/** The till is short of cash or of pieces and fetches some from the vault: its custodian gives, the teller counts, both sign. */
@TransactionCode(value = "5102", name = "cash-from-vault", who = Role.TELLER, reversible = true)
public record CashFromVault(
        @Field Money amount, @Field(from = Stock.VAULT) Pieces pieces) implements TellerTransaction {

    @Override
    public boolean movesCash() {
        return true;
    }

    @Override
    public boolean movesVault() {
        return true;
    }

    @Override
    public Optional<Refusal> refusal(Facts facts) {
        return Refusals.first(List.of(
                () -> CashRefusal.noTill(facts, amount.currency()),
                () -> VaultRefusal.noVault(facts, amount.currency()),
                () -> CashRefusal.piecesDiffer(Optional.of(pieces), amount),
                () -> VaultRefusal.cannotGive(vault(facts), amount, pieces)));
    }

    @Override
    public Authority authority(Facts facts) {
        return Authority.signedBy(Signatory.CUSTODIAN, Message.of("authority.vault"));
    }

    @Override
    public List<Message> warnings(Facts facts) {
        return CashWarning.beyondTillLimit(till(facts), amount);
    }

    @Override
    public Postings postings(Facts facts) {
        return Postings.pair(
                Leg.cashIn(facts.branch(), till(facts), amount, Optional.of(pieces)),
                Leg.vaultOut(facts.branch(), vault(facts), amount, pieces));
    }

    @Override
    public Receipt receipt(Facts facts) {
        return new ReceiptLines("vault-out")
                .amount(amount)
                .pieces(Optional.of(pieces))
                .receipt();
    }

    private Till till(Facts facts) {
        return facts.ownTill(amount.currency());
    }

    private Till vault(Facts facts) {
        return facts.vault(amount.currency()).orElseThrow();
    }
}
