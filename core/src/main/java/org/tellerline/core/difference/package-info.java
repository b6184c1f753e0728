/**
 * Why a till differs from the books. The finder sees what a count differs by and the till's day, event by event, and asks each
 * {@link org.tellerline.core.difference.Clue} in turn: was something booked twice, to the wrong side, with a slid point or swapped
 * digits, was a strap or a face taken for another, did the cash belong to the next till? What it answers are suspicions, the likeliest
 * first; each names an event and the code that would mend it. It decides nothing and books nothing, so it looks without locks, and only
 * for somebody who is told the difference anyway.
 */
@NullMarked
package org.tellerline.core.difference;

import org.jspecify.annotations.NullMarked;
