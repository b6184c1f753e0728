package org.tellerline.core.signon;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Puts another password in the place of one that was proved. Whoever was at work under the old one elsewhere is no longer: a password is
 * often changed because somebody else may know it.
 */
final class Renewal {

    private final StaffStore store;
    private final Trail trail;

    Renewal(StaffStore store, Trail trail) {
        this.store = store;
        this.trail = trail;
    }

    /**
     * Stores it and tells the trail of the position.
     *
     * @param position in whose chain it is told
     * @param others the person's other positions, whose sessions end
     */
    void apply(Credential current, PasswordHash fresh, long position, List<Seat> others) {
        long staff = current.staff().id();
        List<Seat> ended =
                others.stream().filter(seat -> seat.session().isPresent()).toList();
        ended.forEach(seat -> store.sit(seat.position(), Optional.empty()));
        store.remember(current);
        store.renewed(staff, fresh, trail.at());
        Map<String, String> what = Map.of(
                "result",
                "OK",
                "failuresSince",
                Long.toString(current.failures()),
                "sessionsEnded",
                positions(ended),
                "image.credential." + staff,
                store.credentialImage(staff));
        store.tell(trail.entry(position, SignOnEvent.PASSWORD_CHANGED, Optional.of(current.staff()), what));
    }

    /** As the trail names them. */
    static String positions(List<Seat> seats) {
        return seats.stream().map(seat -> Long.toString(seat.position())).collect(Collectors.joining(","));
    }
}
