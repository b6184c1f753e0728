package org.tellerline.core.endofday;

/**
 * What came of a chunk.
 *
 * @param rows how many rows were written
 * @param minor the amount it was about, in minor units, where it was about one
 */
record Done(long rows, long minor) {

    static Done rows(long rows) {
        return new Done(rows, 0);
    }
}
