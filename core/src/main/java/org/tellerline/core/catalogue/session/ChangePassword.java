package org.tellerline.core.catalogue.session;

import org.tellerline.core.staff.Role;
import org.tellerline.core.transaction.DayNeeded;
import org.tellerline.core.transaction.DeskAction;
import org.tellerline.core.transaction.Field;
import org.tellerline.core.transaction.Secret;
import org.tellerline.core.transaction.TransactionCode;

/** Whoever sits at the counter takes another password: the one of now, the new one, and the new one again. */
@TransactionCode(
        value = "9003",
        name = "change-password",
        who = {Role.TELLER, Role.SUPERVISOR, Role.CUSTODIAN, Role.ADMINISTRATOR, Role.AUDITOR, Role.TRAINER},
        day = DayNeeded.ANY)
public record ChangePassword(
        @Field Secret old, @Field Secret fresh, @Field Secret again) implements DeskAction {

    @Override
    public Effect effect() {
        return new NewPassword(old, fresh, again);
    }
}
