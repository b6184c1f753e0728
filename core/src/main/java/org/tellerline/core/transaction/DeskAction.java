package org.tellerline.core.transaction;

/** Something done to the teller's own session or sign-on rather than to the books: done at once, without a review. */
public non-sealed interface DeskAction extends Transaction {

    /** What is done. The desk knows these, and no code by name. */
    sealed interface Effect {}

    /** What becomes of the session; the trail calls it by the same name. */
    enum OnSession implements Effect {
        SIGN_OFF,
        LOCK
    }

    /** Only the screen does something, and need not ask the bank for it: it works when the bank does not answer, too. */
    enum OnScreen implements Effect {
        QUESTIONS
    }

    /** The person proves who they are by another password from now on. */
    record NewPassword(Secret old, Secret fresh, Secret again) implements Effect {}

    Effect effect();
}
