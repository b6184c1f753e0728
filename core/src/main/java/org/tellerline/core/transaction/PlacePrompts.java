package org.tellerline.core.transaction;

import java.util.List;
import java.util.stream.Stream;
import org.tellerline.core.books.Places;
import org.tellerline.core.books.Underway;
import org.tellerline.core.cash.CashPlace;
import org.tellerline.core.transaction.Prompt.Choice;
import org.tellerline.core.transaction.Prompt.Choices;

/** The lists that fields offer which name places and what is on its way between them. */
final class PlacePrompts {

    /** The other branches and the central bank; a bank is keyed by its name. */
    static final Choices PLACES = Choices.listed(
            List.of("column.keyed", "column.called"),
            context -> Stream.concat(
                            context.places().branches().stream()
                                    .filter(branch -> branch.number() != context.branch())
                                    .map(PlacePrompts::choice),
                            Stream.of(centralBank()))
                    .toList());

    /** What may arrive here, and what was sent out of the bank. */
    static final Choices SHIPMENTS = Choices.listed(
            List.of("column.receipt", "column.date", "column.destination", "column.amount", "column.carrier"),
            context -> context.arriving().stream().map(PlacePrompts::choice).toList());

    static final Choices MACHINES = Choices.listed(
            List.of("column.keyed", "column.called"),
            context -> context.places().machines(context.branch()).stream()
                    .map(machine -> new MachineRef(machine.position(), machine.no()).toString())
                    .map(no -> new Choice(no, List.of(Datum.text(no), Datum.word("position.MACHINE"))))
                    .toList());

    private PlacePrompts() {}

    private static Choice choice(Places.BranchName branch) {
        String number = CashPlace.branch(branch.number()).toString();
        return new Choice(number, List.of(Datum.text(number), Datum.name(branch.nameEn(), branch.nameZh())));
    }

    private static Choice centralBank() {
        CashPlace place = CashPlace.centralBank();
        return new Choice(
                place.toString(),
                List.of(Datum.text(place), Datum.word(place.kind().key())));
    }

    private static Choice choice(Underway shipment) {
        return new Choice(
                new ReceiptRef(shipment.number()).toString(),
                List.of(
                        Datum.text(shipment.number()),
                        Datum.date(shipment.sent()),
                        Datum.text(shipment.to()),
                        Datum.money(shipment.amount()),
                        Datum.text(shipment.carrier())));
    }
}
