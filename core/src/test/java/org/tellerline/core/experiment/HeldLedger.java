package org.tellerline.core.experiment;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.tellerline.core.ledger.Ledger;
import org.tellerline.core.ledger.LedgerFacts;
import org.tellerline.core.ledger.LockPlan;
import org.tellerline.core.ledger.Verdict;

/** A ledger whose decisions take until they are let go, while their locks are held. */
final class HeldLedger implements Ledger {

    private static final long PATIENCE_SECONDS = 20;

    private final Ledger ledger;
    private final CountDownLatch deciding = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    HeldLedger(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public <A> A submit(LockPlan plan, Function<LedgerFacts, Verdict<A>> decide) {
        return ledger.submit(plan, facts -> {
            deciding.countDown();
            await(released);
            return decide.apply(facts);
        });
    }

    @Override
    public LedgerFacts peek(LockPlan plan) {
        return ledger.peek(plan);
    }

    void awaitDeciding() {
        await(deciding);
    }

    void release() {
        released.countDown();
    }

    static void await(CountDownLatch latch) {
        try {
            if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("waited in vain");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
