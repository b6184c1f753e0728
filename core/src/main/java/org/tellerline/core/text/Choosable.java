package org.tellerline.core.text;

/** One of a few things a field may say: keyed by its digit or its words, stored by its name, shown by its words. Implemented by enums. */
public interface Choosable {

    /** The digit it is keyed by. */
    String digit();

    /** Key of its name. */
    String key();
}
