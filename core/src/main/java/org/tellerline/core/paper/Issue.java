package org.tellerline.core.paper;

/** Whether a paper is the one the customer gets when the event is posted, or another one of the same. */
public enum Issue {
    ORIGINAL,
    /** Marked as such wherever it is seen, so that nobody is paid twice for one event. */
    COPY
}
