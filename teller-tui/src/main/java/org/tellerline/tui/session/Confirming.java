package org.tellerline.tui.session;

import org.tellerline.core.text.Message;
import org.tellerline.tui.key.KeyEvent;

/**
 * What asks for one more key before a form becomes an event of the books. It has the form's title, no command line, and nothing typed
 * before it was seen counts.
 */
interface Confirming extends Panel {

    Workspace workspace();

    /** The form that waits behind it. */
    FormPanel panel();

    @Override
    default Message title() {
        return panel().title();
    }

    @Override
    default String code() {
        return panel().code();
    }

    /** Takes the keys that lead away from it. */
    default boolean leave(KeyEvent key) {
        switch (key.key()) {
            case F12, CANCEL -> cancel();
            case F3 -> workspace().showMenu();
            default -> {
                return false;
            }
        }
        return true;
    }

    /** One step back: to the form as it was typed. */
    default void cancel() {
        workspace().show(panel());
        workspace().say(Notice.information("review.cancelled"));
    }

    @Override
    default boolean takesCommands() {
        return false;
    }

    @Override
    default boolean takesTypeAhead() {
        return false;
    }
}
