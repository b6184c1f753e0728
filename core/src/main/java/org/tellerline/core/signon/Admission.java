package org.tellerline.core.signon;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.tellerline.core.signon.Attempt.Goal;
import org.tellerline.core.signon.SignOnResult.Changed;
import org.tellerline.core.signon.SignOnResult.MustChange;
import org.tellerline.core.signon.SignOnResult.SessionLost;
import org.tellerline.core.signon.SignOnResult.SignOnRefused;
import org.tellerline.core.signon.SignOnResult.Signed;
import org.tellerline.core.signon.SignOnResult.SignedOn;
import org.tellerline.core.staff.Approval;
import org.tellerline.core.staff.Session;
import org.tellerline.core.staff.StaffMember;
import org.tellerline.core.text.Message;

/**
 * Decides one attempt inside one database transaction. The credential is locked first, so attempts made side by side count as if made
 * one after the other, and a right password that comes after the lock is refused like a wrong one. What is decided is told to the
 * trail in the same transaction: success in the chain of the person's own position, the rest in that of the branch's ADMIN position.
 */
final class Admission {

    private final StaffStore store;
    private final Attempt attempt;
    private final long now;
    private final SessionTokens tokens;
    private final Trail trail;
    private final Renewal renewal;

    Admission(StaffStore store, Attempt attempt, long now, SessionTokens tokens) {
        this.store = store;
        this.attempt = attempt;
        this.now = now;
        this.tokens = tokens;
        this.trail = new Trail(
                now, attempt.policy().businessDate(), attempt.purpose().terminal());
        this.renewal = new Renewal(store, trail);
    }

    /**
     * What becomes of the attempt.
     *
     * @param raised the hash to store from now on
     * @return empty when the stored hash is no longer the one that was compared: compare again
     */
    Optional<SignOnResult> decide(boolean right, Optional<PasswordHash> raised) {
        if (attempt.known().isEmpty()) {
            tellRefusal(SignOnEvent.SIGN_ON_FAILED, Optional.empty(), Map.of("reason", "UNKNOWN_NAME"));
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
        return current.lapsed(now) ? refuse(staff, "GIVEN_TOO_LONG_AGO", unproven()) : proved(current, raised);
    }

    private SignOnResult proved(Credential current, Optional<PasswordHash> raised) {
        StaffMember staff = current.staff();
        if (attempt.policy().mustChange(current, now)
                && attempt.purpose().fresh().isEmpty()) {
            return refuse(staff, "MUST_CHANGE", mustChange(current));
        }
        if (attempt.purpose().signing().isPresent()) {
            return sign(current, attempt.purpose().signing().get());
        }
        if (attempt.purpose().goal() == Goal.ADMINISTER) {
            return administer(current, raised);
        }
        List<Seat> seats = store.lockedSeats(staff.person());
        if (attempt.purpose().goal() == Goal.CHANGE) {
            return change(current, seats);
        }
        return seat(seats, staff)
                .map(seat -> admit(current, seat, seats, raised))
                .orElseGet(() ->
                        refuse(staff, "NO_POSITION", refused(unlocking() ? "signon.lost" : "signon.no-position")));
    }

    /** To sign on, it can be changed on the spot; a screen is unlocked and business signed by people who were on before. */
    private SignOnResult mustChange(Credential current) {
        Goal goal = attempt.purpose().goal();
        return goal == Goal.SIGN_ON || goal == Goal.ADMINISTER
                ? new MustChange(new Proof(current, now, goal))
                : refused("signon.must-change");
    }

    /** The session goes on; the person's others, if there are any, do not. */
    private SignOnResult change(Credential current, List<Seat> seats) {
        Optional<Seat> own = own(seats);
        own.ifPresent(seat -> renewal.apply(
                current,
                attempt.purpose().fresh().orElseThrow(),
                seat.position(),
                seats.stream().filter(other -> !other.equals(seat)).toList()));
        return own.isPresent() ? new Changed() : new SessionLost();
    }

    private SignOnResult sign(Credential current, Attempt.Signing signing) {
        StaffMember staff = current.staff();
        UUID id = tokens.nextId();
        store.succeeded(staff.id(), current.lastSignOn());
        Map<String, String> what = Map.of(
                "result", "OK",
                "approval", id.toString(),
                "code", signing.code(),
                "request", signing.request(),
                "maker", Long.toString(signing.maker().staff().id()),
                "failuresSince", Long.toString(current.failures()));
        store.tell(trail.entry(
                store.adminPosition(Optional.of(signing.maker().branch())),
                SignOnEvent.SIGNATURE,
                Optional.of(staff),
                what));
        return new Signed(new Approval(id, staff, signing.request(), now));
    }

    private SignOnResult administer(Credential current, Optional<PasswordHash> raised) {
        StaffMember staff = current.staff();
        long position = store.adminPosition(Optional.of(staff.branch()));
        attempt.purpose()
                .fresh()
                .ifPresent(fresh -> renewal.apply(current, fresh, position, store.lockedSeats(staff.person())));
        String token = tokens.next();
        store.administers(staff.id(), token, now);
        store.succeeded(staff.id(), now);
        TreeMap<String, String> what = new TreeMap<>(Map.of("result", "OK"));
        what.put("failuresSince", Long.toString(current.failures()));
        raised.ifPresent(hash -> raise(staff, hash, what));
        store.tell(trail.entry(position, SignOnEvent.ADMIN_SIGN_ON, Optional.of(staff), what));
        return new SignedOn(
                new Session(token, staff, staff.branch(), position),
                lastSignOn(current),
                current.failures(),
                daysLeft(current));
    }

    private void raise(StaffMember staff, PasswordHash hash, TreeMap<String, String> what) {
        store.rehashed(staff.id(), hash);
        what.put("image.credential." + staff.id(), store.credentialImage(staff.id()));
    }

    private SignOnResult count(Credential current) {
        long failures = current.failures() + 1;
        long lockedUntil = attempt.policy().lock().lockedUntil(failures, now);
        store.failed(current.staff().id(), failures, lockedUntil);
        Map<String, String> what = Map.of(
                "reason", "WRONG_PASSWORD",
                "failures", Long.toString(failures),
                "lockedUntil", Long.toString(lockedUntil));
        tellRefusal(SignOnEvent.SIGN_ON_FAILED, Optional.of(current.staff()), what);
        return unproven();
    }

    /** The till the person holds, else their desk; to unlock, the very position of the session and no other. */
    private Optional<Seat> seat(List<Seat> seats, StaffMember staff) {
        return unlocking() ? own(seats) : held(seats, staff, "TILL").or(() -> held(seats, staff, "DESK"));
    }

    /** The position the session of this attempt sits at, unless it was taken over. */
    private Optional<Seat> own(List<Seat> seats) {
        Session session = attempt.purpose().session().orElseThrow();
        return seats.stream().filter(seat -> seat.of(session)).findFirst();
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
        attempt.purpose().fresh().ifPresent(fresh -> renewal.apply(current, fresh, seat.position(), List.of()));
        String token = tokens.next();
        store.sit(seat.position(), Optional.of(token));
        store.succeeded(staff.id(), unlocking() ? current.lastSignOn() : now);
        TreeMap<String, String> what = new TreeMap<>(Map.of("result", "OK"));
        what.put("failuresSince", Long.toString(current.failures()));
        what.put("sessionsEnded", Renewal.positions(ended));
        raised.ifPresent(hash -> raise(staff, hash, what));
        store.tell(trail.entry(seat.position(), event(ended), Optional.of(staff), what));
        return new SignedOn(
                new Session(token, staff, seat.branch(), seat.position()),
                lastSignOn(current),
                current.failures(),
                daysLeft(current));
    }

    private SignOnEvent event(List<Seat> ended) {
        if (unlocking()) {
            return SignOnEvent.UNLOCK;
        }
        return ended.isEmpty() ? SignOnEvent.SIGN_ON : SignOnEvent.TAKE_OVER;
    }

    private SignOnResult refuse(StaffMember staff, String reason, SignOnResult answer) {
        tellRefusal(SignOnEvent.SIGN_ON_REFUSED, Optional.of(staff), Map.of("reason", reason));
        return answer;
    }

    private void tellRefusal(SignOnEvent event, Optional<StaffMember> who, Map<String, String> why) {
        TreeMap<String, String> what = new TreeMap<>(why);
        what.put("result", "REFUSED");
        what.put("to", attempt.purpose().goal().name());
        store.tell(trail.entry(store.adminPosition(who.map(StaffMember::branch)), event, who, what));
    }

    private boolean unlocking() {
        return attempt.purpose().goal() == Goal.UNLOCK;
    }

    /** One sentence for every reason that must not be told apart. */
    private SignOnResult unproven() {
        LockRule lock = attempt.policy().lock();
        return new SignOnRefused(Message.of(
                unproven(attempt.purpose().goal()), lock.tries(), lock.pause().toMinutes()));
    }

    private static String unproven(Goal goal) {
        return switch (goal) {
            case UNLOCK -> "signon.not-unlocked";
            case SIGN -> "signon.not-signed";
            case CHANGE -> "signon.not-changed";
            case SIGN_ON, ADMINISTER -> "signon.refused";
        };
    }

    private static SignOnResult refused(String key) {
        return new SignOnRefused(Message.of(key));
    }

    private Optional<Long> daysLeft(Credential current) {
        return attempt.purpose().fresh().isPresent()
                ? Optional.empty()
                : attempt.policy().profile().daysLeft(current.setAt(), now);
    }

    private static Optional<Instant> lastSignOn(Credential current) {
        return Optional.of(current.lastSignOn())
                .filter(last -> last > 0)
                .map(last -> Instant.EPOCH.plus(last, ChronoUnit.MICROS));
    }
}
