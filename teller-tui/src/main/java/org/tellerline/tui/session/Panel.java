package org.tellerline.tui.session;

import java.util.List;
import java.util.Optional;
import org.tellerline.core.text.Message;
import org.tellerline.tui.form.Form;
import org.tellerline.tui.key.KeyEvent;

/** What fills the body of the screen and has the keyboard, unless the command line has it. */
interface Panel {

    /** What the title says behind the code. */
    Message title();

    /** The transaction code shown first in the title; empty where there is none. */
    default String code() {
        return "";
    }

    void paint(Canvas canvas);

    /**
     * Takes a key.
     *
     * @return false where the key means nothing to it
     */
    boolean press(KeyEvent key);

    /** The keys that do something now, as the legend line shows them. */
    List<Legend> legends();

    /** What help says about this panel; general keys are told elsewhere. */
    default List<Message> help() {
        return List.of();
    }

    /** The fields that keys are typed into; empty where there are none. */
    default Optional<Form> typing() {
        return Optional.empty();
    }

    /** Whether there is a command line on it. */
    default boolean takesCommands() {
        return true;
    }

    /** Whether what was typed before it was seen may count. Where a key commits money, it may not. */
    default boolean takesTypeAhead() {
        return true;
    }
}
