package org.tellerline.tui.tape;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** One command of a tape, with the line it stands on, from 1. */
sealed interface Step {

    int line();

    /**
     * Presses keys one after the other.
     *
     * @param keys what the terminal sends for each
     * @param pause after each key
     */
    record Press(int line, List<String> keys, Duration pause) implements Step {

        public Press {
            keys = List.copyOf(keys);
        }
    }

    /** Waits until the screen's text contains a match. */
    record WaitFor(int line, Pattern pattern, Duration limit) implements Step {}

    record Sleep(int line, Duration duration) implements Step {}

    /** Keeps the screen's text: in a file, or on standard output without one. */
    record Screenshot(int line, Optional<String> file) implements Step {}
}
