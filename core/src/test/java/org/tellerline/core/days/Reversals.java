package org.tellerline.core.days;

import static org.tellerline.core.days.Reading.first;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tellerline.core.days.OwnBooks.Account;

/** 7201: an event of today is taken back whole. */
final class Reversals extends Teller {

    Reversals(int weight) {
        super("7201", weight);
    }

    /** Only where the event moved cash of the own till; the auditor looks at it. */
    @Override
    public boolean movesCash() {
        return false;
    }

    @Override
    public boolean reversible() {
        return false;
    }

    @Override
    public Attempt draw(Scene scene) {
        String who = scene.teller();
        List<Happened> own = scene.books().happened.stream()
                .filter(event -> event.attempt.who().equals(who) || scene.chance(20))
                .toList();
        List<Happened> last = own.subList(Math.max(0, own.size() - 6), own.size());
        Optional<Happened> event = last.isEmpty() || scene.chance(20) ? Optional.empty() : Optional.of(scene.one(last));
        String receipt = event.map(one -> one.receipt).orElse("999999");
        String shown = scene.chance(3) ? shortly(receipt) : receipt;
        return Attempt.of(
                        scene.random(),
                        who,
                        code(),
                        scene.chance(30) ? "x" : shown,
                        scene.reason(),
                        event.map(one -> pieces(scene, one)).orElse(""))
                .signedBy(scene.signer(who, scene.supervisorOf(who)));
    }

    private static String shortly(String receipt) {
        return receipt.replaceFirst("^\\d{4}-\\d{2}-0*", "");
    }

    /** The pieces that come back over the counter: mostly nobody keys them. */
    private static String pieces(Scene scene, Happened event) {
        List<Entry.Line> cash =
                event.entry.lines.stream().filter(line -> line.till() != 0).toList();
        if (cash.isEmpty() || scene.chance(2)) {
            return scene.chance(20) ? "100x1" : "";
        }
        Entry.Line line = cash.get(0);
        SortedMap<Long, Long> from =
                line.amount() > 0 ? scene.cash().in(line.till(), line.currency()) : scene.plenty(line.currency());
        return scene.pieces(from, line.currency(), Math.abs(line.amount()));
    }

    @Override
    public Opinion judge(Attempt attempt, OwnBooks books) {
        Reading form = new Reading(attempt, books);
        Optional<String> keyed = form.matching("receipt", "(\\d{4}-\\d{2,3}-)?\\d{1,9}");
        Optional<Happened> found = keyed.flatMap(text -> find(form, text));
        String currency = found.stream()
                .flatMap(event -> event.entry.lines.stream())
                .map(Entry.Line::currency)
                .sorted()
                .findFirst()
                .orElse("CNY");
        form.matching("reason", "(?s).+");
        Optional<SortedMap<Long, Long>> pieces = form.optionalPieces("pieces", currency);
        if (form.fails()) {
            return Opinion.invalid(form.invalid);
        }
        if (found.isEmpty()) {
            return Opinion.refused("RECEIPT_UNKNOWN");
        }
        Happened event = found.get();
        return first(
                        () -> closedOwnTill(form, event),
                        () -> beyondRecall(form, event),
                        () -> builtUpon(books, event),
                        () -> closedTill(books, event),
                        () -> outOfBusiness(form, event),
                        () -> wrongPieces(event, pieces),
                        () -> cannotPay(form, event, pieces))
                .map(Opinion::refused)
                .orElseGet(() -> Opinion.signed(mirror(event, pieces), "SUPERVISOR"));
    }

    private static Optional<Happened> find(Reading form, String text) {
        String whole = text.contains("-")
                ? text
                : "%04d-%s-%06d"
                        .formatted(
                                form.maker.branch(),
                                form.books.placeNo.get(form.maker.position()),
                                Long.parseLong(text));
        return Optional.ofNullable(form.books.byReceipt.get(whole));
    }

    private static Optional<String> closedOwnTill(Reading form, Happened event) {
        long own = form.maker.position();
        return tills(event).contains(own) && !form.books.openTills.contains(own)
                ? Optional.of("NO_TILL")
                : Optional.empty();
    }

    /** A count moves no cash: only lines and pieces tell which tills took part. */
    private static Set<Long> tills(Happened event) {
        Entry moving = new Entry();
        moving.lines.addAll(event.entry.lines);
        moving.moved.addAll(event.entry.moved);
        return moving.tills();
    }

    private static Optional<String> beyondRecall(Reading form, Happened event) {
        return first(
                () -> event.position == form.maker.position()
                        ? Optional.empty()
                        : Optional.of("RECEIPT_OF_OTHER_POSITION"),
                () -> event.date.equals(form.books.date) ? Optional.empty() : Optional.of("RECEIPT_OF_OTHER_DAY"),
                () -> event.takenBackBy.isPresent() ? Optional.of("ALREADY_REVERSED") : Optional.empty(),
                () -> event.takesBack() ? Optional.of("IS_A_REVERSAL") : Optional.empty(),
                () -> event.reversible ? Optional.empty() : Optional.of("NOT_REVERSIBLE"));
    }

    /** What came later on its accounts and is neither taken back nor a taking back. */
    private static List<Happened> later(OwnBooks books, Happened event, Account account) {
        long last = event.entryNo.getOrDefault(account, 0L);
        return books.happened.stream()
                .filter(other -> other.entryNo.getOrDefault(account, 0L) > last)
                .filter(other -> !other.takesBack() && other.takenBackBy.isEmpty())
                .toList();
    }

    private static Optional<String> builtUpon(OwnBooks books, Happened event) {
        if (event.entry
                .opens
                .filter(account -> !later(books, event, account).isEmpty())
                .isPresent()) {
            return Optional.of("DEPENDENT_EVENTS");
        }
        for (Map.Entry<Account, Long> taken : taken(event).entrySet()) {
            Account account = taken.getKey();
            if (books.available(account) < taken.getValue()) {
                List<Happened> later = later(books, event, account);
                long then = event.balance.getOrDefault(account, 0L) - books.balance(account) + books.available(account);
                boolean undoable = !later.isEmpty()
                        && later.stream().allMatch(other -> other.reversible)
                        && then >= taken.getValue();
                return Optional.of(undoable ? "DEPENDENT_EVENTS" : "MONEY_SPENT");
            }
        }
        return Optional.empty();
    }

    /** What taking it back takes from accounts. */
    private static Map<Account, Long> taken(Happened event) {
        Map<Account, Long> taken = new LinkedHashMap<>();
        event.entry.lines.forEach(
                line -> line.account().ifPresent(account -> taken.merge(account, -line.amount(), Long::sum)));
        taken.values().removeIf(amount -> amount <= 0);
        return taken;
    }

    private static Optional<String> closedTill(OwnBooks books, Happened event) {
        return tills(event).stream()
                .filter(till ->
                        books.tills.contains(till) ? !books.openTills.contains(till) : !books.openVaults.contains(till))
                .map(till -> "TILL_CLOSED")
                .findFirst();
    }

    private static Optional<String> outOfBusiness(Reading form, Happened event) {
        return event.entry.accounts().stream()
                .flatMap(account -> form.outOfBusiness(account).stream())
                .findFirst();
    }

    private static List<Entry.Line> cash(Happened event) {
        return event.entry.lines.stream().filter(line -> line.till() != 0).toList();
    }

    private static boolean crosses(Happened event) {
        return cash(event).size() == 1;
    }

    private static Optional<String> wrongPieces(Happened event, Optional<SortedMap<Long, Long>> pieces) {
        if (pieces.isPresent() && !crosses(event)) {
            return Optional.of("PIECES_NOT_WANTED");
        }
        return cash(event).stream()
                .flatMap(line -> Reading.piecesDiffer(pieces, Math.abs(line.amount())).stream())
                .findFirst();
    }

    private static Optional<String> cannotPay(Reading form, Happened event, Optional<SortedMap<Long, Long>> pieces) {
        for (Entry.Line line : cash(event)) {
            if (line.amount() > 0) {
                Optional<SortedMap<Long, Long>> wanted = crosses(event) ? pieces : Optional.of(came(event, line));
                Optional<String> why = form.cannotGive(line.till(), line.currency(), line.amount(), wanted, "");
                if (why.isPresent()) {
                    return why;
                }
            }
        }
        return Optional.empty();
    }

    /** The pieces that a line brought in; none where they were not keyed. */
    private static SortedMap<Long, Long> came(Happened event, Entry.Line line) {
        SortedMap<Long, Long> came = new TreeMap<>();
        event.entry.moved.stream()
                .filter(move ->
                        move.till() == line.till() && move.currency().equals(line.currency()) && move.count() > 0)
                .forEach(move -> came.merge(move.face(), move.count(), Long::sum));
        return came;
    }

    private static Entry mirror(Happened event, Optional<SortedMap<Long, Long>> pieces) {
        Entry mirror = new Entry();
        mirror.takesBack = Optional.of(event);
        event.entry.lines.forEach(line -> mirror.lines.add(line.turned()));
        event.entry.opens.ifPresent(mirror.closes::add);
        event.entry.totals.forEach(total ->
                mirror.totals.add(new Entry.Total(total.subject(), total.kind(), total.currency(), -total.amount())));
        if (crosses(event)) {
            Entry.Line line = cash(event).get(0);
            pieces.ifPresent(some -> mirror.pieces(line.till(), line.currency(), some, -Long.signum(line.amount())));
        } else {
            event.entry.moved.forEach(move -> mirror.moved.add(move.turned()));
        }
        List<Account> accounts = new ArrayList<>(mirror.accounts());
        event.entry.opens.ifPresent(accounts::add);
        accounts.stream().findFirst().ifPresent(mirror::telling);
        return mirror;
    }
}
