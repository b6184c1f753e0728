package org.tellerline.core.catalogue.till;

import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.tellerline.core.transaction.Datum;
import org.tellerline.core.transaction.Facts;
import org.tellerline.core.transaction.Field;
import org.tellerline.core.transaction.MachineRef;
import org.tellerline.core.transaction.Receipt;
import org.tellerline.core.transaction.ReceiptLines;
import org.tellerline.core.transaction.Refusal;
import org.tellerline.core.transaction.Stock;
import org.tellerline.core.transaction.TellerTransaction;
import org.tellerline.core.transaction.TransactionCode;

/** The custodian and a second person count notes of the vault into the cassettes of a self-service machine. */
@TransactionCode(value = "5204", name = "load-machine", who = Role.CUSTODIAN, reversible = true)
public record LoadMachine(
        @Field MachineRef machine,
        @Field Money amount,
        @Field(from = Stock.VAULT) Pieces pieces) implements TellerTransaction {

    @Override
    public boolean movesVault() {
        return true;
    }

    @Override
    public Set<Long> movesAt() {
        return Set.of(machine.position());
    }

    @Override
    public Optional<Refusal> refusal(Facts facts) {
        return Refusals.first(List.of(
                () -> MachineRefusal.notKept(facts, machine, List.of(amount.currency())),
                () -> VaultRefusal.noVault(facts, amount.currency()),
                () -> CashRefusal.piecesDiffer(Optional.of(pieces), amount),
                () -> VaultRefusal.cannotGive(vault(facts), amount, pieces)));
    }

    @Override
    public Authority authority(Facts facts) {
        return Authority.signedBy(Signatory.WITNESS, Message.of("authority.machine"));
    }

    @Override
    public List<Message> warnings(Facts facts) {
        return CashWarning.beyondMachineLimit(drawer(facts), amount);
    }

    @Override
    public Postings postings(Facts facts) {
        return Postings.pair(
                Leg.cash(facts.head(machine.position()), drawer(facts), amount, Optional.of(pieces)),
                Leg.vaultOut(facts.branch(), vault(facts), amount, pieces));
    }

    @Override
    public Receipt receipt(Facts facts) {
        return new ReceiptLines("machine-loaded")
                .add("receipt.machine", Datum.text(machine))
                .amount(amount)
                .pieces(Optional.of(pieces))
                .receipt();
    }

    private Till drawer(Facts facts) {
        return facts.drawer(machine.position(), amount.currency().code());
    }

    private Till vault(Facts facts) {
        return facts.vault(amount.currency()).orElseThrow();
    }
}
