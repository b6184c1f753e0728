package org.tellerline.core.transaction;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tellerline.core.cash.NoteFace;
import org.tellerline.core.money.Money;
import org.tellerline.core.text.Message;
import org.tellerline.core.text.Parsed;
import org.tellerline.core.voucher.VoucherNumber;

/** How kinds of vouchers, tellers and the numbers on notes are keyed. */
final class VoucherFields {

    private static final Pattern SERIAL = Pattern.compile("[A-Z0-9]{1," + NoteSerial.MOST + "}");

    private VoucherFields() {}

    static Parsed<VoucherNumber> number(String text, FieldContext context) {
        return VoucherNumber.parse(text).then(number -> {
            context.vouchersFrom(number);
            return Parsed.value(number);
        });
    }

    static Parsed<TellerRef> teller(String text, FieldContext context) {
        String keyed = text.toLowerCase(Locale.ROOT);
        return context.tellers().stream()
                .filter(teller -> teller.signOnName().equals(keyed))
                .findFirst()
                .map(teller -> Parsed.value(new TellerRef(teller)))
                .orElseGet(() -> Parsed.wrong(Message.of("field.error.teller")));
    }

    static Optional<Message> tellerName(TellerRef teller, FieldContext context) {
        return Optional.of(Message.of("echo.text", teller.keeper().name()));
    }

    static Parsed<NoteFace> face(String text, FieldContext context) {
        return CurrencyPrefix.strip(text, context)
                .then(digits -> Money.parse(digits, context.currency()))
                .then(face -> context.products().faces(face.currency()).contains(face.minor())
                        ? Parsed.value(new NoteFace(face))
                        : Parsed.wrong(Message.of(
                                "field.error.pieces.face",
                                face.grouped(),
                                face.currency().code())));
    }

    static Parsed<NoteSerial> serial(String text, FieldContext context) {
        String keyed = text.toUpperCase(Locale.ROOT);
        return SERIAL.matcher(keyed).matches()
                ? Parsed.value(new NoteSerial(keyed))
                : Parsed.wrong(Message.of("field.error.serial", NoteSerial.MOST));
    }
}
