package org.tellerline.core.days;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tellerline.core.days.Opinion.Need;

/** 5201: the custodian and a second person count the whole vault, which opens it (1) or closes it (3), or neither (2). */
final class VaultCounts implements Visit {

    private static final String OPENING = "1";
    private static final String CHECK = "2";
    private static final String CLOSING = "3";

    private final int weight;

    VaultCounts(int weight) {
        this.weight = weight;
    }

    @Override
    public String code() {
        return "5201";
    }

    @Override
    public int weight() {
        return weight;
    }

    @Override
    public Set<Character> roles() {
        return Set.of('C');
    }

    @Override
    public boolean reversible() {
        return false;
    }

    @Override
    public Attempt draw(Scene scene) {
        String purpose = scene.chance(10) ? scene.one(List.of("4", "", "x")) : scene.one(List.of("1", "2", "3"));
        return keyed(scene, purpose);
    }

    Attempt opening(Scene scene) {
        return keyed(scene, OPENING);
    }

    Attempt closing(Scene scene) {
        return keyed(scene, CLOSING);
    }

    private Attempt keyed(Scene scene, String purpose) {
        String who = scene.custodianOf(scene.supervisor());
        String counted =
                scene.cash().counted(scene.books().vault(scene.person(who).branch()));
        String keyed = scene.chance(20) ? scene.one(List.of("0", "CNY 100x1", "EUR 5x1", "100x", "")) : counted;
        return Attempt.of(scene.random(), who, code(), purpose, keyed)
                .signedBy(scene.signer(who, scene.supervisorOf(who)));
    }

    @Override
    public Opinion judge(Attempt attempt, OwnBooks books) {
        Reading form = new Reading(attempt, books);
        String purpose = form.text();
        form.noted("vaultCount", Optional.of(purpose).filter(keyed -> keyed.matches("[123]")));
        Optional<SortedMap<String, SortedMap<Long, Long>>> count =
                form.noted("counted", Keyed.count(form.text(), books));
        if (form.fails()) {
            return Opinion.invalid(form.invalid);
        }
        long vault = books.vault(form.maker.branch());
        boolean open = books.openVaults.contains(vault);
        if (open == purpose.equals(OPENING)) {
            return Opinion.refused(open ? "VAULT_ALREADY_OPEN" : "VAULT_CLOSED");
        }
        return judged(books, vault, purpose, count.orElseThrow());
    }

    private static Opinion judged(
            OwnBooks books, long vault, String purpose, SortedMap<String, SortedMap<Long, Long>> count) {
        Entry entry = new Entry();
        List<String> differs = new ArrayList<>();
        boolean tooMuch = false;
        for (String currency : OwnBooks.CURRENCIES) {
            SortedMap<Long, Long> pieces = count.getOrDefault(currency, new TreeMap<>());
            long off = Keyed.worth(pieces) - books.cash(vault, currency);
            if (off == 0) {
                entry.counted.add(new Entry.Counted(vault, currency, pieces));
            } else {
                differs.add(off > 0 ? "CASH_OVER" : "CASH_SHORT");
            }
            tooMuch |= books.cash(vault, currency) > books.cashLimit(vault, currency);
        }
        if (!differs.isEmpty() && !purpose.equals(CHECK)) {
            return Opinion.refused(differs);
        }
        entry.vaultOpen = purpose.equals(CHECK) ? Optional.empty() : Optional.of(purpose.equals(OPENING));
        String whose = tooMuch && purpose.equals(CLOSING) ? "SUPERVISOR" : "CUSTODIAN";
        return Opinion.signed(entry, new Need(whose, "", 0));
    }
}
