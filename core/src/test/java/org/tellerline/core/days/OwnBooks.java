package org.tellerline.core.days;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** The auditor's own books: plain maps, begun with what the bank opened with, and kept by what was seen at the counter since. */
final class OwnBooks {

    static final List<String> CURRENCIES = List.of("CNY", "JPY", "USD");

    /** Somebody of the staff, and where they sit. */
    record Person(String name, long id, long branch, char role, String grade, long position) {}

    record Account(String number, long customer, String product, String currency, String gl, long floor) {

        long branch() {
            return Long.parseLong(number.substring(0, 4));
        }
    }

    record Product(String code, String customerKind, String currency, String gl, long floor) {}

    final Map<String, Person> people = new TreeMap<>();
    final Map<String, Product> products = new TreeMap<>();
    final Map<Long, String> customers = new TreeMap<>();
    final Map<String, Set<Long>> faces = new TreeMap<>();
    final Map<String, Account> accounts = new TreeMap<>();
    final Map<Account, Long> balance = new HashMap<>();
    final Map<Account, Long> entries = new HashMap<>();
    final Map<Account, String> status = new HashMap<>();
    final Map<Long, Long> places = new TreeMap<>();
    final Map<Long, String> placeNo = new TreeMap<>();
    final Map<Long, Long> vaults = new TreeMap<>();
    final Map<Long, Long> receipts = new TreeMap<>();
    final Map<Long, Long> serials = new TreeMap<>();
    final Set<Long> tills = new HashSet<>();
    final Set<Long> openTills = new HashSet<>();
    final Set<Long> openVaults = new HashSet<>();
    final Set<Long> openBranches = new HashSet<>();
    final Map<String, Long> cash = new TreeMap<>();
    final Map<String, Long> cashLimit = new TreeMap<>();
    final Map<String, SortedMap<Long, Long>> pieces = new TreeMap<>();
    final Map<String, Long> loose = new TreeMap<>();
    final Map<Long, SortedMap<Long, Long>> boxes = new TreeMap<>();
    final Set<Long> countedBoxes = new HashSet<>();
    final Map<String, Long> ledger = new TreeMap<>();
    final Map<String, Long> totals = new TreeMap<>();
    final Map<String, Happened> byReceipt = new LinkedHashMap<>();
    final Map<UUID, Happened> byKey = new HashMap<>();
    final List<Happened> happened = new ArrayList<>();
    LocalDate date = LocalDate.EPOCH;

    static String drawer(long till, String currency) {
        return till + " " + currency;
    }

    Person person(String name) {
        return Optional.ofNullable(people.get(name)).orElseThrow(() -> new AssertionError("nobody is called " + name));
    }

    /** The branch of a place. */
    long branchOf(long position) {
        return places.getOrDefault(position, 0L);
    }

    Set<Long> faces(String currency) {
        return faces.getOrDefault(currency, Set.of());
    }

    long cashLimit(long till, String currency) {
        return cashLimit.getOrDefault(drawer(till, currency), 0L);
    }

    long vault(long branch) {
        return vaults.getOrDefault(branch, 0L);
    }

    long cash(long till, String currency) {
        return cash.getOrDefault(drawer(till, currency), 0L);
    }

    long pieces(long till, String currency, long face) {
        return pieces.getOrDefault(drawer(till, currency), new TreeMap<>()).getOrDefault(face, 0L);
    }

    /** First and last numbers of the blank passbooks that somebody keeps at a till. */
    SortedMap<Long, Long> box(long till) {
        return boxes.getOrDefault(till, new TreeMap<>());
    }

    /** How many ranges of the box nobody counted today. */
    long uncounted(long till) {
        return box(till).keySet().stream()
                .filter(first -> !countedBoxes.contains(first))
                .count();
    }

    long balance(Account account) {
        return balance.getOrDefault(account, 0L);
    }

    /** What the customer may take out; nothing is held back on any account here. */
    long available(Account account) {
        return balance(account) - account.floor();
    }

    String status(Account account) {
        return status.getOrDefault(account, "ACTIVE");
    }

    long total(String subject, String kind, String currency) {
        return totals.getOrDefault(total(new Entry.Total(subject, kind, currency, 0)), 0L);
    }

    /** TELLER 1 and CASH_IN are the total TELLER_CASH_IN 1. */
    private static String total(Entry.Total total) {
        return total.subject().replace(" ", "_" + total.kind() + " ") + " " + total.currency();
    }

    /** An account by all its digits, or by the last ones of an account of the own branch. */
    Optional<Account> account(String keyed, long branch) {
        if (keyed.matches("\\d{16}")) {
            return Optional.ofNullable(accounts.get(keyed));
        }
        return keyed.matches("\\d{2,9}")
                ? accounts.values().stream()
                        .filter(account -> account.branch() == branch)
                        .filter(account -> Long.parseLong(account.number().substring(7)) == Long.parseLong(keyed))
                        .findFirst()
                : Optional.empty();
    }

    /** The number of the next receipt of a place, as printed. */
    String nextReceipt(long position) {
        return "%04d-%s-%06d"
                .formatted(branchOf(position), placeNo.get(position), receipts.getOrDefault(position, 0L) + 1);
    }

    void write(Happened event) {
        Entry entry = event.entry;
        receipts.merge(event.position, 1L, Long::sum);
        entry.opens.ifPresent(account -> {
            accounts.put(account.number(), account);
            serials.merge(account.branch(), 1L, Long::sum);
        });
        entry.closes.forEach(account -> status.put(account, "CLOSED"));
        entry.lines.forEach(line -> write(event, line));
        entry.moved.forEach(this::write);
        entry.counted.forEach(this::write);
        entry.totals.forEach(total -> totals.merge(total(total), total.amount(), Long::sum));
        entry.boxCounted.ifPresent(countedBoxes::add);
        entry.tillOpen.ifPresent(open -> set(openTills, event.position, open));
        entry.vaultOpen.ifPresent(open -> set(openVaults, vault(event.branch), open));
        entry.dayOpen.ifPresent(open -> set(openBranches, event.branch, open));
        entry.takesBack.ifPresent(original -> original.takenBackBy = Optional.of(event));
        byReceipt.put(event.receipt, event);
        byKey.put(event.attempt.key(), event);
        happened.add(event);
    }

    private static void set(Set<Long> set, long one, boolean in) {
        if (in) {
            set.add(one);
        } else {
            set.remove(one);
        }
    }

    private void write(Happened event, Entry.Line line) {
        ledger.merge(line.branch() + " " + line.gl() + " " + line.currency(), line.amount(), Long::sum);
        line.account().ifPresent(account -> {
            balance.merge(account, -line.amount(), Long::sum);
            entries.merge(account, 1L, Long::sum);
            event.entryNo.put(account, entries.getOrDefault(account, 0L));
            event.balance.put(account, balance(account));
        });
        if (line.till() != 0) {
            cash.merge(drawer(line.till(), line.currency()), line.amount(), Long::sum);
            loose.merge(drawer(line.till(), line.currency()), line.amount(), Long::sum);
        }
    }

    /** Pieces that were keyed are not loose. */
    private void write(Entry.Moved move) {
        String drawer = drawer(move.till(), move.currency());
        pieces.computeIfAbsent(drawer, each -> new TreeMap<>()).merge(move.face(), move.count(), Long::sum);
        loose.merge(drawer, -move.face() * move.count(), Long::sum);
    }

    private void write(Entry.Counted count) {
        pieces.put(drawer(count.till(), count.currency()), new TreeMap<>(count.pieces()));
        loose.put(drawer(count.till(), count.currency()), 0L);
    }

    /** The bank's day has ended: the next working day begins, and nothing counts against its limits yet. */
    void nextDay() {
        do {
            date = date.plusDays(1);
        } while (date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY);
        totals.clear();
        countedBoxes.clear();
    }
}
