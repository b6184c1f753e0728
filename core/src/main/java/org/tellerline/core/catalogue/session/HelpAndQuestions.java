package org.tellerline.core.catalogue.session;

import java.util.Optional;
import org.tellerline.core.staff.Role;
import org.tellerline.core.transaction.DayNeeded;
import org.tellerline.core.transaction.DeskAction;
import org.tellerline.core.transaction.Field;
import org.tellerline.core.transaction.SearchWords;
import org.tellerline.core.transaction.TransactionCode;

/** Somebody at the counter does not know how, or something went wrong: the screen answers, and what was half keyed waits. */
@TransactionCode(
        value = "9201",
        name = "help-and-questions",
        who = {Role.TELLER, Role.SUPERVISOR, Role.CUSTODIAN, Role.ADMINISTRATOR, Role.AUDITOR, Role.TRAINER},
        day = DayNeeded.ANY)
public record HelpAndQuestions(@Field Optional<SearchWords> asked) implements DeskAction {

    @Override
    public Effect effect() {
        return OnScreen.QUESTIONS;
    }
}
