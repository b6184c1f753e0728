package org.tellerline.tui.form;

/** What a form did with a key. */
public enum Reaction {
    /** Took it. */
    TAKEN,
    /** Took it, and the cursor left a field. */
    LEFT_FIELD,
    /** Could not do it; a bell is due. */
    REFUSED,
    /** Something to choose from is asked for. */
    PROMPT,
    /** The form shall be sent. */
    SEND,
    /** The cursor shall go to the command line. */
    COMMAND_LINE,
    /** What stands in the field is the beginning of a command and shall go there, with the key behind it. */
    COMMAND_BEGUN,
    /** No key of a form. */
    NOT_MINE
}
