package org.tellerline.core.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tellerline.core.interest.DemandInterest.Change;
import org.tellerline.core.policy.WorkingDays;

/** The worked examples of the rule book, and what must hold of any balance. */
final class DemandInterestTest {

    private static final LocalDate SETTLED = LocalDate.of(2025, 6, 20);

    /** The account of examples 1 and 3: 10,000, then 15,000 and 12,000. */
    private static final List<Change> QUARTER =
            List.of(change(2025, 3, 21, 1_000_000), change(2025, 4, 15, 500_000), change(2025, 5, 10, -300_000));

    @Test
    void vector_1_a_quarter_of_demand_interest_is_10_98() {
        DemandInterest interest = DemandInterest.of(QUARTER, SETTLED, terms(false));
        assertThat(interest.accumulation()).isEqualTo(BigInteger.valueOf(112_900_000));
        assertThat(interest.rounded()).isEqualTo(1_098);
    }

    /** What the code that closes an account will pay beside the balance, on 10 July: interest up to the day before. */
    @Test
    void vector_2_closing_that_account_pays_2_22() {
        List<Change> since = List.of(change(2025, 6, 21, 1_201_098));
        assertThat(DemandInterest.of(since, LocalDate.of(2025, 7, 9), terms(false))
                        .rounded())
                .isEqualTo(222);
    }

    @Test
    void vector_3_a_rate_change_divides_a_company_s_quarter_and_not_a_person_s() {
        assertThat(DemandInterest.of(QUARTER, SETTLED, changed(false)).rounded())
                .isEqualTo(941);
        assertThat(DemandInterest.of(QUARTER, SETTLED, changed(true)).rounded()).isEqualTo(1_044);
    }

    @Test
    void vector_12_rounding_once_gives_4_90_and_not_5_04() {
        List<Change> changes = List.of(change(2025, 5, 10, 1_200_000));
        assertThat(DemandInterest.of(changes, SETTLED, terms(false)).rounded()).isEqualTo(490);
        long eachDay = DemandInterest.of(changes, LocalDate.of(2025, 5, 10), terms(false))
                .rounded();
        assertThat(eachDay * 42).isEqualTo(504);
    }

    /** Vector 15: 5,000 credited to the wrong account on 1 April and put right on the 11th, back to its value date. */
    @Test
    void a_back_value_moves_its_days_from_one_account_to_the_other() {
        List<Change> wrong = List.of(change(2025, 4, 1, 500_000), change(2025, 4, 1, -500_000));
        assertThat(DemandInterest.of(wrong, SETTLED, terms(false)).accumulation())
                .isZero();
        List<Change> late = List.of(change(2025, 4, 1, 500_000), change(2025, 4, 11, -500_000));
        DemandInterest kept = DemandInterest.of(late, SETTLED, terms(false));
        assertThat(kept.accumulation()).isEqualTo(BigInteger.valueOf(5_000_000));
        assertThat(kept.rounded()).isEqualTo(49);
    }

    @Test
    void half_a_minor_unit_goes_up() {
        InterestTerms half = terms("rate = 180\nsegmented = no\n");
        assertThat(DemandInterest.of(List.of(change(2025, 6, 20, 100)), SETTLED, half)
                        .rounded())
                .isEqualTo(1);
        InterestTerms less = terms("rate = 179.9999\nsegmented = no\n");
        assertThat(DemandInterest.of(List.of(change(2025, 6, 20, 100)), SETTLED, less)
                        .rounded())
                .isZero();
    }

    /** Whatever moves when, the exact sum of a period is the sum of its days. */
    @Test
    void a_period_earns_what_its_days_earn_one_by_one() {
        SplittableRandom random = new SplittableRandom(20250621);
        for (int round = 0; round < 200; round++) {
            List<Change> changes = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(8); i++) {
                changes.add(new Change(SETTLED.minusDays(random.nextInt(92)), random.nextLong(2_000_000) - 500_000));
            }
            InterestTerms terms = changed(true);
            BigInteger days = BigInteger.ZERO;
            for (LocalDate day = SETTLED.minusDays(92); !day.isAfter(SETTLED); day = day.plusDays(1)) {
                LocalDate today = day;
                long balance = changes.stream()
                        .filter(change -> !change.from().isAfter(today))
                        .mapToLong(Change::minor)
                        .sum();
                days = days.add(BigInteger.valueOf(balance)
                        .multiply(BigInteger.valueOf(terms.rate(day).tenThousandths())));
            }
            assertThat(DemandInterest.of(changes, SETTLED, terms).earned()).isEqualTo(days);
        }
    }

    @Test
    void a_policy_that_says_nothing_sensible_is_refused() {
        assertThatThrownBy(() -> terms("rate = 0.35123").rate(SETTLED)).hasMessageContaining("0.35123");
        assertThatThrownBy(() -> terms("rate = 1\nsegmented = perhaps").segments(SETTLED, SETTLED))
                .hasMessageContaining("segmented");
        assertThatThrownBy(() -> SettlementDays.parse("days = 20-03")).hasMessageContaining("03-20");
        assertThatThrownBy(() -> WorkingDays.parse("2025-06-21 = shut").after(SETTLED))
                .hasMessageContaining("shut");
    }

    @Test
    void the_next_working_day_follows_the_calendar() {
        WorkingDays days = WorkingDays.parse("10-01 = closed\n2025-10-02 = closed\n2025-10-04 = open\n");
        assertThat(days.after(LocalDate.of(2025, 9, 30))).contains(LocalDate.of(2025, 10, 3));
        assertThat(days.after(LocalDate.of(2025, 10, 3))).contains(LocalDate.of(2025, 10, 4));
        assertThat(days.after(LocalDate.of(2025, 10, 4))).contains(LocalDate.of(2025, 10, 6));
        assertThat(days.after(LocalDate.of(2026, 9, 30))).contains(LocalDate.of(2026, 10, 2));
    }

    private static InterestTerms terms(boolean segmented) {
        return terms("rate = 0.35\nsegmented = " + (segmented ? "yes" : "no") + "\n");
    }

    private static InterestTerms terms(String text) {
        TreeMap<LocalDate, String> rows = new TreeMap<>();
        rows.put(LocalDate.of(2015, 10, 24), text);
        return InterestTerms.of(rows);
    }

    /** From 20 May on the rate is 0.30. */
    private static InterestTerms changed(boolean segmented) {
        String ending = "\nsegmented = " + (segmented ? "yes" : "no") + "\n";
        TreeMap<LocalDate, String> rows = new TreeMap<>();
        rows.put(LocalDate.of(2015, 10, 24), "rate = 0.35" + ending);
        rows.put(LocalDate.of(2025, 5, 20), "rate = 0.30" + ending);
        return InterestTerms.of(rows);
    }

    private static Change change(int year, int month, int day, long minor) {
        return new Change(LocalDate.of(year, month, day), minor);
    }
}
