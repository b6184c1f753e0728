package org.tellerline.core.days;

import static org.tellerline.core.days.Reading.first;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** 5102 and 5103: cash between the own till and the vault; its custodian signs. */
final class VaultMove extends Teller {

    private final boolean fetched;

    VaultMove(String code, int weight, boolean fetched) {
        super(code, weight);
        this.fetched = fetched;
    }

    @Override
    public Attempt draw(Scene scene) {
        String who = scene.teller();
        long face = scene.one(List.of(10_000L, 5_000L, 2_000L));
        long count = 1L + scene.random().nextInt(scene.chance(20) ? 90_000 : 200);
        SortedMap<Long, Long> pieces = new TreeMap<>(Map.of(face, count));
        long amount = scene.chance(25) ? face : face * count;
        return Attempt.of(scene.random(), who, code(), scene.keyed(amount, "CNY"), Keyed.text(pieces, "CNY"))
                .signedBy(scene.signer(who, scene.custodianOf(who)));
    }

    @Override
    public Opinion judge(Attempt attempt, OwnBooks books) {
        Reading form = new Reading(attempt, books);
        Optional<Long> keyed = form.amount("amount", "CNY");
        Optional<SortedMap<Long, Long>> pieces = form.pieces("pieces", "CNY");
        if (form.fails()) {
            return Opinion.invalid(form.invalid);
        }
        long amount = keyed.orElseThrow();
        long till = form.maker.position();
        long vault = books.vault(form.maker.branch());
        return first(
                        () -> books.openVaults.contains(vault) ? Optional.empty() : Optional.of("VAULT_CLOSED"),
                        () -> Reading.piecesDiffer(pieces, amount),
                        () -> form.cannotGive(fetched ? vault : till, "CNY", amount, pieces, fetched ? "VAULT_" : ""))
                .map(Opinion::refused)
                .orElseGet(() -> Opinion.signed(entry(books, till, vault, amount, pieces.orElseThrow()), "CUSTODIAN"));
    }

    private Entry entry(OwnBooks books, long till, long vault, long amount, SortedMap<Long, Long> pieces) {
        Entry entry = new Entry();
        if (fetched) {
            entry.pair(Entry.till(books, till, "CNY", amount), Entry.vault(books, vault, "CNY", -amount));
        } else {
            entry.pair(Entry.vault(books, vault, "CNY", amount), Entry.till(books, till, "CNY", -amount));
        }
        return entry.pieces(till, "CNY", pieces, fetched ? 1 : -1).pieces(vault, "CNY", pieces, fetched ? -1 : 1);
    }
}
