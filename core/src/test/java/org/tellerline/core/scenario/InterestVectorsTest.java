package org.tellerline.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.core.endofday.Ended;
import org.tellerline.core.interest.DemandInterest;
import org.tellerline.core.interest.InterestTerms;
import org.tellerline.schema.db.Dialect;

/**
 * The worked examples of the rule book, played in a bank: transfers move the balances, ends of day accumulate and settle. The bank does business
 * on four days of the quarter alone, so the end of day covers weeks of calendar days.
 */
final class InterestVectorsTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 3, 21);
    private static final List<String> BUSINESS_DAYS = List.of("2025-04-15", "2025-05-10", "2025-06-20");
    private static final LocalDate NEXT = LocalDate.of(2025, 6, 23);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void vector_1_a_quarter_of_demand_interest_is_10_98_and_is_credited_on_the_21st(Dialect dialect) {
        try (Counter bank = quarter(dialect, "0.35")) {
            assertThat(paid(bank, 100_000_001)).containsExactly("1098 2025-06-20 2025-06-21 1201098");
            bank.play("""
                    s01+s02 9101          -> posted
                    t01 4101/WANG/EMMA/1  -> posted WANG 12009.98
                    """);
        }
    }

    /** There is no code yet that closes an account: what it will count with counts on the books as they stand after the quarter. */
    @ParameterizedTest
    @EnumSource
    void vector_2_closing_that_account_on_10_july_pays_2_22(Dialect dialect) {
        try (Counter bank = quarter(dialect, "0.35")) {
            List<DemandInterest.Change> since = new ArrayList<>();
            since.add(new DemandInterest.Change(
                    LocalDate.of(2025, 6, 21),
                    Long.parseLong(bank.books("select sum(amount) from day_move where account = 100000001")
                            .get(0))));
            TreeMap<LocalDate, String> policy = new TreeMap<>();
            policy.put(
                    FIRST,
                    bank.books("select content from policy where kind = 'interest' and name = '101'")
                            .get(0));
            assertThat(DemandInterest.of(since, LocalDate.of(2025, 7, 9), InterestTerms.of(policy))
                            .rounded())
                    .isEqualTo(222);
        }
    }

    @ParameterizedTest
    @EnumSource
    void vector_3_a_rate_change_gives_a_person_9_41_and_a_company_10_44(Dialect dialect) {
        try (Counter bank = quarter(dialect, "0.30")) {
            assertThat(paid(bank, 100_000_001)).containsExactly("941 2025-06-20 2025-06-21 1200941");
            assertThat(paid(bank, 200_000_003)).containsExactly("1044 2025-06-20 2025-06-21 1201044");
        }
    }

    /** 12,000 for the 42 days from 10 May: rounded once it is 4.90; what is booked each day adds up to what is paid. */
    @ParameterizedTest
    @EnumSource
    void vector_12_rounding_once_gives_4_90_and_the_ledger_is_rounded_cumulatively(Dialect dialect) {
        try (Counter bank = quarter(dialect, "0.35")) {
            assertThat(paid(bank, 100_000_004)).containsExactly("490 2025-06-20 2025-06-21 1200490");
            assertThat(bank.books("""
                            select s.paid - s.rounding - (select sum(a.booked) from interest_accrual a
                                                          where a.branch = s.branch and a.product = s.product and a.for_date <= s.through_date)
                            from interest_settlement s""")).containsOnly("0");
            assertThat(bank.books("select max(abs(rounding)) from interest_settlement"))
                    .allSatisfy(rounding -> assertThat(Long.parseLong(rounding)).isLessThan(5));
        }
    }

    /** What each account was paid: amount, business date, value date, balance after. */
    private static List<String> paid(Counter bank, long account) {
        return bank.books("""
                select -p.amount || ' ' || cast(j.business_date as text) || ' ' || cast(j.value_date as text) || ' ' || p.balance_after
                from posting p
                join journal j on j.id = p.journal
                where j.code = '0012' and p.account = %d""".formatted(account));
    }

    /** Plays the quarter up to the settlement; from 20 May on the rate is another one. */
    private Counter quarter(Dialect dialect, String rate) {
        Counter bank = Counter.inTheMorningOf(FIRST, dialect, folder);
        calendar(bank);
        for (String product : List.of("101 no", "201 yes")) {
            String[] words = product.split(" ");
            bank.meanwhile("insert into policy values ('interest', '" + words[0] + "', '2025-05-20', 'rate = " + rate
                    + "\nsegmented = " + words[1] + "\n')");
        }
        day(bank, "t05 4101/RIVERCO/RIVERSIDE/10000 -> posted RIVERCO 10000.00");
        day(bank, """
                t05 4101/RIVERSIDE/RIVERCO/5000 -> posted RIVERCO 15000.00
                t02 4101/COMPANY/WANG/5000      -> posted WANG 15000.00
                """);
        day(bank, """
                t05 4101/RIVERCO/RIVERSIDE/3000 -> posted RIVERCO 12000.00
                t01 4101/WANG/EMMA/3000         -> posted WANG 12000.00
                t02 4101/COMPANY/EMPTY/12000    -> posted EMPTY 12000.00
                """);
        day(bank, "");
        assertThat(bank.books("select cast(business_date as text) from bank")).containsExactly(NEXT.toString());
        return bank;
    }

    private static void calendar(Counter bank) {
        StringBuilder days = new StringBuilder();
        for (LocalDate day = FIRST.plusDays(1); day.isBefore(NEXT); day = day.plusDays(1)) {
            boolean open = BUSINESS_DAYS.contains(day.toString());
            days.append(day).append(" = ").append(open ? "open" : "closed").append('\n');
        }
        bank.meanwhile("update policy set content = '" + days + "' where kind = 'calendar'");
    }

    private static void day(Counter bank, String script) {
        bank.play("s01+s02 9101 -> posted");
        bank.play("s03+s04 9101 -> posted");
        if (!script.isEmpty()) {
            bank.play(script);
        }
        bank.play("s01+s02 9102 -> posted");
        bank.play("s03+s04 9102 -> posted");
        assertThat(bank.endsDay()).isInstanceOf(Ended.Done.class);
        bank.checks();
    }
}
