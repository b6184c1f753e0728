package org.tellerline.core.staff;

import java.util.List;
import java.util.Optional;
import org.tellerline.core.audit.AuditEntry;
import org.tellerline.core.calendar.BankClock;
import org.tellerline.core.staff.SignOnResult.SignOnRefused;
import org.tellerline.core.staff.SignOnResult.SignedOn;
import org.tellerline.core.text.Message;

/**
 * Decides one attempt inside one database transaction. The credential is locked first, so attempts made side by side count as if made
 * one after the other, and a right password that comes after the lock is refused like a wrong one.
 */
final class Admission {

    private final StaffStore store;
    private final Attempt attempt;
    private final long now;
    private final SessionTokens tokens;
    private final Trail trail;

    Admission(StaffStore store, Attempt attempt, long now, SessionTokens tokens) {
        this.store = store;
        this.attempt = attempt;
        this.now = now;
        this.tokens = tokens;
        this.trail = new Trail(now, attempt.policy().businessDate(), attempt.purpose().terminal());
    }

    /**
     * What becomes of the attempt.
     *
     * @param raised the hash to store from now on
     * @return empty when the stored hash is no longer the one that was compared: compare again
     */
    Optional<SignOnResult> decide(boolean right, Optional<PasswordHash> raised) {
        if (attempt.known().isEmpty()) {
            store.tell(refusal(SignOnEvent.SIGN_ON_FAILED, Optional.empty(), "UNKNOWN_NAME"));
            return Optional.of(unproven());
        }
        Credential compared = attempt.known().get();
        return store.lockedCredential(compared.staff().id())
                .filter(current -> current.hash().equals(compared.hash()))
                .map(current -> decide(current, right, raised));
    }

    private SignOnResult decide(Credential current, boolean right, Optional<PasswordHash> raised) {
        StaffMember staff = current.staff();
        if (current.locked(now)) {
            return refuse(staff, "LOCKED", unproven());
        }
        if (!staff.active()) {
            return refuse(staff, "DISABLED", unproven());
        }
        if (!right) {
            return count(current);
        }
        if (current.mustChange()) {
            return refuse(staff, "MUST_CHANGE", refused("signon.must-change"));
        }
        List<Seat> seats = store.lockedSeats(staff.person());
        return seat(seats, staff)
                .map(seat -> admit(current, seat, seats, raised))
                .orElseGet(() -> refuse(staff, "NO_POSITION", refused(unlocking() ? "signon.lost" : "signon.no-position")));
    }

    private SignOnResult count(Credential current) {
        long failures = current.failures() + 1;
        long lockedUntil = attempt.policy().lock().lockedUntil(failures, now);
        store.failed(current.staff().id(), failures, lockedUntil);
        AuditEntry entry = refusal(SignOnEvent.SIGN_ON_FAILED, Optional.of(current.staff()), "WRONG_PASSWORD");
        store.tell(entry.with("failures", failures).with("locked-until", lockedUntil));
        return unproven();
    }

    /** The till the person holds, else their desk; to unlock, the very position of the session and no other. */
    private Optional<Seat> seat(List<Seat> seats, StaffMember staff) {
        Optional<Session> session = attempt.purpose().unlocking();
        if (session.isPresent()) {
            return seats.stream()
                    .filter(seat -> seat.position() == session.get().position()
                            && seat.in(session.get().token()))
                    .findFirst();
        }
        return held(seats, staff, "TILL").or(() -> held(seats, staff, "DESK"));
    }

    private static Optional<Seat> held(List<Seat> seats, StaffMember staff, String kind) {
        return seats.stream()
                .filter(seat -> seat.holder() == staff.id() && seat.kind().equals(kind))
                .findFirst();
    }

    private SignOnResult admit(Credential current, Seat seat, List<Seat> seats, Optional<PasswordHash> raised) {
        StaffMember staff = current.staff();
        List<Seat> ended = unlocking()
                ? List.of()
                : seats.stream().filter(each -> each.session().isPresent()).toList();
        ended.forEach(each -> store.sit(each.position(), Optional.empty()));
        String token = tokens.next();
        store.sit(seat.position(), Optional.of(token));
        store.succeeded(staff.id(), unlocking() ? current.lastSignOn() : now);
        AuditEntry entry = trail.entry(seat.position(), event(ended), Optional.of(staff))
                .with("result", "OK")
                .with("failures-since", current.failures());
        for (Seat each : ended) {
            entry = entry.with("session-ended-at", each.position());
        }
        store.tell(raised.map(hash -> rehashed(staff, hash)).map(entry::with).orElse(entry));
        return new SignedOn(
                new Session(token, staff, seat.branch(), seat.position()),
                Optional.of(current.lastSignOn()).filter(last -> last > 0).map(BankClock::instant),
                current.failures());
    }

    private AuditEntry.Fact rehashed(StaffMember staff, PasswordHash hash) {
        store.rehashed(staff.id(), hash);
        return new AuditEntry.Fact("image.credential." + staff.id(), store.credentialImage(staff.id()));
    }

    private SignOnEvent event(List<Seat> ended) {
        if (unlocking()) {
            return SignOnEvent.SCREEN_UNLOCKED;
        }
        return ended.isEmpty() ? SignOnEvent.SIGN_ON : SignOnEvent.TAKE_OVER;
    }

    private SignOnResult refuse(StaffMember staff, String reason, SignOnResult answer) {
        store.tell(refusal(SignOnEvent.SIGN_ON_REFUSED, Optional.of(staff), reason));
        return answer;
    }

    private AuditEntry refusal(SignOnEvent event, Optional<StaffMember> who, String reason) {
        long position = store.adminPosition(who.map(StaffMember::branch));
        return trail.entry(position, event, who).with("result", "REFUSED").with("reason", reason);
    }

    private boolean unlocking() {
        return attempt.purpose().unlocking().isPresent();
    }

    /** One sentence for every reason that must not be told apart. */
    private SignOnResult unproven() {
        LockRule lock = attempt.policy().lock();
        return new SignOnRefused(Message.of(
                unlocking() ? "signon.not-unlocked" : "signon.refused", lock.tries(), lock.pause().toMinutes()));
    }

    private static SignOnResult refused(String key) {
        return new SignOnRefused(Message.of(key));
    }
}
