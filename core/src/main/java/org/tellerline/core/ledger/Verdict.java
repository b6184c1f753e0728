package org.tellerline.core.ledger;

/** What the caller decided on the facts: write an event, or leave the books as they are. Either way there is an answer. */
public sealed interface Verdict<A> {

    /** The answer to give once the decision stands; for a written event, after its COMMIT. */
    A answer();

    record Write<A>(Event event, A answer) implements Verdict<A> {}

    record Keep<A>(A answer) implements Verdict<A> {}
}
