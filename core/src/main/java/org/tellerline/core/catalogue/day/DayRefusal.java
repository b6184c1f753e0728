package org.tellerline.core.catalogue.day;

import org.tellerline.core.transaction.RefusalCode;

/** What stands against opening and closing a branch's day, in order of precedence. */
enum DayRefusal implements RefusalCode {
    DAY_BEFORE_OPEN,
    TILL_STILL_OPEN,
    VAULT_STILL_OPEN,
    CASH_IN_TRANSIT
}
