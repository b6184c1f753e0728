package org.tellerline.core.transaction;

/** Something done to the teller's own session rather than to the books. */
public non-sealed interface DeskAction extends Transaction {

    /** What becomes of the session. */
    enum Effect {
        SIGN_OFF,
        LOCK
    }

    Effect effect();
}
