package org.tellerline.tui.session;

import org.tellerline.core.text.Message;

/**
 * What asks for one more key before a form becomes an event of the books. It has the form's title, no command line, and nothing typed
 * before it was seen counts.
 */
interface Confirming extends Panel {

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

    @Override
    default boolean takesCommands() {
        return false;
    }

    @Override
    default boolean takesTypeAhead() {
        return false;
    }
}
