package org.tellerline.core.transaction;

/** What somebody is looked for by: name, pinyin, initials, id number, phone, account. */
public record SearchWords(String words) {

    public static final int MOST = 40;

    @Override
    public String toString() {
        return words;
    }
}
