package org.tellerline.core.ledger;

/**
 * The writes behind an event, one row each, as texts to prepare. PostgreSQL uses those of which an event has exactly one and
 * writes the others from arrays.
 */
record EventSql(
        String total,
        String cash,
        String pieces,
        String newPieces,
        String account,
        String newBalance,
        String balance,
        String posting,
        String twoPostings,
        String move,
        String counter,
        String status,
        String customer,
        String term,
        String branchDay,
        String goneVouchers,
        String newVouchers,
        String memo,
        String passbook,
        String signature,
        String shipment,
        String arrival,
        String head,
        String journal,
        String audit) {}
