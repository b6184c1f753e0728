package org.tellerline.core.ledger;

/**
 * Look-ups that few submissions need, as texts to prepare; all take one parameter but those that say otherwise.
 *
 * @param branchTills all tills of a branch and its vault
 * @param unfinished dates before the bank's on which a branch is open
 * @param underway shipments of a branch that nobody has received
 * @param closings receipts of the closes of a branch's tills on the business date, in their order
 * @param policies of a kind, those in force and those before them
 * @param identity who is registered under a type and a number; takes both
 * @param signer a member of staff, and what their grade may approve
 * @param usedApproval the proof, where it has signed something
 * @param reversal what took an event back
 * @param later events on an account after an entry that stand, the last one first; takes account and entry number
 * @param heldBy ranges of blank vouchers that a position holds
 * @param near ranges of vouchers that share numbers with a range or lie beside it; takes kind, prefix, and the numbers from and to which
 * @param copies how many events of a range begin their receipt with a text; takes the range's ends and the text
 */
record RareSql(
        String branchTills,
        String unfinished,
        String underway,
        String closings,
        String policies,
        String identity,
        String signer,
        String usedApproval,
        String reversal,
        String later,
        String heldBy,
        String near,
        String copies) {}
