package org.tellerline.core.bench;

/** What the tellers of a measurement do. */
public enum Workload {
    /** The ledger alone: a deposit or a withdrawal of two legs, without pieces and day totals. */
    WRITER,
    /** The whole desk: slips read, limits held, pieces moved, receipts written; deposits, withdrawals, and a transfer in ten. */
    DESK
}
