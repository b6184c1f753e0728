package org.tellerline.core.transaction;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tellerline.core.account.Account;
import org.tellerline.core.books.EventHead;
import org.tellerline.core.customer.Customer;
import org.tellerline.core.customer.Masking;
import org.tellerline.core.ledger.ReceiptNumber;
import org.tellerline.core.text.Choosable;
import org.tellerline.core.transaction.Prompt.Choice;
import org.tellerline.core.transaction.Prompt.Choices;
import org.tellerline.core.transaction.Prompt.Found;

/** The lists that fields offer. */
final class Prompts {

    /** The most customers one answer lists; a search that finds more asks for more words. */
    private static final int MOST = 50;

    /** Accounts of the customers whom the words find. */
    static final Choices ACCOUNTS = Choices.searched(
            List.of("column.account", "column.name", "column.balance", "column.status", "column.customer"),
            (words, context) -> search(words, context, customer -> accounts(customer, context)));

    static final Choices CUSTOMERS = Choices.searched(
            List.of("column.customer", "column.name", "column.id.number", "column.phone"),
            (words, context) -> search(words, context, customer -> Stream.of(choice(customer))));

    /** What is for the customer who is keyed before; all of them where none is. */
    static final Choices PRODUCTS = Choices.listed(
            List.of("column.product", "column.called", "column.currency"),
            context -> context.products().all().stream()
                    .filter(product -> context.customerKind()
                            .map(product.customerKind()::equals)
                            .orElse(true))
                    .map(product -> new Choice(
                            product.code(),
                            List.of(
                                    Datum.text(product.code()),
                                    Datum.name(product.nameEn(), product.nameZh()),
                                    Datum.text(product.currency().code()))))
                    .toList());

    /** The most receipts of a day that are listed; an earlier one is keyed from the paper. */
    private static final int MOST_RECEIPTS = 200;

    static final Choices RECEIPTS = new Choices(
            List.of(
                    "column.receipt",
                    "column.time",
                    "column.code",
                    "column.amount",
                    "column.name",
                    "column.transaction"),
            false,
            (words, context) -> receipts(context.ownReceipts(MOST_RECEIPTS + 1)));

    static final Choices CURRENCIES = Choices.listed(
            List.of("column.currency", "column.called"),
            context -> context.currencies().codes().stream()
                    .map(code -> new Choice(code, List.of(Datum.text(code), Datum.word("currency." + code))))
                    .toList());

    static final Choices COUNTRIES = Choices.listed(
            List.of("column.keyed", "column.country"),
            context -> Nationality.all().stream().map(Prompts::choice).toList());

    private Prompts() {}

    /** All of a few things. */
    static Choices choices(List<? extends Choosable> all) {
        return Choices.listed(
                List.of("column.keyed", "column.meaning"),
                context -> all.stream()
                        .map(one -> new Choice(one.digit(), List.of(Datum.text(one.digit()), Datum.word(one.key()))))
                        .toList());
    }

    private static Found search(String words, FieldContext context, Function<Customer, Stream<Choice>> offered) {
        List<Customer> found = context.customers().matching(words, MOST + 1);
        return new Found(found.stream().limit(MOST).flatMap(offered).toList(), found.size() <= MOST);
    }

    private static Found receipts(List<EventHead> events) {
        return new Found(
                events.stream().limit(MOST_RECEIPTS).map(Prompts::choice).toList(), events.size() <= MOST_RECEIPTS);
    }

    private static Stream<Choice> accounts(Customer customer, FieldContext context) {
        return context.accounts().of(customer.ref()).stream().map(Prompts::choice);
    }

    private static Choice choice(Nationality nationality) {
        return new Choice(
                nationality.code(),
                List.of(
                        Datum.text(nationality.code()),
                        Datum.name(nationality.called(Locale.ENGLISH), nationality.called(Locale.SIMPLIFIED_CHINESE))));
    }

    private static Choice choice(EventHead event) {
        ReceiptNumber number = event.number().orElseThrow();
        Receipt receipt = Receipt.decode(event.receipt());
        return new Choice(
                Long.toString(number.no()),
                List.of(
                        Datum.text(number),
                        Datum.time(event.at()),
                        Datum.text(event.code()),
                        receipt.find("receipt.amount").orElseGet(Datum::blank),
                        receipt.find("receipt.owner").orElseGet(Datum::blank),
                        Datum.word(event.code() + ".name")));
    }

    private static Choice choice(Account account) {
        return new Choice(
                account.number().toString(),
                List.of(
                        Datum.text(account.number()),
                        Datum.text(account.customerName()),
                        Datum.money(account.balance()),
                        Datum.word("status." + account.status()),
                        Datum.text(account.customer())));
    }

    private static Choice choice(Customer customer) {
        return new Choice(
                customer.ref().toString(),
                List.of(
                        Datum.text(customer.ref()),
                        Datum.text(customer.name()),
                        Datum.text(Masking.idNumber(customer.idNumber())),
                        Datum.text(Masking.phone(customer.phone()))));
    }
}
