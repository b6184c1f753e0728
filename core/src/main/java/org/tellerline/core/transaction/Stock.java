package org.tellerline.core.transaction;

/** Where the pieces come from that are keyed in a field, so that a mix of what lies there can be proposed. */
public enum Stock {
    /** They are handed in: only a count tells which they are. */
    NONE,
    /** The teller's own till. */
    TILL,
    /** The vault of the branch. */
    VAULT
}
