package org.tellerline.core.bookcheck;

import org.jspecify.annotations.Nullable;

/** Rows of the books as they stand, in the plainest types both databases share. Dates and keys are text; hashes are bytes. */
final class StoredRows {

    private StoredRows() {}

    record AuditLine(
            long position,
            long seq,
            @Nullable Long journal,
            String kind,
            long actor,
            long at,
            String payload,
            byte[] hash) {}

    record JournalLine(
            long id,
            long position,
            long branch,
            String date,
            String valueDate,
            String code,
            String kind,
            @Nullable Long receiptYear,
            @Nullable Long receiptNo,
            String key,
            byte[] requestHash,
            @Nullable Long reverses,
            long legs,
            long maker,
            long createdAt,
            String receipt) {}

    /** What stands under a journal row: a leg, a move of pieces or a signature, already as the text of its payload line. */
    record PartLine(long journal, String text) {}

    /** The state of a branch's day or of a till, under the name the trail has for it. */
    record StateLine(String subject, String standing) {}

    /** What is kept of a customer: the image of the row, or one word the customer is found by. */
    record CustomerLine(long id, String text) {}

    record SealLine(
            long number, String date, long at, String heads, byte[] root, byte[] previous, String keyId, byte[] mac) {}

    record HeadLine(long position, long seq, byte[] hash) {}

    /**
     * An account as its opening should have described it.
     *
     * @param opened all of it up to the passbook
     * @param place what its number and id should begin with, from its other columns
     */
    record AccountLine(long id, String number, String place, String status, String passbook, String opened) {

        private static final long SERIALS = 100_000_000L;

        static String place(long branch, String product, long id) {
            return "%04d%s%08d".formatted(branch, product, id - branch * SERIALS);
        }
    }
}
