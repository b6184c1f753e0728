package org.tellerline.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tellerline.core.desk.Outcome;
import org.tellerline.core.fixture.BankFixture;
import org.tellerline.core.staff.Session;
import org.tellerline.schema.db.Dialect;

/** The same day on both databases: same answers, same journals, legs, balances and audit hashes. */
final class ParityTest {

    private static final int SLIPS = Integer.getInteger("tellerline.slips", 400);
    private static final List<String> TELLERS = List.of("t01", "t02", "t03");

    @TempDir
    Path folder;

    @Test
    void the_same_day_gives_the_same_books_on_both_databases() {
        long seed = Long.getLong("tellerline.seed", 20261124L);
        Day sqlite = play(Dialect.SQLITE, seed);
        Day postgres = play(Dialect.POSTGRESQL, seed);
        assertThat(postgres.answers()).as("seed %d", seed).isEqualTo(sqlite.answers());
        assertThat(postgres.books()).as("seed %d", seed).isEqualTo(sqlite.books());
        assertThat(sqlite.answers())
                .anyMatch(answer -> answer.startsWith("Posted"))
                .anyMatch(answer -> answer.startsWith("Refused"));
    }

    /** The comparison has teeth: one yuan more in one slip is seen. */
    @Test
    void another_day_gives_other_books() {
        assertThat(play(Dialect.SQLITE, 1).books())
                .isNotEqualTo(play(Dialect.SQLITE, 2).books());
    }

    private record Day(List<String> answers, List<String> books) {}

    private Day play(Dialect dialect, long seed) {
        try (BankFixture fixture = BankFixture.open(dialect, folder)) {
            RandomBusiness business = new RandomBusiness(seed);
            List<Session> sessions = TELLERS.stream().map(fixture::signOn).toList();
            List<String> answers = new ArrayList<>();
            for (int i = 0; i < SLIPS; i++) {
                Session session = sessions.get(business.below(sessions.size()));
                answers.add(told(fixture.bank().desk().submit(session, business.next())));
            }
            Books.mustCheck(fixture.address(), Set.of());
            return new Day(answers, Books.lines(fixture.address()));
        }
    }

    private static String told(Outcome outcome) {
        return outcome instanceof Outcome.Posted posted
                ? "Posted " + posted.receipt().encoded()
                : outcome.toString();
    }
}
