package org.tellerline.core.transaction;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tellerline.core.ledger.PastEvent;
import org.tellerline.core.ledger.ReceiptNumber;
import org.tellerline.core.money.Money;
import org.tellerline.core.text.Message;
import org.tellerline.core.text.Parsed;

/**
 * Receipt numbers as keyed: {@code 124} of the own position, or as printed, {@code 0001-03-000124}; both of this business year unless
 * another one stands before, {@code 2025.124}. Whether there is such a receipt, and what may be done with it, is not for the field to say.
 */
final class ReceiptField {

    static final int CELLS = 19;

    private static final Pattern KEYED = Pattern.compile("(?:(\\d{4})\\.)?(?:(\\d{4})-(\\d{2,3})-)?(\\d{1,9})");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

    private ReceiptField() {}

    static Parsed<ReceiptRef> parse(String text, FieldContext context) {
        Matcher keyed = KEYED.matcher(text.replace(" ", ""));
        if (!keyed.matches()) {
            return Parsed.wrong(Message.of("field.error.receipt"));
        }
        ReceiptNumber number = new ReceiptNumber(
                keyed.group(2) == null ? context.branch() : Long.parseLong(keyed.group(2)),
                keyed.group(3) == null ? context.position() : Long.parseLong(keyed.group(3)),
                keyed.group(1) == null ? context.past().year() : Long.parseLong(keyed.group(1)),
                Long.parseLong(keyed.group(4)));
        context.past().find(number).ifPresent(event -> amountsAsIn(event, context));
        return Parsed.value(new ReceiptRef(number));
    }

    /** Each must be of a receipt that was given at this position today. */
    static Parsed<ReceiptList> parseList(String text, FieldContext context) {
        List<ReceiptNumber> numbers = new ArrayList<>();
        for (String part : text.split("[,\\s]+")) {
            Parsed<ReceiptRef> parsed = parse(part, context);
            if (parsed instanceof Parsed.Wrong<ReceiptRef> wrong) {
                return Parsed.wrong(wrong.why());
            }
            ReceiptNumber number = ((Parsed.Value<ReceiptRef>) parsed).value().number();
            if (!isOfHereToday(number, context)) {
                return Parsed.wrong(Message.of("field.error.receipt.not.own", number));
            }
            numbers.add(number);
        }
        return Parsed.value(new ReceiptList(numbers));
    }

    private static boolean isOfHereToday(ReceiptNumber number, FieldContext context) {
        return number.branch() == context.branch()
                && number.position() == context.position()
                && context.past()
                        .find(number)
                        .filter(event -> event.date().equals(context.today()))
                        .isPresent();
    }

    /** Pieces after it are those of the cash it moved. */
    private static void amountsAsIn(PastEvent event, FieldContext context) {
        event.currencies().stream()
                .findFirst()
                .flatMap(context.currencies()::find)
                .ifPresent(context::amountsIn);
    }

    /** What it was, most telling first: a narrow screen cuts the end off. */
    static Optional<Message> echo(ReceiptRef ref, FieldContext context) {
        return context.past().find(ref.number()).map(event -> {
            Receipt receipt = Receipt.decode(event.receipt());
            String particulars = Stream.of(
                            amount(event, context),
                            receipt.text("receipt.owner"),
                            moment(receipt, context),
                            receipt.text("receipt.account"))
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(" "));
            return Message.of("echo.receipt", Message.of(event.code() + ".name"), particulars);
        });
    }

    private static String amount(PastEvent event, FieldContext context) {
        return event.legs().stream()
                .filter(leg -> leg.amount() > 0)
                .findFirst()
                .map(leg -> Money.of(context.currencies().get(leg.currency()), leg.amount())
                        .grouped())
                .orElse("");
    }

    private static String moment(Receipt receipt, FieldContext context) {
        String micros = receipt.text("receipt.time");
        return micros.isEmpty()
                ? ""
                : MOMENT.format(Instant.EPOCH
                        .plus(Long.parseLong(micros), ChronoUnit.MICROS)
                        .atZone(context.zone()));
    }
}
