package org.tellerline.core.endofday;

/** The process is to end: the run stands between two chunks, and is to be resumed. */
public final class CalledOff extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
