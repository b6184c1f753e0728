package org.tellerline.core.staff;

/** What a member of staff is employed to do; roles exclude each other. */
public enum Role {
    TELLER,
    SUPERVISOR,
    CUSTODIAN,
    ADMINISTRATOR,
    AUDITOR,
    TRAINER
}
