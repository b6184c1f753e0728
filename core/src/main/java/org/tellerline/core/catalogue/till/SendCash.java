package org.tellerline.core.catalogue.till;

import java.util.List;
import java.util.Optional;
import org.tellerline.core.cash.CashPlace;
import org.tellerline.core.cash.Pieces;
import org.tellerline.core.cash.Till;
import org.tellerline.core.catalogue.check.CashRefusal;
import org.tellerline.core.catalogue.check.Refusals;
import org.tellerline.core.ledger.Effects;
import org.tellerline.core.ledger.GlCode;
import org.tellerline.core.ledger.Leg;
import org.tellerline.core.ledger.Postings;
import org.tellerline.core.money.Money;
import org.tellerline.core.staff.Role;
import org.tellerline.core.text.Message;
import org.tellerline.core.transaction.Authority;
import org.tellerline.core.transaction.Authority.Signatory;
import org.tellerline.core.transaction.Datum;
import org.tellerline.core.transaction.Facts;
import org.tellerline.core.transaction.Field;
import org.tellerline.core.transaction.Memo;
import org.tellerline.core.transaction.Receipt;
import org.tellerline.core.transaction.ReceiptLines;
import org.tellerline.core.transaction.Refusal;
import org.tellerline.core.transaction.Stock;
import org.tellerline.core.transaction.TellerTransaction;
import org.tellerline.core.transaction.TransactionCode;

/**
 * Two people pack cash of the vault and hand it to a carrier; its receipt travels with it and names it. Until somebody has counted it
 * at the other end ({@link ReceiveCash}) it is cash in transit of this branch. Before it leaves it can be taken back.
 */
@TransactionCode(value = "5202", name = "send-cash", who = Role.CUSTODIAN, reversible = true)
public record SendCash(
        @Field CashPlace destination,
        @Field Money amount,
        @Field(from = Stock.VAULT) Pieces pieces,
        @Field Memo carrier)
        implements TellerTransaction {

    @Override
    public boolean movesVault() {
        return true;
    }

    @Override
    public Optional<Refusal> refusal(Facts facts) {
        return Refusals.first(List.of(
                () -> VaultRefusal.noVault(facts, amount.currency()),
                () -> CashRefusal.piecesDiffer(Optional.of(pieces), amount),
                () -> VaultRefusal.cannotGive(vault(facts), amount, pieces)));
    }

    @Override
    public Authority authority(Facts facts) {
        return Authority.signedBy(Signatory.CUSTODIAN, Message.of("authority.shipment"));
    }

    @Override
    public Effects effects(Facts facts) {
        return Effects.none().sending(new Effects.Sending(destination, amount, carrier.words()));
    }

    @Override
    public Postings postings(Facts facts) {
        return Postings.pair(
                Leg.general(facts.branch(), GlCode.IN_TRANSIT, amount),
                Leg.vaultOut(facts.branch(), vault(facts), amount, pieces));
    }

    @Override
    public Receipt receipt(Facts facts) {
        return new ReceiptLines("cash-sent")
                .add("receipt.destination", Consignment.named(destination))
                .amount(amount)
                .pieces(Optional.of(pieces))
                .add("receipt.carrier", Datum.text(carrier))
                .receipt();
    }

    private Till vault(Facts facts) {
        return facts.vault(amount.currency()).orElseThrow();
    }
}
