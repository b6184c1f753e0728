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
import org.tellerline.core.signon.NewPassword;
import org.tellerline.core.signon.SignOn;
import org.tellerline.core.signon.SignOnResult;
import org.tellerline.core.staff.Session;
import org.tellerline.core.text.Message;
import org.tellerline.core.transaction.DeskAction;
import org.tellerline.core.transaction.DeskAction.OnSession;
import org.tellerline.core.transaction.FieldError;
import org.tellerline.core.transaction.Refusal;
import org.tellerline.core.transaction.TransactionType;

/** What people do to their own sessions and sign-ons, each with its entry in the trail of the position. */
final class Sittings {

    private final Ledger ledger;
    private final SignOn signOn;
    private final BankClock clock;

    Sittings(Desk.House house) {
        this.ledger = house.ledger();
        this.signOn = house.signOn();
        this.clock = house.clock();
    }

    Outcome act(Session session, TransactionType type, DeskAction action, UUID key) {
        if (action.effect() instanceof DeskAction.NewPassword wanted) {
            return changed(signOn.change(session, wanted.old(), new NewPassword(wanted.fresh(), wanted.again())));
        }
        if (action.effect() instanceof DeskAction.OnScreen) {
            return new Outcome.Done(Message.of("screen.only"));
        }
        OnSession effect = (OnSession) action.effect();
        return ledger.submit(Plans.sitting(session, key), read -> decide(session, type, effect, read));
    }

    /** An old password that is not right is a field keyed wrong, beside what the new one lacks. */
    private static Outcome changed(SignOnResult result) {
        if (result instanceof SignOnResult.Unfit unfit) {
            return new Outcome.Invalid(unfit.errors());
        }
        if (result instanceof SignOnResult.SignOnRefused no) {
            return new Outcome.Invalid(List.of(new FieldError("old", no.why())));
        }
        return result instanceof SignOnResult.Changed
                ? new Outcome.Done(Message.of("password.changed"))
                : new Outcome.Refused(Refusal.of(DeskRefusal.SESSION_LOST));
    }

    private Verdict<Outcome> decide(Session session, TransactionType type, OnSession effect, LedgerFacts read) {
        Optional<Head> own = Optional.ofNullable(read.heads().get(session.position()));
        Optional<String> sits = own.flatMap(Head::session);
        boolean leaves = effect == OnSession.SIGN_OFF;
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
