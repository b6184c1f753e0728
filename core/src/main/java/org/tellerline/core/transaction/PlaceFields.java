package org.tellerline.core.transaction;

import java.util.Optional;
import java.util.regex.Pattern;
import org.tellerline.core.books.Places;
import org.tellerline.core.cash.CashPlace;
import org.tellerline.core.text.Message;
import org.tellerline.core.text.Parsed;

/**
 * Where cash goes and what it goes by. A place outside the branch is keyed by the number of another branch, {@code 0} for the central
 * bank, or the name of a bank; a shipment by the receipt under which it was sent or, where no branch sent it, by the place it comes from.
 */
final class PlaceFields {

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern BRANCH = Pattern.compile("\\d{1,4}");
    private static final Pattern MACHINE = Pattern.compile("\\d{1,3}");
    private static final Pattern RECEIPT = Pattern.compile("[0-9. -]+");
    private static final String CENTRAL_BANK = "0";

    private PlaceFields() {}

    static Parsed<CashPlace> place(String text, FieldContext context) {
        if (text.equals(CENTRAL_BANK)) {
            return Parsed.value(CashPlace.centralBank());
        }
        if (!DIGITS.matcher(text).matches()) {
            return bank(text);
        }
        if (!BRANCH.matcher(text).matches()) {
            return Parsed.wrong(Message.of("field.error.branch", text));
        }
        long number = Long.parseLong(text);
        if (number == context.branch()) {
            return Parsed.wrong(Message.of("field.error.place.own"));
        }
        return context.places().branch(number).isPresent()
                ? Parsed.value(CashPlace.branch(number))
                : Parsed.wrong(Message.of("field.error.branch", text));
    }

    static Optional<Message> placeName(CashPlace place, FieldContext context) {
        return place.kind() == CashPlace.Kind.BRANCH
                ? context.places()
                        .branch(place.branch())
                        .map(branch -> Message.of("echo.product", branch.nameEn(), branch.nameZh()))
                : Optional.of(Message.of(place.kind().key()));
    }

    static Parsed<ShipmentRef> shipment(String text, FieldContext context) {
        if (text.equals(CENTRAL_BANK)) {
            return Parsed.value(ShipmentRef.of(CashPlace.centralBank()));
        }
        return RECEIPT.matcher(text).matches()
                ? ReceiptField.parse(text, context).then(sent -> Parsed.value(ShipmentRef.of(sent.number())))
                : bank(text).then(place -> Parsed.value(ShipmentRef.of(place)));
    }

    static Optional<Message> shipmentName(ShipmentRef shipment, FieldContext context) {
        return shipment.number()
                .flatMap(sent -> ReceiptField.echo(new ReceiptRef(sent), context))
                .or(() -> shipment.from().flatMap(place -> placeName(place, context)));
    }

    static Parsed<MachineRef> machine(String text, FieldContext context) {
        if (!MACHINE.matcher(text).matches()) {
            return Parsed.wrong(Message.of("field.error.machine"));
        }
        long no = Long.parseLong(text);
        return context.places().machines(context.branch()).stream()
                .filter(machine -> machine.no() == no)
                .findFirst()
                .map(PlaceFields::ref)
                .map(Parsed::value)
                .orElseGet(() -> Parsed.wrong(Message.of("field.error.machine.unknown", text)));
    }

    private static MachineRef ref(Places.Machine machine) {
        return new MachineRef(machine.position(), machine.no());
    }

    private static Parsed<CashPlace> bank(String text) {
        return WrittenText.check(text, CashPlace.MOST).then(name -> Parsed.value(CashPlace.bank(name)));
    }
}
