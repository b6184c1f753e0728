package org.tellerline.core.founding;

/** The process was asked to end in the middle of a founding; what had been made is taken away. */
public final class CalledOff extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CalledOff() {
        super("the process is to end");
    }
}
