package org.tellerline.core.transaction;

import java.util.Optional;

/** A reason to refuse. Implemented by one enum per menu, its constants in order of precedence. */
public interface RefusalCode {

    String name();

    /** The type of field that is keyed anew when this refuses, such as the amount; none where no other value would help. */
    default Optional<Class<?>> amends() {
        return Optional.empty();
    }

    /** Whether being refused for this is itself worth remembering, such as a count that does not agree: it goes into the trail. */
    default boolean leavesTrace() {
        return false;
    }

    /** Key of the sentence; the same key with {@code .help} says what the teller can do. */
    default String key() {
        return "refusal." + name();
    }
}
