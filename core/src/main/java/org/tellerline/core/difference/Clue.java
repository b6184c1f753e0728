package org.tellerline.core.difference;

import java.util.stream.Stream;

/** One thing that may have gone wrong: finds the events that would explain a difference by it. */
@FunctionalInterface
interface Clue {

    Stream<Cause> in(Riddle riddle);
}
