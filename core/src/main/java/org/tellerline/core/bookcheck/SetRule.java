package org.tellerline.core.bookcheck;

/**
 * A rule as one question to the database, understood by both: the rows that break it, in order, as key, expected, found.
 *
 * @param table where the bad rows stand
 */
record SetRule(Rule rule, String table, String sql) {}
