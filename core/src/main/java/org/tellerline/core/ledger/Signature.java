package org.tellerline.core.ledger;

import java.util.UUID;
import org.tellerline.core.staff.Role;

/**
 * Somebody's name under an event, beside its maker's. Kept with the event for ever.
 *
 * @param staff id of the member of staff who signed
 * @param person the human being, since makers and signers are compared by person
 * @param at when they proved who they are, epoch micros UTC
 * @param approval id of that proof; one proof signs one event
 */
public record Signature(long staff, long person, Role role, What what, long at, UUID approval) {

    /** What the name under it means. */
    public enum What {
        /** The event may happen although the maker's own right does not suffice. */
        APPROVED,
        /** The cash was handed over or taken in by the vault's custodian. */
        CUSTODY,
        /** The cash or the forms were taken over by whoever receives them. */
        RECEIVED,
        /** It was done and counted by two: this is the second pair of eyes. */
        WITNESSED
    }

    /** How somebody proves who they are: by their password alone, until there is a second factor. */
    public static final String FACTOR = "PASSWORD";
}
