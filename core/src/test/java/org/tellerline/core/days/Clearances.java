package org.tellerline.core.days;

import static org.tellerline.core.days.Reading.first;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tellerline.core.days.Opinion.Need;
import org.tellerline.core.days.OwnBooks.Account;

/** 5108: a supervisor says what becomes of cash that was over or short. */
final class Clearances implements Visit {

    private final int weight;

    Clearances(int weight) {
        this.weight = weight;
    }

    @Override
    public String code() {
        return "5108";
    }

    @Override
    public int weight() {
        return weight;
    }

    @Override
    public Set<Character> roles() {
        return Set.of('S');
    }

    @Override
    public boolean reversible() {
        return false;
    }

    @Override
    public Attempt draw(Scene scene) {
        String who = scene.chance(15) ? scene.teller() : scene.supervisor();
        List<Happened> items = scene.books().happened.stream()
                .filter(event -> event.code().equals("5107") || scene.chance(60))
                .toList();
        String item = items.isEmpty() || scene.chance(15) ? "0001-01-999999" : scene.one(items).receipt;
        String way = Integer.toString(1 + scene.random().nextInt(4));
        String owner = way.equals("2") == !scene.chance(8) ? scene.keyed(scene.account(), who) : "";
        return Attempt.of(scene.random(), who, code(), item, way, owner, scene.reason())
                .signedBy(scene.signer(who, who.equals("s01") ? "s02" : "s01"));
    }

    @Override
    public Opinion judge(Attempt attempt, OwnBooks books) {
        Reading form = new Reading(attempt, books);
        String receipt = form.text();
        String way = form.matching("clearing", "[1-4]").orElse("");
        Optional<Account> owner = form.optionalAccount("owner");
        form.matching("reason", "(?s).+");
        if (form.fails()) {
            return Opinion.invalid(form.invalid);
        }
        Optional<Happened> item = Optional.ofNullable(books.byReceipt.get(receipt));
        if (item.isEmpty()) {
            return Opinion.refused("RECEIPT_UNKNOWN");
        }
        return first(() -> notPending(item.get(), form.maker.branch()), () -> unsuitable(form, item.get(), way, owner))
                .map(Opinion::refused)
                .orElseGet(() -> cleared(form, item.get(), way, owner));
    }

    private static Optional<String> notPending(Happened item, long branch) {
        return first(
                () -> item.branch != branch ? Optional.of("ITEM_OF_OTHER_BRANCH") : Optional.empty(),
                () -> item.code().equals("5107") ? Optional.empty() : Optional.of("NOT_A_DIFFERENCE"),
                () -> item.takenBackBy.isPresent() ? Optional.of("ITEM_CLEARED") : Optional.empty());
    }

    private static Entry.Line till(Happened item) {
        return item.entry.lines.stream()
                .filter(line -> line.till() != 0)
                .findFirst()
                .orElseThrow();
    }

    private static Optional<String> unsuitable(Reading form, Happened item, String way, Optional<Account> owner) {
        Entry.Line till = till(item);
        boolean over = till.amount() > 0;
        return first(
                () -> way.equals(over ? "3" : "2") ? Optional.of("CLEARING_UNSUITABLE") : Optional.empty(),
                () -> way.equals("1") && !form.books.openTills.contains(till.till())
                        ? Optional.of("ITEM_TILL_CLOSED")
                        : Optional.empty(),
                () -> way.equals("1") && over && form.books.cash(till.till(), till.currency()) < till.amount()
                        ? Optional.of("ITEM_TILL_SHORT")
                        : Optional.empty(),
                () -> way.equals("2") && owner.isEmpty() ? Optional.of("OWNER_WANTED") : Optional.empty(),
                () -> !way.equals("2") && owner.isPresent() ? Optional.of("OWNER_NOT_WANTED") : Optional.empty(),
                () -> owner.flatMap(form::outOfBusiness),
                () -> owner.filter(account -> !account.currency().equals(till.currency()))
                        .map(account -> "OWNER_OTHER_CURRENCY"));
    }

    private static Opinion cleared(Reading form, Happened item, String way, Optional<Account> owner) {
        Entry.Line till = till(item);
        boolean over = till.amount() > 0;
        long amount = Math.abs(till.amount());
        long branch = form.maker.branch();
        long given = over ? -amount : amount;
        Entry.Line other = switch (way) {
            case "1" -> Entry.till(form.books, till.till(), till.currency(), given);
            case "2" -> Entry.account(owner.orElseThrow(), given);
            case "3" -> Entry.ledger(branch, "1221.04", till.currency(), given);
            default -> Entry.ledger(branch, over ? "6301" : "6711", till.currency(), given);
        };
        Entry entry = over
                ? new Entry().pair(Entry.ledger(branch, "2241.01", till.currency(), amount), other)
                : new Entry().pair(other, Entry.ledger(branch, "1221.01", till.currency(), -amount));
        entry.takesBack = Optional.of(item);
        owner.ifPresent(entry::telling);
        return Opinion.signed(entry, new Need("SUPERVISOR", till.currency(), amount));
    }
}
