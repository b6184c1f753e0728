package org.tellerline.admin;

import org.tellerline.core.text.Message;
import picocli.CommandLine.Option;

/** For commands that cannot be undone: they ask at a terminal; a script says {@code --yes} beforehand. */
public final class Confirm {

    @Option(names = "--yes", descriptionKey = "yes")
    private boolean yes;

    /**
     * Goes on only if somebody wants it.
     *
     * @throws Failure when nobody can be asked, or the answer is another
     */
    public void ask(Admin admin, Message question) {
        if (yes) {
            return;
        }
        Interview person = Interview.atTerminal()
                .orElseThrow(() -> new Failure(ExitCode.USAGE, Message.of("admin.confirm.nobody")));
        String word = admin.texts().say("admin.confirm.word");
        if (!person.ask(admin.texts().say("admin.confirm", question, word)).equalsIgnoreCase(word)) {
            throw new Failure(ExitCode.USAGE, Message.of("admin.confirm.no"));
        }
    }
}
