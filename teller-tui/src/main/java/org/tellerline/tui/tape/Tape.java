package org.tellerline.tui.tape;

import java.util.ArrayList;
import java.util.List;

/** A parsed tape. */
public final class Tape {

    /** The bundle of all messages about tapes. */
    public static final String BUNDLE = "/org/tellerline/tui/tape/tape";

    private final List<Step> steps;

    private Tape(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    /**
     * Reads a tape: one command a line, {@code #} begins a comment line, empty lines mean nothing.
     *
     * @throws BadTape with all errors of the text
     */
    public static Tape parse(String text) throws BadTape {
        List<Step> steps = new ArrayList<>();
        List<TapeError> errors = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String command = line.strip();
            if (!command.isEmpty() && !command.startsWith("#")) {
                TapeLine.parse(number, command, steps, errors);
            }
        }
        if (!errors.isEmpty()) {
            throw new BadTape(errors);
        }
        return new Tape(steps);
    }

    List<Step> steps() {
        return steps;
    }
}
