package org.tellerline.tui.session;

import java.util.List;
import java.util.Optional;
import org.tellerline.core.text.Message;
import org.tellerline.core.text.Texts;
import org.tellerline.tui.form.Form;
import org.tellerline.tui.key.Key;
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

    /** The form that is keyed on it; empty where keys do not go into fields. Every panel answers, lest a secret be echoed by the line. */
    Optional<Form> keyed();

    /** Where the teller was before looking something up here; itself where this is a place to work. */
    default Panel origin() {
        return this;
    }

    /** Whether more is keyed behind the last field of the form, so that who answers by the line is led on and sends nothing yet. */
    default boolean goesOn() {
        return false;
    }

    /** What it shows, a line each, for somebody who hears it; empty where reading the painted rows aloud is as good. */
    default List<String> aloud(Texts texts) {
        return List.of();
    }

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

    /** Whether there is a command line on it. */
    default boolean takesCommands() {
        return true;
    }

    /** The screen is covered: what nobody may find here when it is uncovered again is dropped. */
    default void covered() {}

    /** Whether what was typed before it was seen may count. Where a key commits money, it may not. */
    default boolean takesTypeAhead() {
        return true;
    }

    /** Where nothing typed ahead counts, whether a finger resting on this key, or a paste with it in it, must do nothing either. */
    default boolean commits(Key key) {
        return true;
    }
}
