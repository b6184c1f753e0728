package org.tellerline.core.experiment;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.tellerline.core.ledger.Head;
import org.tellerline.core.ledger.Ledger;
import org.tellerline.core.ledger.LedgerFacts;
import org.tellerline.core.ledger.LockPlan;
import org.tellerline.core.ledger.Verdict;

/**
 * A ledger that says when somebody comes for its locks: as it should be, or wrong on purpose. Wrong is who looks at states and cash
 * before the locks and decides on that, and who only shares the day while changing it.
 */
final class ComingLedger implements Ledger {

    /** How facts are come by. */
    enum Way {
        AS_IT_SHOULD_BE,
        LOOKS_BEFORE_THE_LOCKS,
        ONLY_SHARES_THE_DAY
    }

    private final Ledger ledger;
    private final Way way;
    private final CountDownLatch coming = new CountDownLatch(1);

    ComingLedger(Ledger ledger, Way way) {
        this.ledger = ledger;
        this.way = way;
    }

    @Override
    public <A> A submit(LockPlan plan, Function<LedgerFacts, Verdict<A>> decide) {
        UnaryOperator<LedgerFacts> seen = UnaryOperator.identity();
        if (way == Way.LOOKS_BEFORE_THE_LOCKS) {
            LedgerFacts early = ledger.peek(plan);
            seen = facts -> outdated(facts, early);
        }
        UnaryOperator<LedgerFacts> facts = seen;
        LockPlan taken = way == Way.ONLY_SHARES_THE_DAY ? sharing(plan) : plan;
        coming.countDown();
        return ledger.submit(taken, read -> decide.apply(facts.apply(read)));
    }

    @Override
    public LedgerFacts peek(LockPlan plan) {
        return ledger.peek(plan);
    }

    void awaitComing() {
        HeldLedger.await(coming);
    }

    private static LockPlan sharing(LockPlan plan) {
        return LockPlan.of(plan.key(), plan.staff(), plan.branch(), plan.position())
                .signers(plan.proofs());
    }

    /** The numbers under the locks, but days, tills and cash as they were before. */
    private static LedgerFacts outdated(LedgerFacts facts, LedgerFacts early) {
        Map<Long, Head> heads = new TreeMap<>();
        facts.heads()
                .forEach((position, head) -> heads.put(
                        position,
                        head.standing(Objects.requireNonNull(early.heads().get(position))
                                .open())));
        return new LedgerFacts(
                facts.known(),
                early.day(),
                facts.staff(),
                heads,
                facts.accounts(),
                early.tills(),
                facts.totals(),
                facts.tellerLimits(),
                facts.customerLimits(),
                facts.counter(),
                facts.product(),
                facts.customer(),
                early.asked());
    }
}
