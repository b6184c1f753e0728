package org.tellerline.core.transaction;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.tellerline.core.staff.Role;

/** Makes a record a transaction. The order of its components is the order of the fields on screen and fast path. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface TransactionCode {

    /** Four digits; the first is the menu. Never reused for something else. */
    String value();

    /** The long name by which search, logs and the admin tool know it, e.g. {@code cash-deposit}. */
    String name();

    /** Who may use it; nobody else may. */
    Role[] who();

    /** The state the branch's day must be in. */
    DayNeeded day() default DayNeeded.OPEN;

    /** Whether it can be taken back on the day it was done, by mirroring all it did. */
    boolean reversible() default false;
}
