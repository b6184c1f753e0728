package org.tellerline.core.cash;

/** The state of a stock of pieces; LOOSE is cash keyed without its pieces, in minor units of face 1. */
public enum Condition {
    FIT,
    UNFIT,
    UNSORTED,
    LOOSE
}
