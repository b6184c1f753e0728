package org.tellerline.core.days;

import static org.tellerline.core.days.Reading.first;

import java.util.Optional;
import java.util.SortedMap;
import org.tellerline.core.days.OwnBooks.Account;

/** 2101 and 2102: cash comes in or goes out on an account. */
final class OverTheCounter extends Teller {

    private final boolean in;

    OverTheCounter(String code, int weight, boolean in) {
        super(code, weight);
        this.in = in;
    }

    @Override
    public Attempt draw(Scene scene) {
        String who = scene.teller();
        Account account = scene.account();
        long amount = scene.chance(5)
                ? scene.atTheEdge(account, who, in ? "CASH_IN" : "CASH_OUT")
                : scene.amount(account.currency());
        SortedMap<Long, Long> from = in
                ? scene.plenty(account.currency())
                : scene.cash().in(scene.person(who).position(), account.currency());
        return Attempt.of(
                        scene.random(),
                        who,
                        code(),
                        scene.keyed(account, who),
                        scene.keyed(amount, account.currency()),
                        scene.pieces(from, account.currency(), amount),
                        scene.words(),
                        scene.words())
                .signedBy(scene.signer(who, scene.supervisorOf(who)));
    }

    @Override
    public Opinion judge(Attempt attempt, OwnBooks books) {
        Reading form = new Reading(attempt, books);
        Optional<Account> found = form.account("account");
        String currency = found.map(Account::currency).orElse("CNY");
        Optional<Long> keyed = form.amount("amount", currency);
        Optional<SortedMap<Long, Long>> pieces = form.optionalPieces("pieces", currency);
        if (form.fails()) {
            return Opinion.invalid(form.invalid);
        }
        Account account = found.orElseThrow();
        long amount = keyed.orElseThrow();
        long till = form.maker.position();
        return first(
                        () -> form.outOfBusiness(account),
                        () -> Reading.piecesDiffer(pieces, amount),
                        () -> in || books.available(account) >= amount
                                ? Optional.empty()
                                : Optional.of("INSUFFICIENT_FUNDS"),
                        () -> in ? Optional.empty() : form.cannotGive(till, currency, amount, pieces, ""))
                .map(Opinion::refused)
                .orElseGet(() -> Limits.judged(
                        entry(books, till, account, amount, pieces),
                        form.maker,
                        account.customer(),
                        in ? "CASH_IN" : "CASH_OUT",
                        currency,
                        amount,
                        books));
    }

    private Entry entry(
            OwnBooks books, long till, Account account, long amount, Optional<SortedMap<Long, Long>> pieces) {
        Entry entry = new Entry();
        if (in) {
            entry.pair(Entry.till(books, till, account.currency(), amount), Entry.account(account, -amount));
        } else {
            entry.pair(Entry.account(account, amount), Entry.till(books, till, account.currency(), -amount));
        }
        pieces.ifPresent(some -> entry.pieces(till, account.currency(), some, in ? 1 : -1));
        return entry.telling(account);
    }
}
