package org.tellerline.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.core.books.Books;
import org.tellerline.core.books.Totals;
import org.tellerline.core.books.TrialLine;
import org.tellerline.core.endofday.Ended;
import org.tellerline.schema.db.Database;
import org.tellerline.schema.db.Dialect;

/** The trial balance of any day is what all legs up to it add up to, whether it is read from the sums of ended days or not. */
final class TrialBalanceScenariosTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 23);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 2);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void a_day_says_the_same_before_it_ends_after_it_and_between(Dialect dialect) {
        try (Counter bank = Counter.inTheMorning(dialect, folder)) {
            everyDayIsTheSumOfItsLegs(bank);
            for (int day = 1; day <= 5; day++) {
                bank.play("""
                        s01+s02 9101              -> posted
                        t01 4101/WANG/EMMA/1%d.0%d -> posted
                        t01 4101/WANG/RIVERSIDE/2 -> posted
                        """.formatted(day, day));
                everyDayIsTheSumOfItsLegs(bank);
                bank.play("s01+s02 9102 -> posted");
                assertThat(bank.endsDay()).isInstanceOf(Ended.Done.class);
                everyDayIsTheSumOfItsLegs(bank);
            }
            assertThat(bank.books("select count(distinct business_date) from gl_day"))
                    .containsExactly("5");
        }
    }

    /** What legs add up to is asked of the books in words of its own. */
    private static void everyDayIsTheSumOfItsLegs(Counter bank) {
        try (Database database = Database.open(bank.fixture().address(), Database.Mode.READING)) {
            Totals totals = new Books(database, bank.fixture().bank().products()).totals();
            for (LocalDate date = FIRST; date.isBefore(LAST); date = date.plusDays(1)) {
                for (long branch = 1; branch <= 2; branch++) {
                    assertThat(totals.trialBalance(branch, date).stream().map(TrialBalanceScenariosTest::said))
                            .as("branch %d on %s", branch, date)
                            .containsExactlyElementsOf(bank.books(sums(branch, date)));
                }
            }
        }
    }

    private static String said(TrialLine line) {
        return line.glCode() + " " + line.opening().currency().code() + " "
                + line.opening().minor() + " " + line.debits().minor() + " "
                + line.credits().minor();
    }

    private static String sums(long branch, LocalDate date) {
        return """
                select said from (
                  select p.gl_code, p.currency,
                         p.gl_code || ' ' || p.currency || ' ' ||
                         sum(case when j.business_date < 'DAY' then p.amount else 0 end) || ' ' ||
                         sum(case when j.business_date = 'DAY' and p.amount > 0 then p.amount else 0 end) || ' ' ||
                         sum(case when j.business_date = 'DAY' and p.amount < 0 then -p.amount else 0 end) as said
                  from posting p join journal j on j.id = p.journal
                  where p.branch = BRANCH and j.business_date <= 'DAY'
                  group by p.gl_code, p.currency) t
                where said not like '% 0 0 0'
                order by gl_code, currency""".replace("DAY", date.toString()).replace("BRANCH", Long.toString(branch));
    }
}
