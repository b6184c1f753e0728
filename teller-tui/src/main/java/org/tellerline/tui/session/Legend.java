package org.tellerline.tui.session;

import java.util.List;

/**
 * A key that does something now.
 *
 * @param cap what stands on the key
 * @param word key of the text that says what it does
 */
record Legend(String cap, String word) {

    static final Legend HELP = new Legend("F1", "keys.help");
    static final Legend DUP = new Legend("F2", "keys.dup");
    static final Legend MENU = new Legend("F3", "keys.menu");
    static final Legend RETURN = new Legend("F3", "keys.return");
    static final Legend LEAVE = new Legend("F3", "keys.leave");
    static final Legend SIGN_OFF = new Legend("F3", "keys.sign-off");
    static final Legend PROMPT = new Legend("F4", "keys.prompt");
    static final Legend UP = new Legend("F7", "keys.up");
    static final Legend DOWN = new Legend("F8", "keys.down");
    static final Legend REFRESH = new Legend("F5", "keys.refresh");
    static final Legend RETRIEVE = new Legend("F9", "keys.retrieve");
    static final Legend RECEIPT = new Legend("F10", "keys.receipt");
    static final Legend PRINT = new Legend("F10", "keys.print");
    static final Legend SPOILED = new Legend("F11", "keys.spoiled");
    static final Legend REPEAT = new Legend("F2", "keys.repeat");
    static final Legend PROPOSE = new Legend("F5", "keys.propose");
    static final Legend COLUMN = new Legend("Tab", "keys.column");
    static final Legend SORT = new Legend("F6", "keys.sort");
    static final Legend LEFT = new Legend("F10", "keys.left");
    static final Legend RIGHT = new Legend("F11", "keys.right");
    static final Legend CAUSES = new Legend("F11", "keys.causes");
    static final Legend BACK = new Legend("F12", "keys.back");
    static final Legend CANCEL = new Legend("F12", "keys.cancel");
    static final Legend LANGUAGE = new Legend("Ctrl-Y", "keys.language");
    static final Legend LOCK = new Legend("Ctrl-X", "keys.lock");

    /** The key joins the others where it does something. */
    static void addIf(boolean works, List<Legend> legends, Legend legend) {
        if (works) {
            legends.add(legend);
        }
    }

    static Legend enter(String word) {
        return new Legend("Enter", word);
    }
}
