package org.tellerline.core.administration;

import java.util.List;
import org.tellerline.core.calendar.BankClock;
import org.tellerline.core.signon.GivenPasswords.Half;
import org.tellerline.core.staff.StaffMember;
import org.tellerline.schema.db.Database;

/**
 * Gives somebody a password, their first or another in the place of one that is lost. It takes two people who each learn one half, and
 * neither of them is the one who gets it.
 */
public final class PasswordResets {

    private final Database database;
    private final BankClock clock;

    public PasswordResets(Database database, BankClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Stages it; nothing is different for the person until it is approved.
     *
     * @param first the half that the one who stages hands over
     */
    public Ruling<Change> stage(Operator by, String signOnName, Half first) {
        Ruling<StaffEntry> ruling = AdminStore.read(database, store -> {
            StaffRegisterStore register = new StaffRegisterStore(store);
            return StaffRegister.known(register, signOnName)
                    .then(entry -> StaffRegister.notSelf(by, entry))
                    .then(entry -> entry.member().active()
                            ? approvable(register, by, entry)
                            : Ruling.refused("admin.reset.disabled", signOnName));
        });
        return ruling.then(entry -> Ruling.granted(new Changes(database, clock)
                .stage(by, PasswordReset.NAME, signOnName, PasswordReset.content(entry.member(), first.hash()))));
    }

    /** Told at once, and not in the end to somebody who waits for an approval that cannot come. */
    private static Ruling<StaffEntry> approvable(StaffRegisterStore register, Operator by, StaffEntry entry) {
        StaffMember staff = entry.member();
        return register.deciders().stream()
                        .anyMatch(decider ->
                                decider.person() != by.staff().person() && decider.person() != staff.person())
                ? Ruling.granted(entry)
                : Ruling.refused("admin.reset.nobody", staff.signOnName());
    }

    /** Whether a change gives somebody a password, so that whoever approves it needs a half. */
    public boolean isOne(long no) {
        return new Changes(database, clock)
                .find(no)
                .filter(change -> change.kind().equals(PasswordReset.NAME))
                .isPresent();
    }

    /**
     * Approves one: from now on the person signs on with both halves, within a day and once, to choose a password of their own. Their
     * sessions end.
     *
     * @param second the half that the one who approves hands over
     */
    public Ruling<Change> approve(Operator by, long no, Half second) {
        return new Changes(database, clock, List.of(new PasswordReset(second.hash()))).approve(by, no);
    }
}
