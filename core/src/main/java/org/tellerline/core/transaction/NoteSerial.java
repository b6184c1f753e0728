package org.tellerline.core.transaction;

/** The number printed on a note: letters and digits. */
public record NoteSerial(String text) {

    public static final int MOST = 16;

    @Override
    public String toString() {
        return text;
    }
}
