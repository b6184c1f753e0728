package org.tellerline.schema.db;

/**
 * What a failed statement means to who sent it.
 *
 * @param constraint the broken constraint's name, the same on both databases where the migrations name it; empty otherwise
 */
public record SqlFailure(Meaning meaning, String constraint) {

    /** Five ways to go on. */
    public enum Meaning {
        /** Nothing happened; the same transaction may be tried again. */
        RETRY,
        /** It may or may not have been committed; ask by key. */
        UNKNOWN_OUTCOME,
        /** The store itself is in trouble: stop posting. */
        FATAL,
        /** A constraint or a guard refused it. */
        CONSTRAINT,
        /** A defect of the statement, or something unheard of. */
        OTHER
    }

    static SqlFailure of(Meaning meaning) {
        return new SqlFailure(meaning, "");
    }

    public boolean is(Meaning other) {
        return meaning == other;
    }
}
