package org.tellerline.core.days;

import java.util.Optional;
import java.util.Set;
import org.tellerline.core.days.OwnBooks.Account;

/** 8103, 8104 and 8301: questions, which change nothing. The balance that 8103 tells is held against the auditor's. */
final class Looks implements Visit {

    private final String code;
    private final int weight;

    Looks(String code, int weight) {
        this.code = code;
        this.weight = weight;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int weight() {
        return weight;
    }

    @Override
    public Set<Character> roles() {
        return Set.of('T', 'S');
    }

    @Override
    public String day() {
        return "";
    }

    @Override
    public boolean looks() {
        return true;
    }

    @Override
    public boolean reversible() {
        return false;
    }

    @Override
    public Attempt draw(Scene scene) {
        String who = scene.teller();
        return code.equals("8301")
                ? Attempt.of(scene.random(), who, code)
                : Attempt.of(scene.random(), who, code, scene.keyed(scene.account(), who));
    }

    @Override
    public Opinion judge(Attempt attempt, OwnBooks books) {
        if (code.equals("8301")) {
            return Opinion.answered();
        }
        Reading form = new Reading(attempt, books);
        Optional<Account> account = form.account("account");
        if (form.fails()) {
            return Opinion.invalid(form.invalid);
        }
        Entry told = new Entry();
        return Opinion.alone(code.equals("8103") ? told.telling(account.orElseThrow()) : told);
    }
}
