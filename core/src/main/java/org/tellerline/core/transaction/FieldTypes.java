package org.tellerline.core.transaction;

import static org.tellerline.core.transaction.FieldType.Shape.AMOUNT;
import static org.tellerline.core.transaction.FieldType.Shape.NUMBER;
import static org.tellerline.core.transaction.FieldType.Shape.SECRET;
import static org.tellerline.core.transaction.FieldType.Shape.TEXT;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tellerline.core.account.AccountNumber;
import org.tellerline.core.cash.Clearing;
import org.tellerline.core.cash.Count;
import org.tellerline.core.cash.DifferenceKind;
import org.tellerline.core.cash.Pieces;
import org.tellerline.core.customer.Customer;
import org.tellerline.core.customer.CustomerRef;
import org.tellerline.core.customer.IdType;
import org.tellerline.core.money.Currency;
import org.tellerline.core.money.Money;
import org.tellerline.core.text.Choosable;
import org.tellerline.core.text.Message;
import org.tellerline.core.text.Parsed;

/** Every type a field can have. */
final class FieldTypes {

    private static final Pattern CUSTOMER = Pattern.compile("\\d{1,12}");
    private static final Pattern PASSBOOK = Pattern.compile("\\d{6,12}");
    private static final Pattern SEAL = Pattern.compile("[A-Z0-9-]{1," + SealNumber.MOST + "}");

    private static final Map<Class<?>, FieldType<?>> ALL = List.<FieldType<?>>of(
                    new FieldType<>(AccountNumber.class, 16, NUMBER, AccountField::parse, AccountField::echo)
                            .offering(Prompts.ACCOUNTS),
                    new FieldType<>(CustomerRef.class, 12, NUMBER, FieldTypes::customer, FieldTypes::customerName)
                            .offering(Prompts.CUSTOMERS),
                    new FieldType<>(Money.class, 18, AMOUNT, FieldTypes::money, FieldTypes::none)
                            .offering(new Prompt.Tape()),
                    new FieldType<>(Pieces.class, 40, TEXT, PiecesField::parse, PiecesField::echo)
                            .holding(PiecesField.MOST)
                            .offering(new Prompt.Count()),
                    new FieldType<>(Count.class, 40, TEXT, CountField::parse, CountField::echo)
                            .holding(CountField.MOST)
                            .offering(new Prompt.TillCount()),
                    new FieldType<>(Currency.class, 3, TEXT, FieldTypes::currency, FieldTypes::none)
                            .offering(Prompts.CURRENCIES),
                    new FieldType<>(ProductCode.class, 3, NUMBER, FieldTypes::product, FieldTypes::productName)
                            .offering(Prompts.PRODUCTS),
                    new FieldType<>(PassbookNumber.class, 12, NUMBER, FieldTypes::passbook, FieldTypes::none),
                    new FieldType<>(
                            Secret.class,
                            Secret.MOST,
                            SECRET,
                            (text, context) -> Parsed.value(Secret.of(text)),
                            FieldTypes::none),
                    new FieldType<>(BusinessDate.class, 8, TEXT, BusinessDateField::parse, BusinessDateField::echo)
                            .offering(new Prompt.Calendar()),
                    new FieldType<>(PastDate.class, 8, TEXT, BusinessDateField::parsePast, BusinessDateField::echoPast)
                            .offering(new Prompt.Calendar()),
                    new FieldType<>(SealNumber.class, SealNumber.MOST, TEXT, FieldTypes::seal, FieldTypes::none),
                    new FieldType<>(ReceiptRef.class, ReceiptField.CELLS, TEXT, ReceiptField::parse, ReceiptField::echo)
                            .offering(Prompts.RECEIPTS),
                    choice(DifferenceKind.class, (kind, context) -> {}),
                    choice(Clearing.class, (way, context) -> {}),
                    words(PersonName.class, PersonName.MOST, PersonName::new),
                    words(Memo.class, Memo.MOST, Memo::new),
                    words(SearchWords.class, SearchWords.MOST, SearchWords::new),
                    choice(IdType.class, (papers, context) -> context.provenBy(papers)),
                    new FieldType<>(
                            IdNumber.class, IdNumber.MOST, TEXT, IdentityFields::idNumber, IdentityFields::owner),
                    new FieldType<>(
                            FullName.class, FullName.MOST, TEXT, IdentityFields::fullName, IdentityFields::spoken),
                    new FieldType<>(BirthDate.class, 10, NUMBER, IdentityFields::birthDate, FieldTypes::none),
                    new FieldType<>(Phone.class, Phone.MOST, TEXT, IdentityFields::phone, FieldTypes::none),
                    words(Address.class, Address.MOST, Address::new),
                    words(Occupation.class, Occupation.MOST, Occupation::new),
                    new FieldType<>(Nationality.class, 2, TEXT, IdentityFields::nationality, IdentityFields::country)
                            .offering(Prompts.COUNTRIES))
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
        return CurrencyPrefix.strip(text, context)
                .then(digits -> Money.parse(digits, context.currency()))
                .then(money ->
                        money.isPositive() ? Parsed.value(money) : Parsed.wrong(Message.of("field.error.amount.zero")));
    }

    private static Parsed<CustomerRef> customer(String text, FieldContext context) {
        if (!CUSTOMER.matcher(text).matches() || Long.parseLong(text) == 0) {
            return Parsed.wrong(Message.of("field.error.customer"));
        }
        CustomerRef ref = new CustomerRef(Long.parseLong(text));
        Optional<Customer> found = context.customers().find(ref);
        found.ifPresent(context::forCustomer);
        return found.isPresent() ? Parsed.value(ref) : Parsed.wrong(Message.of("field.error.customer.unknown"));
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

    private static Parsed<SealNumber> seal(String text, FieldContext context) {
        String keyed = text.toUpperCase(Locale.ROOT);
        return SEAL.matcher(keyed).matches()
                ? Parsed.value(new SealNumber(keyed))
                : Parsed.wrong(Message.of("field.error.seal", SealNumber.MOST));
    }

    private static <T> FieldType<T> words(Class<T> type, int most, Function<String, T> make) {
        return new FieldType<>(
                type,
                most,
                TEXT,
                (text, context) -> WrittenText.check(text, most).then(words -> Parsed.value(make.apply(words))),
                FieldTypes::none);
    }

    /**
     * One of a few things.
     *
     * @param chosen tells the fields behind it
     */
    private static <E extends Enum<E> & Choosable> FieldType<E> choice(
            Class<E> type, BiConsumer<E, FieldContext> chosen) {
        ChoiceField<E> field = new ChoiceField<>(type);
        return new FieldType<E>(
                        type,
                        ChoiceField.CELLS,
                        TEXT,
                        (text, context) -> field.parse(text, context).then(one -> {
                            chosen.accept(one, context);
                            return Parsed.value(one);
                        }),
                        field::echo)
                .holding(ChoiceField.MOST)
                .offering(Prompts.choices(field.all()));
    }

    private static <T> Optional<Message> none(T value, FieldContext context) {
        return Optional.empty();
    }
}
