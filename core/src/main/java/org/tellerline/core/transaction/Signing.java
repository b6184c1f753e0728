package org.tellerline.core.transaction;

/** When a transaction needs another person's name under it. */
public enum Signing {
    /** Never. */
    NONE,
    /** Where it goes beyond the limits of whoever keys it. */
    LIMIT,
    /** As a rule of its own says; most of these always. */
    RULE
}
