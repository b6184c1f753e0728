package org.tellerline.schema.db;

import java.util.Map;

/**
 * What a connection is for, which decides its settings.
 *
 * @param statementSeconds how long one statement may run
 * @param prepareThreshold at which sight of a text the driver has the server keep it prepared; 0 never
 * @param settings the server's own, with values as the server prints them
 */
record PostgresUse(int statementSeconds, int prepareThreshold, boolean reading, Map<String, String> settings) {

    /**
     * The two calls of a posting: prepared at first sight, planned once; a waiter must see what the other committed. Everything is
     * sought by its key, so that is the only plan allowed: one made for a table that was small that day would read all of it when it
     * has grown.
     */
    static final PostgresUse POSTING = new PostgresUse(
            10,
            1,
            false,
            Map.of(
                    "statement_timeout", "10s",
                    "lock_timeout", "2s",
                    "idle_in_transaction_session_timeout", "15s",
                    "default_transaction_isolation", "read committed",
                    "plan_cache_mode", "force_generic_plan",
                    "enable_seqscan", "off",
                    "enable_hashjoin", "off",
                    "enable_mergejoin", "off",
                    "jit", "off"));

    /** Enquiries of people who wait; all queries of one transaction see the same moment. */
    static final PostgresUse READING = new PostgresUse(
            10,
            3,
            true,
            Map.of(
                    "statement_timeout", "10s",
                    "lock_timeout", "2s",
                    "idle_in_transaction_session_timeout", "15s",
                    "default_transaction_isolation", "repeatable read"));

    /** Reports and proofs over the whole bank. */
    static final PostgresUse LONG_READING = new PostgresUse(
            600,
            3,
            true,
            Map.of(
                    "statement_timeout", "10min",
                    "lock_timeout", "2s",
                    "idle_in_transaction_session_timeout", "10min",
                    "default_transaction_isolation", "repeatable read"));

    /** Carrying the whole bank away as it is at one moment; receivers may be slow. */
    static final PostgresUse COPYING = new PostgresUse(
            14_400,
            0,
            true,
            Map.of(
                    "statement_timeout", "4h",
                    "lock_timeout", "10s",
                    "idle_in_transaction_session_timeout", "0",
                    "default_transaction_isolation", "repeatable read"));

    /** Building and upgrading the tables; the upgrade's own lock is held by a transaction that idles meanwhile. */
    static final PostgresUse UPGRADING = new PostgresUse(
            3_600,
            0,
            false,
            Map.of(
                    "statement_timeout", "1h",
                    "lock_timeout", "10s",
                    "idle_in_transaction_session_timeout", "0"));
}
