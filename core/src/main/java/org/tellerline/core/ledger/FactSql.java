package org.tellerline.core.ledger;

/**
 * The look-ups behind the facts, as texts to prepare. Where several rows may be asked for, PostgreSQL takes a list of ids and
 * SQLite one id at a time.
 *
 * @param day bank, branch's day, member of staff and the limits that apply, in one row; takes branch and staff
 * @param total takes date (SQLite only), kind, subject, currency: lists of them on PostgreSQL
 */
record FactSql(
        String balance,
        String cash,
        String head,
        String counter,
        String known,
        String day,
        String account,
        String total,
        String pieces,
        String product,
        String customer) {}
