package org.tellerline.core.policy;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/** A policy's canonical text: lines {@code name = value}; blank lines and lines that begin with {@code #} say nothing. */
public final class PolicyText {

    private final Map<String, String> lines = new TreeMap<>();

    public PolicyText(String content) {
        for (String line : content.split("\n", -1)) {
            int equals = line.indexOf('=');
            if (equals > 0 && !line.startsWith("#")) {
                lines.put(
                        line.substring(0, equals).strip(),
                        line.substring(equals + 1).strip());
            }
        }
    }

    /** All that it says, by name. */
    public SortedMap<String, String> lines() {
        return new TreeMap<>(lines);
    }

    /** What the policy says under a name, if anything. */
    public Optional<String> line(String name) {
        return Optional.ofNullable(lines.get(name));
    }

    /**
     * A whole number of the policy, empty where it names none.
     *
     * @throws IllegalStateException when the line is no whole number from {@code least} to {@code most}
     */
    public OptionalInt number(String name, int least, int most) {
        String line = lines.get(name);
        if (line == null) {
            return OptionalInt.empty();
        }
        if (line.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(line);
            if (number >= least && number <= most) {
                return OptionalInt.of(number);
            }
        }
        throw new IllegalStateException(
                "policy line " + name + " must be a number from " + least + " to " + most + ": " + line);
    }
}
