package org.tellerline.core.catalogue.session;

import org.tellerline.core.staff.Role;
import org.tellerline.core.transaction.DayNeeded;
import org.tellerline.core.transaction.DeskAction;
import org.tellerline.core.transaction.TransactionCode;

/** The teller turns away: the screen is covered until the same person's password is keyed; a half-filled form is kept. */
@TransactionCode(
        value = "9002",
        name = "lock-screen",
        who = {Role.TELLER, Role.SUPERVISOR, Role.CUSTODIAN, Role.ADMINISTRATOR, Role.AUDITOR, Role.TRAINER},
        day = DayNeeded.ANY)
public record LockScreen() implements DeskAction {

    @Override
    public Effect effect() {
        return OnSession.LOCK;
    }
}
