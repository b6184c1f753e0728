package org.tellerline.core.administration;

import java.util.List;
import org.tellerline.core.staff.StaffMember;

/**
 * What lets a job without anybody run some commands.
 *
 * @param commands as keyed behind {@code admin}
 * @param maker who answers for it
 * @param approver another person
 * @param endsAt epoch micros UTC
 */
public record CredentialFile(
        long no, List<String> commands, StaffMember maker, StaffMember approver, long endsAt, boolean revoked) {

    /** Whether it still opens anything. */
    public enum State {
        ACTIVE,
        REVOKED,
        EXPIRED
    }

    public CredentialFile {
        commands = List.copyOf(commands);
    }

    State state(long now) {
        if (revoked) {
            return State.REVOKED;
        }
        return now < endsAt ? State.ACTIVE : State.EXPIRED;
    }
}
