package org.tellerline.core.ledger;

import java.util.function.Function;

/** A ledger that lets something happen between the facts and the decision, while the locks are held. */
record Watched(Ledger ledger, Runnable whenDeciding) implements Ledger {

    @Override
    public <A> A submit(LockPlan plan, Function<LedgerFacts, Verdict<A>> decide) {
        return ledger.submit(plan, facts -> {
            whenDeciding.run();
            return decide.apply(facts);
        });
    }

    @Override
    public LedgerFacts peek(LockPlan plan) {
        return ledger.peek(plan);
    }
}
