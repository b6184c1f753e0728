package org.tellerline.core.bookcheck;

/**
 * A broken rule.
 *
 * @param table where the first bad row stands
 * @param key the row's key, its parts joined by {@code /}
 * @param expected what the other rows say should stand there
 * @param found what stands there
 * @param count how many rows break the rule
 */
public record Finding(Rule rule, String table, String key, String expected, String found, long count) {

    Finding again() {
        return new Finding(rule, table, key, expected, found, count + 1);
    }
}
