package org.tellerline.core.bench;

import java.util.SplittableRandom;

/** One teller's work, done again and again by a thread of its own. */
@FunctionalInterface
interface Work {
    void once(SplittableRandom random);
}
