package org.tellerline.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.core.desk.Outcome;
import org.tellerline.core.fixture.BankFixture;
import org.tellerline.core.founding.DemoPlan;
import org.tellerline.core.signon.SignOn;
import org.tellerline.core.signon.SignOnResult;
import org.tellerline.core.staff.Session;
import org.tellerline.core.transaction.Receipt;
import org.tellerline.core.transaction.Slip;
import org.tellerline.schema.db.Dialect;

/** A random day, and the end of it taken back event by event: everything stands as it stood before that end began. */
final class RandomReversalTest {

    private static final int DAYS = Integer.getInteger("tellerline.reversed.days", 4);
    private static final int SLIPS = 30;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void the_end_of_a_day_taken_back_in_reverse_order_leaves_no_trace_but_the_trail(Dialect dialect) {
        long first = Long.getLong("tellerline.seed", 20261124L);
        for (long seed = first; seed < first + DAYS; seed++) {
            System.getLogger(getClass().getName()).log(System.Logger.Level.INFO, "seed {0}", Long.toString(seed));
            try (BankFixture fixture = BankFixture.open(dialect, folder)) {
                day(fixture, new RandomBusiness(seed), seed);
            }
        }
    }

    private static void day(BankFixture fixture, RandomBusiness business, long seed) {
        Session session = fixture.signOn("t01");
        List<Receipt> posted = new ArrayList<>();
        List<List<String>> before = new ArrayList<>();
        for (int i = 0; i < SLIPS; i++) {
            List<String> standing = Books.standing(fixture.address());
            Slip slip = business.next();
            if (fixture.bank().desk().submit(session, slip) instanceof Outcome.Posted done) {
                posted.add(done.receipt());
                before.add(standing);
            }
        }
        assertThat(posted).as("seed %d", seed).hasSizeGreaterThan(5);
        int kept = business.below(posted.size());
        for (int i = posted.size() - 1; i >= kept; i--) {
            assertThat(reverse(fixture, session, posted.get(i)))
                    .as("seed %d, event %d", seed, i)
                    .isInstanceOf(Outcome.Posted.class);
            assertThat(Books.standing(fixture.address()))
                    .as("seed %d, before event %d", seed, i)
                    .isEqualTo(before.get(i));
        }
        Books.mustCheck(fixture.address(), Set.of());
    }

    /** The very pieces go back. */
    private static Outcome reverse(BankFixture fixture, Session session, Receipt receipt) {
        Slip slip = fixture.slip("7201", receipt.text("receipt.no"), "mistake", receipt.text("receipt.pieces"));
        Outcome outcome = fixture.bank().desk().submit(session, slip);
        assertThat(outcome).isInstanceOf(Outcome.NeedsApproval.class);
        String request = ((Outcome.NeedsApproval) outcome).request();
        SignOn.Keyed keyed = new SignOn.Keyed("s01", DemoPlan.PASSWORD.toCharArray(), "test");
        SignOnResult result = fixture.bank().signOn().sign(session, "7201", request, keyed);
        return fixture.bank().desk().submit(session, slip, List.of(((SignOnResult.Signed) result).approval()));
    }
}
