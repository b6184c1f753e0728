package org.tellerline.core.desk;

import org.tellerline.core.transaction.RefusalCode;

/** What stands against any business at all, in order of precedence. */
public enum DeskRefusal implements RefusalCode {
    UNKNOWN_CODE,
    SESSION_LOST,
    NOT_PERMITTED,
    BANK_CLOSED,
    BRANCH_CLOSED,
    NO_TILL,
    DAY_ALREADY_OPEN,
    APPROVAL_USED,
    APPROVAL_FOR_OTHER,
    APPROVAL_EXPIRED,
    SIGNER_IS_MAKER,
    SIGNER_NOT_PERMITTED,
    SIGNER_OF_OTHER_BRANCH,
    SIGNER_NOT_THE_ONE,
    SIGNER_IS_CONCERNED,
    SIGNER_POWER;
}
