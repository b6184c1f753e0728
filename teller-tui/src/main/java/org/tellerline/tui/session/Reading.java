package org.tellerline.tui.session;

import java.util.List;
import java.util.Optional;

/**
 * The screen in words, for somebody who has it read aloud and answers by the line. It is taken from the same panels that are painted.
 *
 * @param panel tells one panel from another: a number that changes whenever another one is on top
 * @param title code and name
 * @param body what stands on the panel beside its fields
 * @param notes what the looked-up fields stand for and what is wrong with them, as {@code Label: words}
 * @param message the message line; empty where there is none
 * @param keys the keys that work now, as {@code F1=Help}
 * @param prompt what is asked for next
 */
public record Reading(
        int panel,
        String title,
        List<String> body,
        List<String> notes,
        Optional<String> message,
        List<String> keys,
        Prompt prompt) {

    /** What takes the next line. */
    public enum Kind {
        FIELD,
        /** A field whose text must not be seen. */
        SECRET,
        COMMAND,
        /** No field: the panel takes keys. */
        KEYS,
        /** The panel takes a key that commits money, so that it counts only from somebody who has heard the panel. */
        COMMIT
    }

    /**
     * The place that is asked for.
     *
     * @param place tells one field from another; empty where it is none
     * @param current what stands in the field, never that of a secret
     * @param last whether nothing is asked for after it, so that the form is sent
     * @param pages whether the panel goes on behind what was read
     */
    public record Prompt(Kind kind, String place, String label, String current, boolean last, boolean pages) {}
}
