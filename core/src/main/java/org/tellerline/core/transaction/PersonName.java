package org.tellerline.core.transaction;

/** The name of a person as keyed: one to {@value #MOST} characters. */
public record PersonName(String name) {

    public static final int MOST = 40;

    @Override
    public String toString() {
        return name;
    }
}
