package org.tellerline.core.policy;

import java.util.Arrays;
import java.util.Locale;

/** What a teller must count before a till opens; a line such as {@code count = blind} of the policy {@code till open-count}. */
public enum OpenCount {
    /** The till opens with what the books say. */
    NONE,
    /** The teller is shown what the books say and confirms it, or counts and is told the difference. */
    CONFIRM,
    /** The teller counts without being told what should be there. */
    BLIND;

    /**
     * Reads the policy's canonical text; where it says nothing, the count is blind.
     *
     * @throws IllegalStateException when it names no way to count
     */
    public static OpenCount parse(String content) {
        String line = new PolicyText(content).line("count").orElse("blind");
        return Arrays.stream(values())
                .filter(way -> way.name().toLowerCase(Locale.ROOT).equals(line))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("the policy till open-count is none, confirm or blind, not " + line));
    }
}
