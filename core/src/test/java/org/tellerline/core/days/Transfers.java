package org.tellerline.core.days;

import static org.tellerline.core.days.Reading.first;

import java.util.Optional;
import org.tellerline.core.days.OwnBooks.Account;

/** 4101: from account to account, in one branch or two. */
final class Transfers extends Teller {

    Transfers(int weight) {
        super("4101", weight);
    }

    @Override
    public boolean movesCash() {
        return false;
    }

    @Override
    public Attempt draw(Scene scene) {
        String who = scene.teller();
        Account from = scene.account();
        Account to = scene.account();
        return Attempt.of(
                        scene.random(),
                        who,
                        code(),
                        scene.keyed(from, who),
                        scene.keyed(to, who),
                        scene.keyed(
                                scene.chance(5)
                                        ? scene.atTheEdge(from, who, "TRANSFER")
                                        : scene.amount(from.currency()),
                                from.currency()),
                        scene.words())
                .signedBy(scene.signer(who, scene.supervisorOf(who)));
    }

    @Override
    public Opinion judge(Attempt attempt, OwnBooks books) {
        Reading form = new Reading(attempt, books);
        Optional<Account> from = form.account("from");
        Optional<Account> to = form.account("to");
        // The account that was keyed last says how many decimals an amount may have.
        String currency = to.or(() -> from).map(Account::currency).orElse("CNY");
        Optional<Long> keyed = form.amount("amount", currency);
        if (form.fails()) {
            return Opinion.invalid(form.invalid);
        }
        Account payer = from.orElseThrow();
        Account payee = to.orElseThrow();
        long amount = keyed.orElseThrow();
        return first(
                        () -> payer.equals(payee) ? Optional.of("SAME_ACCOUNT") : Optional.empty(),
                        () -> form.outOfBusiness(payer),
                        () -> form.outOfBusiness(payee),
                        () -> payer.currency().equals(payee.currency())
                                ? Optional.empty()
                                : Optional.of("CURRENCIES_DIFFER"),
                        () -> books.available(payer) >= amount ? Optional.empty() : Optional.of("INSUFFICIENT_FUNDS"))
                .map(Opinion::refused)
                .orElseGet(() -> Limits.judged(
                        new Entry()
                                .pair(Entry.account(payer, amount), Entry.account(payee, -amount))
                                .telling(payer),
                        form.maker,
                        payer.customer(),
                        "TRANSFER",
                        payer.currency(),
                        amount,
                        books));
    }
}
