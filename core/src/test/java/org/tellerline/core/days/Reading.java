package org.tellerline.core.days;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.tellerline.core.days.OwnBooks.Account;
import org.tellerline.core.days.OwnBooks.Person;

/** The fields of a form as the auditor reads them, one after the other, noting which cannot be read. */
final class Reading {

    final OwnBooks books;
    final Attempt attempt;
    final Person maker;
    final List<String> invalid = new ArrayList<>();
    private int next;

    Reading(Attempt attempt, OwnBooks books) {
        this.attempt = attempt;
        this.books = books;
        this.maker = books.person(attempt.who());
    }

    String text() {
        return attempt.word(next++);
    }

    Optional<Account> account(String field) {
        Optional<Account> account = books.account(text(), maker.branch());
        return noted(field, account);
    }

    Optional<Account> optionalAccount(String field) {
        return attempt.word(next).isEmpty() ? skip() : account(field);
    }

    Optional<Long> amount(String field, String currency) {
        return noted(field, Keyed.amount(text(), currency));
    }

    Optional<Long> optionalAmount(String field, String currency) {
        return attempt.word(next).isEmpty() ? skip() : amount(field, currency);
    }

    Optional<SortedMap<Long, Long>> pieces(String field, String currency) {
        return noted(field, Keyed.pieces(text(), currency, books.faces(currency)));
    }

    Optional<SortedMap<Long, Long>> optionalPieces(String field, String currency) {
        return attempt.word(next).isEmpty() ? skip() : pieces(field, currency);
    }

    Optional<String> matching(String field, String pattern) {
        String text = text();
        return noted(field, text.matches(pattern) ? Optional.of(text) : Optional.empty());
    }

    <T> Optional<T> noted(String field, Optional<T> value) {
        if (value.isEmpty()) {
            invalid.add(field);
        }
        return value;
    }

    private <T> Optional<T> skip() {
        next++;
        return Optional.empty();
    }

    boolean fails() {
        return !invalid.isEmpty();
    }

    /** Why an account takes no part in business. */
    Optional<String> outOfBusiness(Account account) {
        return switch (books.status(account)) {
            case "CLOSED" -> Optional.of("ACCOUNT_CLOSED");
            case "DORMANT" -> Optional.of("ACCOUNT_DORMANT");
            default -> Optional.empty();
        };
    }

    /** Why a drawer cannot give an amount, or just these pieces; of a vault or of a till. */
    Optional<String> cannotGive(
            long drawer, String currency, long amount, Optional<SortedMap<Long, Long>> pieces, String prefix) {
        if (books.cash(drawer, currency) < amount) {
            return Optional.of(prefix.isEmpty() ? "TILL_SHORT" : prefix + "SHORT");
        }
        boolean lacking = pieces.isPresent()
                && pieces.get().entrySet().stream()
                        .anyMatch(entry -> books.pieces(drawer, currency, entry.getKey()) < entry.getValue());
        return lacking ? Optional.of(prefix + "PIECES_MISSING") : Optional.empty();
    }

    /** Whether pieces that were keyed are not worth the amount. */
    static Optional<String> piecesDiffer(Optional<SortedMap<Long, Long>> pieces, long amount) {
        return pieces.isPresent() && Keyed.worth(pieces.get()) != amount
                ? Optional.of("PIECES_DIFFER")
                : Optional.empty();
    }

    /** The first reason there is. */
    @SafeVarargs
    static Optional<String> first(Supplier<Optional<String>>... reasons) {
        for (Supplier<Optional<String>> reason : reasons) {
            Optional<String> found = reason.get();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
