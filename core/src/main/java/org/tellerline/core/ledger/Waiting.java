package org.tellerline.core.ledger;

import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One submission on its way through a batch. It is answered once, and only after the COMMIT its answer rests on. */
final class Waiting<A> {

    private final LockPlan plan;
    private final Function<LedgerFacts, Verdict<A>> decide;
    private final Thread sender = Thread.currentThread();
    private @Nullable Verdict<A> verdict;
    private @Nullable RuntimeException failure;
    private volatile boolean answered;

    Waiting(LockPlan plan, Function<LedgerFacts, Verdict<A>> decide) {
        this.plan = plan;
        this.decide = decide;
    }

    LockPlan plan() {
        return plan;
    }

    /** Decides on the facts; the event to write, if any. */
    @Nullable
    Event decide(LedgerFacts facts) {
        Verdict<A> decided = decide.apply(facts);
        verdict = decided;
        return decided instanceof Verdict.Write<A> write ? write.event() : null;
    }

    void fail(RuntimeException why) {
        failure = why;
    }

    boolean failed() {
        return failure != null;
    }

    /** What was decided is void; it will be decided again. */
    void forget() {
        verdict = null;
        failure = null;
    }

    boolean answered() {
        return answered;
    }

    /** Lets the sender go. */
    void answer() {
        answered = true;
        wake();
    }

    void wake() {
        if (sender != Thread.currentThread()) {
            LockSupport.unpark(sender);
        }
    }

    A result() {
        if (failure != null) {
            throw failure;
        }
        Verdict<A> decided = verdict;
        if (decided == null) {
            throw new BrokenInvariant("answered without a decision");
        }
        return decided.answer();
    }
}
