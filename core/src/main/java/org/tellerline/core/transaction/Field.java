package org.tellerline.core.transaction;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A component that is keyed. An {@code Optional} component may be left empty. Its label and help are texts named after it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Field {

    /** Whether the pieces keyed here leave the teller's till, so that a mix of what lies in it can be proposed. */
    boolean fromTill() default false;
}
