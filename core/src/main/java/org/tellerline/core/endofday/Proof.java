package org.tellerline.core.endofday;

import java.util.List;
import org.tellerline.core.bookcheck.BookCheck;
import org.tellerline.core.bookcheck.BookReport;
import org.tellerline.core.bookcheck.Evidence;
import org.tellerline.core.bookcheck.Finding;

/**
 * The books are proven by the auditor, which shares nothing with what wrote them: before anything is worked out from them, and again after
 * everything was booked. What it says of the database's surroundings is for administrators and stops no run.
 */
abstract class Proof implements Job {

    private static final String SURROUNDINGS = "B9";

    private final House house;

    Proof(House house) {
        this.house = house;
    }

    @Override
    public void before(Run run) {
        BookReport report = BookCheck.run(house.proofs(), Evidence.none(), rule -> {});
        List<Finding> wrong = report.findings().stream()
                .filter(finding -> !finding.rule().group().equals(SURROUNDINGS))
                .toList();
        if (!wrong.isEmpty()) {
            throw new ProofFailed(report);
        }
    }

    @Override
    public Done work(RunStore.Open open) {
        return Done.rows(0);
    }

    /** What the day left, before the end of day adds to it. */
    static final class First extends Proof {

        First(House house) {
            super(house);
        }

        @Override
        public String name() {
            return "PROOF_1";
        }
    }

    /** What the end of day made of it. */
    static final class Second extends Proof {

        Second(House house) {
            super(house);
        }

        @Override
        public String name() {
            return "PROOF_2";
        }
    }
}
