package org.tellerline.core.transaction;

/** A reason to refuse. Implemented by one enum per menu, its constants in order of precedence. */
public interface RefusalCode {

    String name();

    /** Key of the sentence; the same key with {@code .help} says what the teller can do. */
    default String key() {
        return "refusal." + name();
    }
}
