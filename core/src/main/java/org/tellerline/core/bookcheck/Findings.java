package org.tellerline.core.bookcheck;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects what is wrong: the first bad row of each rule, and how many there were. */
final class Findings {

    private final Map<Rule, Finding> first = new EnumMap<>(Rule.class);

    void add(Rule rule, Place place, Object expected, Object found) {
        Finding known = first.get(rule);
        first.put(
                rule,
                known == null
                        ? new Finding(rule, place.table(), place.key(), expected.toString(), found.toString(), 1)
                        : known.again());
    }

    /** A table and the key of a row in it. */
    record Place(String table, String key) {

        static Place of(String table, Object... key) {
            StringBuilder text = new StringBuilder();
            for (Object part : key) {
                text.append(text.isEmpty() ? "" : "/").append(part);
            }
            return new Place(table, text.toString());
        }
    }

    boolean any(String group) {
        return first.keySet().stream().anyMatch(rule -> rule.group().equals(group));
    }

    List<Finding> list() {
        return List.copyOf(first.values());
    }
}
