package org.tellerline.core.catalogue.session;

import org.tellerline.core.staff.Role;
import org.tellerline.core.transaction.DayNeeded;
import org.tellerline.core.transaction.DeskAction;
import org.tellerline.core.transaction.TransactionCode;

/** The teller leaves the counter; the position is free for the next sign-on of its holder. */
@TransactionCode(
        value = "9001",
        name = "sign-off",
        who = {Role.TELLER, Role.SUPERVISOR, Role.CUSTODIAN, Role.ADMINISTRATOR, Role.AUDITOR, Role.TRAINER},
        day = DayNeeded.ANY)
public record SignOff() implements DeskAction {

    @Override
    public Effect effect() {
        return OnSession.SIGN_OFF;
    }
}
