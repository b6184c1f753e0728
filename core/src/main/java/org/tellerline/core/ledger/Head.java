package org.tellerline.core.ledger;

import java.util.Optional;

/**
 * The one row of a position that each of its events updates: who holds it, the last event and receipt numbers, the end of the
 * audit chain.
 *
 * @param no number of the position in its branch, as printed on receipts
 * @param kind TILL, VAULT, DESK, ADMIN ...
 * @param receiptYear business year the receipt number counts in
 */
public record Head(
        long position,
        long branch,
        long no,
        String kind,
        boolean open,
        Optional<Long> holder,
        Optional<String> session,
        long eventNo,
        long receiptYear,
        long receiptNo,
        long auditSeq,
        byte[] auditHash) {

    /** Room for 2⁴⁰ events per position. */
    private static final int EVENT_BITS = 40;

    /** The journal id of the next event here: position × 2⁴⁰ + event number, the same on every database, without a sequence. */
    public long nextJournal() {
        return journal(position, eventNo + 1);
    }

    /** The journal id of an event by its number. */
    static long journal(long position, long eventNo) {
        return (position << EVENT_BITS) + eventNo;
    }

    /** The same position held by other hands. */
    public Head heldBy(Optional<Long> newHolder, Optional<String> newSession) {
        return new Head(
                position,
                branch,
                no,
                kind,
                open,
                newHolder,
                newSession,
                eventNo,
                receiptYear,
                receiptNo,
                auditSeq,
                auditHash);
    }

    /** The same position, open for business or closed. */
    public Head standing(boolean nowOpen) {
        return new Head(
                position,
                branch,
                no,
                kind,
                nowOpen,
                holder,
                session,
                eventNo,
                receiptYear,
                receiptNo,
                auditSeq,
                auditHash);
    }

    /** After an event: its numbers taken and its audit row appended. */
    public Head after(long newEventNo, long newReceiptYear, long newReceiptNo, byte[] newHash) {
        return new Head(
                position,
                branch,
                no,
                kind,
                open,
                holder,
                session,
                newEventNo,
                newReceiptYear,
                newReceiptNo,
                auditSeq + 1,
                newHash);
    }
}
