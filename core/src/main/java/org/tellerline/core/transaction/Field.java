package org.tellerline.core.transaction;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A component that is keyed. An {@code Optional} component may be left empty. Its label and help are texts named after it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Field {

    /** Out of which stock the pieces keyed here are handed over. */
    Stock from() default Stock.NONE;
}
