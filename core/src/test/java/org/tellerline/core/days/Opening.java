package org.tellerline.core.days;

import static org.tellerline.core.days.Reading.first;

import java.util.List;
import java.util.Optional;
import org.tellerline.core.days.OwnBooks.Account;
import org.tellerline.core.days.OwnBooks.Product;

/** 1201: an account, perhaps with a first deposit. */
final class Opening extends Teller {

    Opening(int weight) {
        super("1201", weight);
    }

    /** Only where a deposit comes with it; the auditor looks at the form. */
    @Override
    public boolean movesCash() {
        return false;
    }

    @Override
    public Attempt draw(Scene scene) {
        String who = scene.teller();
        Product product = scene.one(List.copyOf(scene.books().products.values()));
        String currency = scene.chance(15) ? "USD" : product.currency();
        List<Long> customers = List.copyOf(scene.books().customers.keySet());
        String customer = scene.chance(25) ? "424242" : Long.toString(scene.one(customers));
        String deposit = scene.chance(2) ? "" : scene.keyed(scene.amount(currency), currency);
        return Attempt.of(scene.random(), who, code(), customer, product.code(), currency, "", deposit)
                .signedBy(scene.signer(who, scene.supervisorOf(who)));
    }

    @Override
    public Opinion judge(Attempt attempt, OwnBooks books) {
        Reading form = new Reading(attempt, books);
        String who = form.text();
        Optional<String> kind = form.noted("customer", Optional.ofNullable(books.customers.get(Long.parseLong(who))));
        Optional<Product> product = form.noted("product", Optional.ofNullable(books.products.get(form.text())));
        String currency = form.text();
        form.text();
        Optional<Long> deposit = form.optionalAmount("initialDeposit", currency);
        if (form.fails()) {
            return Opinion.invalid(form.invalid);
        }
        Product terms = product.orElseThrow();
        long branch = form.maker.branch();
        return first(
                        () -> deposit.isPresent() && !books.openTills.contains(form.maker.position())
                                ? Optional.of("NO_TILL")
                                : Optional.empty(),
                        () -> kind.equals(Optional.of(terms.customerKind()))
                                ? Optional.empty()
                                : Optional.of("PRODUCT_FOR_OTHERS"),
                        () -> terms.currency().equals(currency)
                                ? Optional.empty()
                                : Optional.of("PRODUCT_OTHER_CURRENCY"))
                .map(Opinion::refused)
                .orElseGet(() -> judged(form, opened(books, branch, terms, Long.parseLong(who)), deposit));
    }

    private static Account opened(OwnBooks books, long branch, Product terms, long customer) {
        long serial = books.serials.getOrDefault(branch, 0L) + 1;
        String body = "%04d%s%08d".formatted(branch, terms.code(), serial);
        return new Account(body + check(body), customer, terms.code(), terms.currency(), terms.gl(), terms.floor());
    }

    private static Opinion judged(Reading form, Account account, Optional<Long> deposit) {
        Entry entry = new Entry().telling(account);
        entry.opens = Optional.of(account);
        if (deposit.isEmpty()) {
            return Opinion.alone(entry);
        }
        long amount = deposit.get();
        entry.pair(
                Entry.till(form.books, form.maker.position(), account.currency(), amount),
                Entry.account(account, -amount));
        return Limits.judged(entry, form.maker, account.customer(), "CASH_IN", account.currency(), amount, form.books);
    }

    /** The last digit of an account number: every second digit from the right doubled, the whole made up to a ten. */
    private static int check(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            int digit = body.charAt(body.length() - 1 - i) - '0';
            int counted = i % 2 == 0 ? 2 * digit : digit;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return (10 - sum % 10) % 10;
    }
}
