package org.tellerline.core.text;

/** A value that words itself for people, the same in every language. */
public interface Spoken {

    String spoken();
}
