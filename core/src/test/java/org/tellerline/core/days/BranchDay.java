package org.tellerline.core.days;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.tellerline.core.days.Auditor.Expected;

/** One random day of a branch, from the opening of its doors to the last key turned. */
final class BranchDay {

    private static final int LEAST = 10;
    private static final int MORE = 10;
    private static final int TRIES = 60;

    private final SplittableRandom random;
    private final Auditor auditor;
    private final Door door;
    private final BankStore bank;
    private final Cash cash;
    private final long branch;
    private final List<Attempt> sent = new ArrayList<>();
    private final List<String> script;

    /**
     * A day of a bank.
     *
     * @param script takes what happens, a line each
     */
    BranchDay(SplittableRandom random, Counterparts counterparts, Cash cash, long branch, List<String> script) {
        this.random = random;
        this.auditor = counterparts.auditor();
        this.door = counterparts.door();
        this.bank = counterparts.bank();
        this.cash = cash;
        this.branch = branch;
        this.script = script;
    }

    /** Who foretells, who answers, and whose books are held against each other. */
    record Counterparts(Auditor auditor, Door door, BankStore bank) {}

    /** What the auditor did not expect. */
    static final class Surprise extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String what;

        Surprise(String what) {
            super(what);
            this.what = what;
        }

        String what() {
            return what;
        }
    }

    void live() {
        List<String> tellers = tellers();
        List<String> supervisors = branch == 1 ? List.of("s01", "s02") : List.of("s03", "s04");
        Scene scene = new Scene(random, auditor.books(), cash, tellers, supervisors);
        if (random.nextInt(6) == 0) {
            anything(scene);
        }
        until(
                () -> auditor.books().openBranches.contains(branch),
                () -> new DayTurns(true).of(scene, scene.supervisor()),
                scene);
        long vault = auditor.books().vault(branch);
        until(() -> auditor.books().openVaults.contains(vault), () -> new VaultCounts(0).opening(scene), scene);
        for (String teller : tellers) {
            morning(scene, teller);
        }
        int visits = LEAST + random.nextInt(MORE);
        for (int i = 0; i < visits; i++) {
            anything(scene);
        }
        evening(scene, tellers);
    }

    private List<String> tellers() {
        List<String> all =
                new ArrayList<>(branch == 1 ? List.of("t01", "t02", "t03", "t04") : List.of("t05", "t06", "t07"));
        int many = 1 + random.nextInt(3);
        while (all.size() > many) {
            all.remove(random.nextInt(all.size()));
        }
        return all;
    }

    private void morning(Scene scene, String teller) {
        long till = auditor.books().person(teller).position();
        until(() -> auditor.books().openTills.contains(till), () -> new Counts("5101", 0).of(scene, teller), scene);
    }

    /** Any business, or one that was sent before and is sent once more, as it was or not quite. */
    private void anything(Scene scene) {
        if (!sent.isEmpty() && random.nextInt(25) == 0) {
            Attempt before = sent.get(random.nextInt(sent.size()));
            List<String> words = new ArrayList<>(before.words());
            if (random.nextInt(3) == 0 && words.size() > 1) {
                words.set(1, "77");
            }
            act(new Attempt(before.who(), before.code(), words, before.signer(), before.key()), scene);
        } else {
            act(Visits.any(scene).draw(scene), scene);
        }
    }

    private void evening(Scene scene, List<String> tellers) {
        if (random.nextInt(4) == 0) {
            act(new DayTurns(false).of(scene, scene.supervisor()), scene);
        }
        reopened(scene);
        List<Long> open = List.copyOf(auditor.books().openTills);
        for (String teller : tellers) {
            if (open.contains(auditor.books().person(teller).position())) {
                close(scene, teller);
            }
        }
        long vault = auditor.books().vault(branch);
        until(() -> !auditor.books().openVaults.contains(vault), () -> new VaultCounts(0).closing(scene), scene);
        until(
                () -> !auditor.books().openBranches.contains(branch),
                () -> new DayTurns(false).of(scene, scene.supervisor()),
                scene);
    }

    /** Who closed too early opens once more. */
    private void reopened(Scene scene) {
        until(
                () -> auditor.books().openBranches.contains(branch),
                () -> new DayTurns(true).of(scene, scene.supervisor()),
                scene);
    }

    /** A till that does not agree is not sealed before what differs is booked. */
    private void close(Scene scene, String teller) {
        long till = auditor.books().person(teller).position();
        until(
                () -> !auditor.books().openTills.contains(till),
                () -> {
                    for (String currency : OwnBooks.CURRENCIES) {
                        long off = Keyed.worth(cash.in(till, currency))
                                - auditor.books().cash(till, currency);
                        if (off != 0 && random.nextInt(2) == 0) {
                            return Differences.of(scene, teller, currency, off);
                        }
                    }
                    boolean counts = auditor.books().uncounted(till) > 0 && random.nextInt(4) != 0;
                    return counts ? new BoxCounts(0).of(scene, teller) : new Counts("5106", 0).of(scene, teller);
                },
                scene);
    }

    private interface Next {
        Attempt attempt();
    }

    private interface Reached {
        boolean yet();
    }

    /** People try as often as it takes. */
    private void until(Reached reached, Next next, Scene scene) {
        for (int tries = 0; !reached.yet(); tries++) {
            if (tries > TRIES) {
                throw new Surprise("never comes to an end");
            }
            act(next.attempt(), scene);
        }
    }

    private void act(Attempt attempt, Scene scene) {
        Expected expected = auditor.expect(attempt);
        String answer = door.send(attempt);
        script.add(attempt + " -> " + answer);
        if (!answer.equals(expected.answer())) {
            throw new Surprise("the auditor expected " + expected.answer());
        }
        expected.entry().ifPresent(entry -> {
            auditor.write(attempt, entry);
            Visits.of(attempt.code()).handOver(attempt, entry, scene);
            surprised(auditor.differences(entry, bank));
            keep(attempt);
        });
    }

    private void keep(Attempt attempt) {
        if (random.nextInt(2) == 0) {
            sent.add(attempt);
        }
    }

    /** Everything is held against everything. */
    void compare() {
        surprised(auditor.differences(bank));
    }

    private static void surprised(List<String> differences) {
        if (!differences.isEmpty()) {
            throw new Surprise(String.join("\n", differences));
        }
    }
}
