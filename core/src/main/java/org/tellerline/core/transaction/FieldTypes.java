package org.tellerline.core.transaction;

import static org.tellerline.core.transaction.FieldType.Shape.AMOUNT;
import static org.tellerline.core.transaction.FieldType.Shape.NUMBER;
import static org.tellerline.core.transaction.FieldType.Shape.TEXT;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tellerline.core.account.AccountNumber;
import org.tellerline.core.cash.Pieces;
import org.tellerline.core.customer.CustomerRef;
import org.tellerline.core.money.Currency;
import org.tellerline.core.money.Money;
import org.tellerline.core.text.Message;
import org.tellerline.core.text.Parsed;

/** Every type a field can have. */
final class FieldTypes {

    private static final Pattern CUSTOMER = Pattern.compile("\\d{1,12}");
    private static final Pattern PASSBOOK = Pattern.compile("\\d{6,12}");

    private static final Map<Class<?>, FieldType<?>> ALL = List.<FieldType<?>>of(
                    new FieldType<>(AccountNumber.class, 16, NUMBER, AccountField::parse, AccountField::echo),
                    new FieldType<>(CustomerRef.class, 12, NUMBER, FieldTypes::customer, FieldTypes::customerName),
                    new FieldType<>(Money.class, 18, AMOUNT, FieldTypes::money, FieldTypes::none),
                    new FieldType<>(Pieces.class, 40, TEXT, PiecesField::parse, PiecesField::echo),
                    new FieldType<>(Currency.class, 3, TEXT, FieldTypes::currency, FieldTypes::none),
                    new FieldType<>(ProductCode.class, 3, NUMBER, FieldTypes::product, FieldTypes::productName),
                    new FieldType<>(BusinessDate.class, 8, TEXT, BusinessDateField::parse, BusinessDateField::echo),
                    new FieldType<>(PassbookNumber.class, 12, NUMBER, FieldTypes::passbook, FieldTypes::none),
                    words(PersonName.class, PersonName.MOST, PersonName::new),
                    words(Memo.class, Memo.MOST, Memo::new),
                    words(SearchWords.class, SearchWords.MOST, SearchWords::new))
            .stream()
            .collect(Collectors.toUnmodifiableMap(FieldType::type, Function.identity()));

    private FieldTypes() {}

    static FieldType<?> of(Class<?> type) {
        FieldType<?> found = ALL.get(type);
        if (found == null) {
            throw new IllegalArgumentException("no field type for " + type.getName());
        }
        return found;
    }

    private static Parsed<Money> money(String text, FieldContext context) {
        return Money.parse(text, context.currency())
                .then(money ->
                        money.isPositive() ? Parsed.value(money) : Parsed.wrong(Message.of("field.error.amount.zero")));
    }

    private static Parsed<CustomerRef> customer(String text, FieldContext context) {
        if (!CUSTOMER.matcher(text).matches() || Long.parseLong(text) == 0) {
            return Parsed.wrong(Message.of("field.error.customer"));
        }
        CustomerRef ref = new CustomerRef(Long.parseLong(text));
        return context.customers().find(ref).isPresent()
                ? Parsed.value(ref)
                : Parsed.wrong(Message.of("field.error.customer.unknown"));
    }

    private static Optional<Message> customerName(CustomerRef ref, FieldContext context) {
        return context.customers().find(ref).map(customer -> Message.of("echo.text", customer.name()));
    }

    private static Parsed<Currency> currency(String text, FieldContext context) {
        Optional<Currency> currency = context.currencies().find(text.toUpperCase(Locale.ROOT));
        currency.ifPresent(context::amountsIn);
        return currency.map(Parsed::value)
                .orElseGet(() -> Parsed.wrong(Message.of(
                        "field.error.currency",
                        String.join(" ", context.currencies().codes()))));
    }

    private static Parsed<ProductCode> product(String text, FieldContext context) {
        return context.products().find(text).isPresent()
                ? Parsed.value(new ProductCode(text))
                : Parsed.wrong(Message.of("field.error.product"));
    }

    private static Optional<Message> productName(ProductCode code, FieldContext context) {
        return context.products().find(code.digits()).map(p -> Message.of("echo.product", p.nameEn(), p.nameZh()));
    }

    private static Parsed<PassbookNumber> passbook(String text, FieldContext context) {
        return PASSBOOK.matcher(text).matches()
                ? Parsed.value(new PassbookNumber(text))
                : Parsed.wrong(Message.of("field.error.passbook"));
    }

    private static <T> FieldType<T> words(Class<T> type, int most, Function<String, T> make) {
        return new FieldType<>(
                type,
                most,
                TEXT,
                (text, context) -> WrittenText.check(text, most).then(words -> Parsed.value(make.apply(words))),
                FieldTypes::none);
    }

    private static <T> Optional<Message> none(T value, FieldContext context) {
        return Optional.empty();
    }
}
