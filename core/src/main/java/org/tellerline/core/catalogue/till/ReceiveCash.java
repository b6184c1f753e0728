package org.tellerline.core.catalogue.till;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tellerline.core.cash.Count;
import org.tellerline.core.catalogue.check.CashWarning;
import org.tellerline.core.catalogue.check.Refusals;
import org.tellerline.core.ledger.Effects;
import org.tellerline.core.ledger.Postings;
import org.tellerline.core.ledger.ReceiptNumber;
import org.tellerline.core.ledger.Shipment;
import org.tellerline.core.money.Money;
import org.tellerline.core.staff.Role;
import org.tellerline.core.text.Message;
import org.tellerline.core.transaction.Authority;
import org.tellerline.core.transaction.Authority.Signatory;
import org.tellerline.core.transaction.Datum;
import org.tellerline.core.transaction.Facts;
import org.tellerline.core.transaction.Field;
import org.tellerline.core.transaction.Receipt;
import org.tellerline.core.transaction.ReceiptLines;
import org.tellerline.core.transaction.Refusal;
import org.tellerline.core.transaction.ShipmentRef;
import org.tellerline.core.transaction.TellerTransaction;
import org.tellerline.core.transaction.TransactionCode;

/**
 * Two people open what a carrier brought and count it into the vault. What differs from what was sent is booked at once and waits for
 * {@link ClearDifference}; where nothing came, the count is 0. The branch that sent cash out of the bank keys here what arrived there.
 */
@TransactionCode(value = "5203", name = "receive-cash", who = Role.CUSTODIAN)
public record ReceiveCash(
        @Field ShipmentRef shipment, @Field Count counted) implements TellerTransaction {

    @Override
    public boolean movesVault() {
        return true;
    }

    @Override
    public Optional<ReceiptNumber> receives() {
        return shipment.number();
    }

    @Override
    public Optional<Refusal> refusal(Facts facts) {
        return Refusals.first(List.of(
                () -> VaultRefusal.closed(facts),
                () -> shipment.number().flatMap(number -> ShipmentRefusal.notDue(facts, number)),
                () -> ShipmentRefusal.otherCurrency(facts, counted),
                () -> consignment(facts).arrivesHere()
                        ? VaultRefusal.noVault(facts, consignment(facts).sent().currency())
                        : Optional.empty()));
    }

    @Override
    public List<Message> warnings(Facts facts) {
        Consignment consignment = consignment(facts);
        Money difference = consignment.difference();
        List<Message> warnings = new ArrayList<>();
        if (difference.isNegative()) {
            warnings.add(Message.of("warning.shipment.short", consignment.sent(), difference.negated()));
        } else if (difference.isPositive()) {
            warnings.add(Message.of("warning.shipment.over", consignment.sent(), difference));
        }
        if (consignment.arrivesHere()) {
            warnings.addAll(CashWarning.beyondVaultLimit(
                    facts.vault(difference.currency()).orElseThrow(),
                    consignment.counted().total()));
        }
        return warnings;
    }

    @Override
    public Authority authority(Facts facts) {
        return Authority.signedBy(Signatory.CUSTODIAN, Message.of("authority.shipment"));
    }

    @Override
    public Effects effects(Facts facts) {
        return facts.shipment()
                .map(sent -> Effects.none().arrival(new Effects.Arrival(sent, Shipment.State.RECEIVED)))
                .orElseGet(Effects::none);
    }

    @Override
    public Postings postings(Facts facts) {
        return consignment(facts).postings(facts);
    }

    @Override
    public Receipt receipt(Facts facts) {
        Consignment consignment = consignment(facts);
        ReceiptLines lines = new ReceiptLines("cash-received")
                .text("shipment", consignment.number())
                .add("receipt.sender", consignment.sender());
        consignment
                .outside()
                .filter(place -> !consignment.arrivesHere())
                .ifPresent(place -> lines.add("receipt.destination", Consignment.named(place)));
        lines.text("carrier", consignment.shipment().map(Shipment::carrier))
                .add("receipt.sent", Datum.money(consignment.sent()))
                .add("receipt.counted", Datum.money(consignment.counted().total()));
        if (!consignment.counted().counts().isEmpty()) {
            lines.pieces(Optional.of(consignment.counted()));
        }
        if (!consignment.difference().isZero()) {
            lines.add("receipt.difference", Datum.money(consignment.difference()));
        }
        return lines.receipt();
    }

    private Consignment consignment(Facts facts) {
        return facts.shipment()
                .map(sent -> Consignment.sent(sent, counted))
                .orElseGet(() -> Consignment.from(shipment.from().orElseThrow(), counted));
    }
}
