package org.tellerline.core.days;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tellerline.core.days.Opinion.Need;
import org.tellerline.core.days.OwnBooks.Account;
import org.tellerline.core.days.OwnBooks.Person;

/** Foretells what the desk will answer, keeps books of its own, and says where the bank's differ. */
class Auditor {

    private final OwnBooks books;

    Auditor(OwnBooks books) {
        this.books = books;
    }

    OwnBooks books() {
        return books;
    }

    /**
     * What is expected of a form.
     *
     * @param answer in the words of {@link Door}
     * @param entry what it writes, where it is posted
     */
    record Expected(String answer, Optional<Entry> entry) {

        static Expected answer(String answer) {
            return new Expected(answer, Optional.empty());
        }
    }

    /** The house's own order: role, form, key, day, till, the code's own reasons, signature. */
    Expected expect(Attempt attempt) {
        Visit visit = Visits.of(attempt.code());
        Person maker = books.person(attempt.who());
        if (!visit.roles().contains(maker.role())) {
            return Expected.answer("refused NOT_PERMITTED");
        }
        Opinion opinion = visit.judge(attempt, books);
        if (!opinion.invalid().isEmpty()) {
            return Expected.answer("invalid " + String.join(" ", opinion.invalid()));
        }
        if (visit.looks()) {
            return new Expected("answered" + told(opinion), Optional.empty());
        }
        return known(attempt)
                .or(() -> standsAgainst(visit, maker))
                .map(Expected::answer)
                .orElseGet(() -> decided(attempt, opinion));
    }

    private String told(Opinion opinion) {
        return opinion.entry()
                .flatMap(entry -> entry.told)
                .map(account -> " " + Keyed.plain(books.balance(account), account.currency()))
                .orElse("");
    }

    private Optional<String> known(Attempt attempt) {
        return Optional.ofNullable(books.byKey.get(attempt.key()))
                .map(before -> before.attempt.words().equals(attempt.words())
                                && before.attempt.who().equals(attempt.who())
                                && before.code().equals(attempt.code())
                        ? "repeated " + before.receipt
                        : "key of " + before.receipt);
    }

    private Optional<String> standsAgainst(Visit visit, Person maker) {
        boolean open = books.openBranches.contains(maker.branch());
        if (visit.day().equals("OPEN") && !open) {
            return Optional.of("refused BRANCH_CLOSED");
        }
        if (visit.day().equals("CLOSED") && open) {
            return Optional.of("refused DAY_ALREADY_OPEN");
        }
        boolean sealed = visit.movesCash() && !books.openTills.contains(maker.position());
        boolean none = visit.handlesTill() && !books.tills.contains(maker.position());
        return sealed || none ? Optional.of("refused NO_TILL") : Optional.empty();
    }

    private Expected decided(Attempt attempt, Opinion opinion) {
        if (!opinion.refusals().isEmpty()) {
            return Expected.answer("refused " + String.join(" ", opinion.refusals()));
        }
        return opinion.signature()
                .flatMap(need -> unsigned(attempt, need))
                .map(Expected::answer)
                .orElseGet(() -> posted(attempt, opinion.entry().orElseThrow()));
    }

    private Optional<String> unsigned(Attempt attempt, Need need) {
        if (attempt.signer().isEmpty()) {
            return Optional.of("needs " + need.whose());
        }
        Person maker = books.person(attempt.who());
        Person signer = books.person(attempt.signer().get());
        boolean role = signer.role() == 'S' || (need.whose().equals("CUSTODIAN") && signer.role() == 'C');
        if (signer.id() == maker.id()) {
            return Optional.of("needs SIGNER_IS_MAKER");
        }
        if (!role) {
            return Optional.of("needs SIGNER_NOT_PERMITTED");
        }
        if (signer.branch() != maker.branch()) {
            return Optional.of("needs SIGNER_OF_OTHER_BRANCH");
        }
        return Limits.reaches(signer, need) ? Optional.empty() : Optional.of("needs SIGNER_POWER");
    }

    private Expected posted(Attempt attempt, Entry entry) {
        String receipt = books.nextReceipt(books.person(attempt.who()).position());
        String balance = entry.told
                .map(account -> " "
                        + Keyed.plain(
                                books.balance(account)
                                        - entry.lines.stream()
                                                .filter(line -> line.account().equals(Optional.of(account)))
                                                .mapToLong(Entry.Line::amount)
                                                .sum(),
                                account.currency()))
                .orElse("");
        return new Expected("posted " + receipt + balance, Optional.of(entry));
    }

    /** It was posted as expected. */
    void write(Attempt attempt, Entry entry) {
        Person maker = books.person(attempt.who());
        boolean reversible = Visits.of(attempt.code()).reversible();
        books.write(new Happened(attempt, maker, books.nextReceipt(maker.position()), books.date, entry, reversible));
    }

    /** Where the bank's tills and accounts differ from the auditor's after an event, of those it touched. */
    List<String> differences(Entry entry, BankStore bank) {
        TreeSet<Account> accounts = new TreeSet<>(Comparator.comparing(Account::number));
        accounts.addAll(entry.accounts());
        entry.opens.ifPresent(accounts::add);
        accounts.addAll(entry.closes);
        Map<String, String> own = tills(new TreeSet<>(entry.tills()));
        accounts.forEach(account -> own.put("account " + account.number(), account(account)));
        Map<String, String> theirs = new TreeMap<>(bank.tills(entry.tills()));
        theirs.putAll(bank.accounts(accounts.stream().map(Account::number).collect(Collectors.toSet())));
        return differences(own, theirs);
    }

    /** Where anything in the bank differs from the auditor's books. */
    List<String> differences(BankStore bank) {
        TreeSet<Long> drawers = new TreeSet<>(books.tills);
        drawers.addAll(books.vaults.values());
        Map<String, String> own = tills(drawers);
        books.accounts.values().forEach(account -> own.put("account " + account.number(), account(account)));
        books.ledger.forEach((line, sum) -> put(own, "ledger " + line, sum));
        own.keySet().removeIf(line -> line.contains(" 2231 ") || line.contains(" 6411 "));
        books.totals.forEach((total, sum) -> put(own, "total " + total, sum));
        books.receipts.forEach((place, last) -> {
            put(own, "receipts " + place, last);
            put(own, "printed " + place, last);
        });
        books.tills.forEach(till -> own.put("till " + till, books.openTills.contains(till) ? "1" : "0"));
        books.vaults.values().forEach(vault -> own.put("vault " + vault, books.openVaults.contains(vault) ? "1" : "0"));
        books.vaults.keySet().forEach(branch -> own.put("day " + branch, day(branch)));
        Map<String, String> theirs = new TreeMap<>(bank.tills(drawers));
        theirs.putAll(bank.accounts(books.accounts.keySet()));
        theirs.putAll(bank.rest());
        theirs.putAll(bank.day());
        return differences(own, theirs);
    }

    private String day(long branch) {
        return (books.openBranches.contains(branch) ? "OPEN " : "CLOSED ") + books.date;
    }

    private String account(Account account) {
        return books.status(account) + " " + books.balance(account) + " " + books.entries.getOrDefault(account, 0L);
    }

    private Map<String, String> tills(Set<Long> tills) {
        Map<String, String> own = new TreeMap<>();
        for (long till : tills) {
            for (String currency : OwnBooks.CURRENCIES) {
                String drawer = OwnBooks.drawer(till, currency);
                put(own, "cash " + drawer, books.cash(till, currency));
                put(own, "piece " + drawer + " LOOSE 1", books.loose.getOrDefault(drawer, 0L));
                books.pieces
                        .getOrDefault(drawer, new TreeMap<>())
                        .forEach((face, count) -> put(own, "piece " + drawer + " FIT " + face, count));
            }
        }
        return own;
    }

    private static void put(Map<String, String> lines, String line, long sum) {
        if (sum != 0) {
            lines.put(line, Long.toString(sum));
        }
    }

    private static List<String> differences(Map<String, String> own, Map<String, String> theirs) {
        List<String> differences = new ArrayList<>();
        TreeSet<String> all = new TreeSet<>(own.keySet());
        all.addAll(theirs.keySet());
        for (String line : all) {
            String mine = own.getOrDefault(line, "nothing");
            String bank = theirs.getOrDefault(line, "nothing");
            if (!mine.equals(bank)) {
                differences.add(line + ": auditor " + mine + ", bank " + bank);
            }
        }
        return differences;
    }
}
