package org.tellerline.core.books;

import java.util.List;
import java.util.Optional;

/**
 * How a till or the vault stands.
 *
 * @param no its number in the branch
 * @param kind TILL, VAULT or MACHINE
 * @param holder sign-on name and name of who holds it
 * @param drawers one a currency
 */
public record TillState(
        long position, long no, String kind, boolean open, Optional<String> holder, List<Drawer> drawers) {

    public TillState {
        drawers = List.copyOf(drawers);
    }
}
