package org.tellerline.core.catalogue.till;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tellerline.core.cash.CashPlace;
import org.tellerline.core.cash.Count;
import org.tellerline.core.cash.Pieces;
import org.tellerline.core.ledger.GlCode;
import org.tellerline.core.ledger.Leg;
import org.tellerline.core.ledger.Postings;
import org.tellerline.core.ledger.Shipment;
import org.tellerline.core.money.Money;
import org.tellerline.core.transaction.Datum;
import org.tellerline.core.transaction.Facts;
import org.tellerline.core.transaction.Receipt;

/**
 * Cash that arrives, and what was announced of it.
 *
 * @param sent what was announced; of cash that no branch sent, what was counted
 * @param counted what was found
 * @param outside where it was brought to or comes from, if that is no vault of the bank
 */
record Consignment(Optional<Shipment> shipment, Money sent, Pieces counted, Optional<CashPlace> outside) {

    /** What a branch sent, to a branch or out of the bank. */
    static Consignment sent(Shipment shipment, Count count) {
        return new Consignment(
                Optional.of(shipment),
                shipment.amount(),
                count.in(shipment.amount().currency()),
                Optional.of(shipment.to()).filter(to -> to.kind() != CashPlace.Kind.BRANCH));
    }

    /** What comes from outside the bank, of one currency. */
    static Consignment from(CashPlace place, Count count) {
        Pieces pieces = count.in(count.currencies().get(0));
        return new Consignment(Optional.empty(), pieces.total(), pieces, Optional.of(place));
    }

    /** Whether it is put into the own vault: not what is told to have arrived outside. */
    boolean arrivesHere() {
        return shipment.isEmpty() || outside.isEmpty();
    }

    /** Negative where cash is missing. */
    Money difference() {
        return counted.total().minus(sent);
    }

    /** A branch by its number, the central bank by its word, another bank by its name. */
    static Datum named(CashPlace place) {
        return place.kind() == CashPlace.Kind.CENTRAL_BANK
                ? Datum.word(place.kind().key())
                : Datum.text(place);
    }

    Datum sender() {
        return named(shipment.map(one -> CashPlace.branch(one.branch()))
                .or(() -> outside)
                .orElseThrow());
    }

    Optional<String> number() {
        return shipment.map(one -> Receipt.decode(one.receipt()).text("receipt.no"));
    }

    /** What was found, what is missing or too much, and the cash in transit that ends. */
    Postings postings(Facts facts) {
        List<Leg> legs = new ArrayList<>();
        if (counted.total().isPositive()) {
            legs.add(arrived(facts));
        }
        Differences.leg(facts.branch(), difference()).ifPresent(legs::add);
        legs.addAll(shipment.map(one -> leftTransit(facts.branch(), one))
                .orElseGet(() -> List.of(Leg.general(facts.branch(), account(outside.orElseThrow()), sent.negated()))));
        return new Postings(legs);
    }

    private Leg arrived(Facts facts) {
        return arrivesHere()
                ? Leg.vaultIn(facts.branch(), facts.vault(sent.currency()).orElseThrow(), counted.total(), counted)
                : Leg.general(facts.branch(), account(outside.orElseThrow()), counted.total());
    }

    private static List<Leg> leftTransit(long here, Shipment shipment) {
        Money all = shipment.amount();
        Leg left = Leg.general(shipment.branch(), GlCode.IN_TRANSIT, all.negated());
        return shipment.branch() == here
                ? List.of(left)
                : List.of(
                        Leg.general(here, GlCode.INTER_BRANCH, all.negated()),
                        Leg.general(shipment.branch(), GlCode.INTER_BRANCH, all),
                        left);
    }

    private static String account(CashPlace place) {
        return place.kind() == CashPlace.Kind.CENTRAL_BANK ? GlCode.SETTLEMENT : GlCode.DUE_FROM_BANKS;
    }
}
