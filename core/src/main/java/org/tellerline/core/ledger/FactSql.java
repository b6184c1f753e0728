package org.tellerline.core.ledger;

/**
 * The look-ups behind the facts, as texts to prepare. Where several rows may be asked for, PostgreSQL takes a list of ids and
 * SQLite one id at a time.
 *
 * @param cash takes tills and currencies; {@code pieces} likewise
 * @param day bank, branch's day, member of staff, and the event that carries the key already, in one row; takes branch, staff and key
 * @param limits of a member of staff, and of every customer; takes staff
 * @param total takes date (SQLite only), kind, subject, currency
 */
record FactSql(
        String balance,
        String cash,
        String head,
        String shipment,
        String counter,
        String day,
        String limits,
        String account,
        String total,
        String pieces,
        String product,
        String customer) {}
