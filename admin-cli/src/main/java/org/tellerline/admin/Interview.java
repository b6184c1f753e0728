package org.tellerline.admin;

import java.io.Console;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tellerline.core.text.Message;

/** Asks a person at the terminal. Without a terminal nobody is asked: a script must not hang. */
final class Interview {

    private final Function<String, @Nullable String> open;
    private final Function<String, char @Nullable []> hidden;
    private final Message gone;

    /**
     * An interview over these two ways to ask; each answers null when the person is gone.
     *
     * @param hidden does not show what is keyed
     */
    Interview(Function<String, @Nullable String> open, Function<String, char @Nullable []> hidden) {
        this(open, hidden, Message.of("admin.confirm.no"));
    }

    private Interview(
            Function<String, @Nullable String> open, Function<String, char @Nullable []> hidden, Message gone) {
        this.open = open;
        this.hidden = hidden;
        this.gone = gone;
    }

    /** The same, and whoever leaves it is told what therefore was not done. */
    Interview orElse(Message notDone) {
        return new Interview(open, hidden, notDone);
    }

    /** The terminal this process was started from, if there is one. */
    static Optional<Interview> atTerminal() {
        return Optional.ofNullable(System.console()).map(Interview::at);
    }

    private static Interview at(Console console) {
        return new Interview(
                prompt -> console.readLine("%s: ", prompt), prompt -> console.readPassword("%s: ", prompt));
    }

    /** What was keyed, without blanks around it. */
    String ask(String prompt) {
        String answer = open.apply(prompt);
        if (answer == null) {
            throw gone();
        }
        return answer.strip();
    }

    /** What was keyed unseen; the caller wipes it. */
    char[] askHidden(String prompt) {
        char[] answer = hidden.apply(prompt);
        if (answer == null) {
            throw gone();
        }
        return answer;
    }

    private Failure gone() {
        return new Failure(ExitCode.USAGE, gone);
    }
}
