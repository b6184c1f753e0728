package org.tellerline.core.days;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** 9101 and 9102: two supervisors open and close the branch. */
final class DayTurns implements Visit {

    private final boolean opens;

    DayTurns(boolean opens) {
        this.opens = opens;
    }

    @Override
    public String code() {
        return opens ? "9101" : "9102";
    }

    @Override
    public int weight() {
        return opens ? 1 : 0;
    }

    @Override
    public Set<Character> roles() {
        return Set.of('S');
    }

    @Override
    public String day() {
        return opens ? "CLOSED" : "OPEN";
    }

    @Override
    public boolean reversible() {
        return false;
    }

    @Override
    public Attempt draw(Scene scene) {
        return of(scene, scene.supervisor());
    }

    Attempt of(Scene scene, String who) {
        return Attempt.of(scene.random(), who, code()).signedBy(scene.signer(who, other(who)));
    }

    private static String other(String who) {
        return switch (who) {
            case "s01" -> "s02";
            case "s02" -> "s01";
            case "s03" -> "s04";
            default -> "s03";
        };
    }

    @Override
    public Opinion judge(Attempt attempt, OwnBooks books) {
        long branch = books.person(attempt.who()).branch();
        Entry entry = new Entry();
        entry.dayOpen = Optional.of(opens);
        List<String> open = new ArrayList<>();
        if (!opens) {
            books.openTills.stream()
                    .filter(till -> books.branchOf(till) == branch)
                    .forEach(till -> open.add("TILL_STILL_OPEN"));
            if (books.openVaults.contains(books.vault(branch))) {
                open.add("VAULT_STILL_OPEN");
            }
        }
        return open.isEmpty() ? Opinion.signed(entry, "SUPERVISOR") : Opinion.refused(open);
    }
}
