package org.tellerline.core.books;

import java.util.List;

/**
 * What happened at a till on one business date, for whoever looks for the reason of a difference.
 *
 * @param drawers what it holds now
 * @param own its events, the latest first
 * @param others those of the branch's other tills, the latest first
 */
public record TillDay(List<Drawer> drawers, List<TillEvent> own, List<TillEvent> others) {

    public TillDay {
        drawers = List.copyOf(drawers);
        own = List.copyOf(own);
        others = List.copyOf(others);
    }
}
