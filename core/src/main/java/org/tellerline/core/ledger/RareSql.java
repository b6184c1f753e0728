package org.tellerline.core.ledger;

/**
 * Look-ups that few submissions need, as texts to prepare; all take one parameter but those that say otherwise.
 *
 * @param branchTills all tills of a branch
 * @param unfinished dates before the bank's on which a branch is open
 * @param policies of a kind, those in force and those before them
 * @param identity who is registered under a type and a number; takes both
 * @param signer a member of staff, and what their grade may approve
 * @param usedApproval the proof, where it has signed something
 * @param original the header of an event, with what reversed it
 * @param legs of an event; {@code moves} likewise
 * @param later events on the accounts of an event after it, and not reversed
 */
record RareSql(
        String branchTills,
        String unfinished,
        String policies,
        String identity,
        String signer,
        String usedApproval,
        String original,
        String legs,
        String moves,
        String later) {}
