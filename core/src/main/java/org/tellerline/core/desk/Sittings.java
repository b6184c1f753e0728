package org.tellerline.core.desk;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.tellerline.core.calendar.BankClock;
import org.tellerline.core.ledger.EventComposer;
import org.tellerline.core.ledger.Head;
import org.tellerline.core.ledger.Ledger;
import org.tellerline.core.ledger.LedgerFacts;
import org.tellerline.core.ledger.TrailEntry;
import org.tellerline.core.ledger.Verdict;
import org.tellerline.core.staff.Session;
import org.tellerline.core.transaction.DeskAction;
import org.tellerline.core.transaction.Refusal;
import org.tellerline.core.transaction.TransactionType;

/** What tellers do to their own sessions, each with its entry in the trail of the position. */
final class Sittings {

    private final Ledger ledger;
    private final BankClock clock;

    Sittings(Ledger ledger, BankClock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    Outcome act(Session session, TransactionType type, DeskAction action, UUID key) {
        return ledger.submit(Plans.sitting(session, key), read -> decide(session, type, action.effect(), read));
    }

    private Verdict<Outcome> decide(Session session, TransactionType type, DeskAction.Effect effect, LedgerFacts read) {
        Optional<Head> own = Optional.ofNullable(read.heads().get(session.position()));
        Optional<String> sits = own.flatMap(Head::session);
        boolean leaves = effect == DeskAction.Effect.SIGN_OFF;
        if (leaves && sits.isEmpty()) {
            // Gone already: the answer to the first sending was lost, or somebody ended the session.
            return new Verdict.Keep<>(new Outcome.SignedOff());
        }
        if (!sits.equals(Optional.of(session.token()))) {
            return new Verdict.Keep<>(new Outcome.Refused(Refusal.of(DeskRefusal.SESSION_LOST)));
        }
        TreeMap<String, String> says = new TreeMap<>();
        says.put("code", type.code());
        TrailEntry entry = new TrailEntry(
                session.position(),
                effect.name(),
                session.staff().id(),
                clock.micros(),
                says,
                leaves ? own.stream().map(Sittings::left).toList() : List.of());
        Outcome outcome = leaves ? new Outcome.SignedOff() : new Outcome.Locked();
        return new Verdict.Write<>(EventComposer.compose(read, entry), outcome);
    }

    private static Head left(Head head) {
        return head.heldBy(head.holder(), Optional.empty());
    }
}
