package org.tellerline.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.core.desk.Outcome;
import org.tellerline.core.fixture.BankFixture;
import org.tellerline.core.fixture.Crowd;
import org.tellerline.core.fixture.Residents;
import org.tellerline.core.staff.Session;
import org.tellerline.core.transaction.Slip;
import org.tellerline.schema.db.Dialect;

/** The second press of Enter: every slip is sent twice at the same time, and posts once. */
final class DoubleSubmissionTest {

    private static final int SLIPS = Integer.getInteger("tellerline.submissions", 10_000);
    private static final int THREADS = 16;
    private static final List<String> TELLERS = List.of("t01", "t02", "t03", "t04");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void ten_thousand_slips_sent_twice_post_once_each(Dialect dialect) {
        try (BankFixture fixture = BankFixture.open(dialect, folder)) {
            List<Session> sessions = TELLERS.stream().map(fixture::signOn).toList();
            Set<UUID> keys = new HashSet<>();
            List<Callable<Outcome>> sends = new ArrayList<>();
            for (int i = 0; i < SLIPS; i++) {
                Session session = sessions.get(i % sessions.size());
                Slip slip = fixture.slip("2101", Residents.WANG.digits(), "0.01");
                keys.add(slip.key());
                sends.add(() -> fixture.bank().desk().submit(session, slip));
                sends.add(() -> fixture.bank().desk().submit(session, slip));
            }
            List<Outcome> outcomes = Crowd.together(THREADS, sends);
            assertThat(posted(outcomes, false)).isEqualTo(SLIPS);
            assertThat(posted(outcomes, true)).isEqualTo(SLIPS);
            assertThat(fixture.account(Residents.WANG).balance().minor()).isEqualTo(1_000_000L + SLIPS);
            Books.mustCheck(fixture.address(), keys);
        }
    }

    /** The wrong way: a new key for each press. The same sum catches it. */
    @ParameterizedTest
    @EnumSource
    void a_new_key_for_each_press_posts_twice(Dialect dialect) {
        try (BankFixture fixture = BankFixture.open(dialect, folder)) {
            Session session = fixture.signOn("t01");
            List<Outcome> outcomes = new ArrayList<>();
            for (int press = 0; press < 2; press++) {
                outcomes.add(fixture.submit(session, "2101", Residents.WANG.digits(), "0.01"));
            }
            assertThat(posted(outcomes, false)).isEqualTo(2);
            assertThat(fixture.account(Residents.WANG).balance().minor()).isEqualTo(1_000_002L);
        }
    }

    private static long posted(List<Outcome> outcomes, boolean repeated) {
        return outcomes.stream()
                .filter(outcome -> outcome instanceof Outcome.Posted posted && posted.repeated() == repeated)
                .count();
    }
}
