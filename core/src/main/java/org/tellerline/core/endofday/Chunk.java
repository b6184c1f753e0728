package org.tellerline.core.endofday;

/**
 * A piece of a step, done in one database transaction. What a job does not divide by has nothing in it.
 *
 * @param first id of the first of its accounts
 * @param last id of the last of them
 */
record Chunk(int number, long branch, String product, long first, long last) {

    /** The only piece of a step that is not divided. */
    static final Chunk WHOLE = new Chunk(1, 0, "", 0, 0);

    static Chunk ofBranch(int number, long branch) {
        return new Chunk(number, branch, "", 0, 0);
    }
}
