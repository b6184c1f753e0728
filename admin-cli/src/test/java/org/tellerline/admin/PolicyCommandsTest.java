package org.tellerline.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.core.desk.Outcome;
import org.tellerline.core.fixture.BankFixture;
import org.tellerline.core.fixture.Residents;
import org.tellerline.schema.db.Dialect;

/** What the bank decided is edited as text, and comes into force on a day to come by the will of two people. */
final class PolicyCommandsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void what_is_exported_says_what_stands(Dialect dialect) throws IOException {
        Office office = office(dialect);
        Path file = folder.resolve("policies");
        office.done("a01", "policy export --output " + file);
        assertThat(file)
                .content()
                .contains("# since 2026-11-24\n[limit L2]\ncash-in.event.CNY = 200000\n", "[till open-count]");
        assertThat(office.done("x01", "policy diff --format json --file " + file))
                .isEqualTo("[]\n");
        office.refused(
                "a01",
                "policy apply --from 2026-12-01 --file " + file,
                ExitCode.REFUSED,
                "The file says what stands on 2026-12-01 anyhow.");
    }

    @ParameterizedTest
    @EnumSource
    void a_new_limit_takes_two_people_and_a_day_to_come(Dialect dialect) throws IOException {
        Office office = office(dialect);
        Path file = edited(office, "cash-out.event.CNY = 50000", "cash-out.event.CNY = 60,000.00");
        assertThat(office.done("x01", "policy diff --format csv --file " + file))
                .isEqualTo("policy,field,before,after\r\n\"limit L2\",cash-out.event.CNY,50000,60000\r\n");
        office.done("a01", "policy apply --dry-run --from 2026-11-25 --file " + file);
        assertThat(office.done("a01", "change list --format csv")).hasLineCount(1);
        office.done("a01", "policy apply --from 2026-11-25 --file " + file);
        office.refused("a01", "change approve --no 1", ExitCode.REFUSED, "another person");
        assertThat(office.done("s01", "change show --no 1"))
                .contains("[limit L2]", "cash-out.event.CNY = 60000")
                .doesNotContain("[limit L1]");
        office.done("s01", "change approve --no 1");
        assertThat(office.done("x01", "policy export --date 2026-11-24")).contains("cash-out.event.CNY = 50000");
        assertThat(office.done("x01", "policy export --date 2026-11-25"))
                .contains("# since 2026-11-25\n[limit L2]", "cash-out.event.CNY = 60000")
                .doesNotContain("cash-out.event.CNY = 50000");
        office.done("x01", "audit verify");
        office.done("x01", "book check");
    }

    @ParameterizedTest
    @EnumSource
    void until_its_day_comes_tellers_work_by_the_old_limit(Dialect dialect) throws IOException {
        Office office = office(dialect);
        Path file = edited(office, "cash-in.event.CNY = 200000", "cash-in.event.CNY = 1");
        office.done("a01", "policy apply --from 2026-11-25 --file " + file);
        office.done("s01", "change approve --no 1");
        try (BankFixture bank = BankFixture.at(office.bank())) {
            assertThat(bank.submit(bank.signOn("t01"), "2101", Residents.WANG.toString(), "500"))
                    .isInstanceOf(Outcome.Posted.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_change_is_refused_that_would_not_be_what_it_was_made_for(Dialect dialect) throws IOException {
        Office office = office(dialect);
        Path file = edited(office, "cash-out.event.CNY = 50000", "cash-out.event.CNY = 40000");
        for (String date : new String[] {"2026-11-24", "2026-11-23"}) {
            office.refused(
                    "a01",
                    "policy apply --from " + date + " --file " + file,
                    ExitCode.REFUSED,
                    "business date to come");
        }
        office.done("a01", "policy apply --from 2026-11-30 --file " + file);
        office.done("a01", "policy apply --from 2026-11-30 --file " + file);
        office.done("s01", "change approve --no 1");
        office.refused("s01", "change approve --no 2", ExitCode.REFUSED, "has changed since");
        Files.writeString(file, Files.readString(file).replace("= 40000", "= 30000"));
        office.refused(
                "a01",
                "policy apply --from 2026-11-30 --file " + file,
                ExitCode.REFUSED,
                "limit L2 becomes another on 2026-11-30 already");
        assertThat(office.run("a01", "policy apply --from 2026-11-26 --file " + file)
                        .err())
                .contains("limit L2 becomes another on 2026-11-30 all the same.", "Staged as change 3");
    }

    /** Rates and holidays are policies like others. */
    @ParameterizedTest
    @EnumSource
    void another_rate_and_another_holiday_take_two_people_and_a_day_to_come(Dialect dialect) throws IOException {
        Office office = office(dialect);
        Path file = Files.writeString(
                folder.resolve("rates"),
                "[interest 101]\nrate = 0.2\nsegmented = no\n[calendar holidays]\n02-29 = closed\n2027-02-08 = open\n");
        office.done("a01", "policy apply --from 2026-11-26 --file " + file);
        office.done("s01", "change approve --no 1");
        assertThat(office.done("x01", "policy export --date 2026-11-26"))
                .contains("# since 2026-11-26\n[interest 101]\nrate = 0.2\n", "2027-02-08 = open\n")
                .doesNotContain("10-01 = closed");
        assertThat(office.done("x01", "policy export --date 2026-11-25")).contains("rate = 0.35", "10-01 = closed");
        office.done("x01", "audit verify");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            limit L1                   | , line 1: limit L1: stands before the first policy
            [limits L1]                | , line 1: limits L1: limits is no kind of policy that is edited here; the kinds are limit, approve, customer-limit, till, interest, interest-days, calendar.
            [limit]                    | , line 1: [limit]: is no beginning of a policy
            [limit two]                | , line 1: limit two: policies of this kind are not called two.
            [customer-limit WEEK]      | , line 1: customer-limit WEEK: policies of this kind are not called WEEK.
            [limit L1]~cash-in         | , line 2: limit L1: a line is NAME = VALUE.
            [limit L1]~cash.day.CNY = 1 | , line 2: limit L1, cash.day.CNY: policies of the kind limit have no such line.
            [limit L1]~#~cash-in.day.EUR = 1 | , line 3: limit L1, cash-in.day.EUR: the bank keeps no EUR.
            [limit L1]~cash-in.day.CNY = -1 | , line 2: limit L1, cash-in.day.CNY:
            [limit L1]~cash-in.day.JPY = 1.5 | , line 2: limit L1, cash-in.day.JPY:
            [limit L1]~cash-in.day.CNY = | , line 2: limit L1, cash-in.day.CNY:
            [limit L1]~cash-in.day.CNY = 1~cash-in.day.CNY = 2 | , line 3: limit L1, cash-in.day.CNY: stands in line 2 already.
            [limit L1]~[limit L1]      | , line 2: limit L1: stands in line 1 already.
            [limit L1]~cash-in.event.CNY = 2~cash-in.day.CNY = 1 | , line 2: limit L1, cash-in.event.CNY: is more than cash-in.day.CNY.
            [till open-count]~count = twice | , line 2: till open-count, count: must be one of none, confirm, blind.
            [interest 101]~rate = 0.12345 | , line 2: interest 101, rate: is no annual rate in percent
            [interest 101]~rate = -1      | , line 2: interest 101, rate: is no annual rate in percent
            [interest 101]~segmented = 1  | , line 2: interest 101, segmented: must be one of yes, no.
            [interest 1]                  | , line 1: interest 1: policies of this kind are not called 1.
            [interest-days settlement]~days = 03-20 02-30 | , line 2: interest-days settlement, days: must be days like 03-20
            [interest-days settlement]~days = | , line 2: interest-days settlement, days: must be days like 03-20
            [calendar holidays]~2027-02-29 = closed | , line 2: calendar holidays, 2027-02-29: 2027-02-29 is no day
            [calendar holidays]~10-01 = shut | , line 2: calendar holidays, 10-01: must be one of open, closed.
            [password lock]~tries = 99 | , line 1: password lock: password is no kind of policy that is edited here
            """)
    void what_is_wrong_with_a_file_is_told_by_its_line_and_name(String text, String says) throws IOException {
        Office office = office(Dialect.SQLITE);
        Path file = Files.writeString(folder.resolve("policies"), text.replace('~', '\n') + "\n");
        Shell.Ran ran = office.refused("a01", "policy diff --file " + file, ExitCode.USAGE, file + says);
        assertThat(ran.err()).contains("Lines that are wrong: 1. Nothing was changed.");
    }

    @ParameterizedTest
    @EnumSource
    void all_that_is_wrong_is_told_at_once_and_nothing_is_staged(Dialect dialect) throws IOException {
        Office office = office(dialect);
        Path file = Files.writeString(
                folder.resolve("policies"), "[limit L1]\nx = 1\ny = 2\n[till open-count]\ncount = 3\n");
        Shell.Ran ran = office.refused(
                "a01", "policy apply --from 2026-12-01 --file " + file, ExitCode.USAGE, "Lines that are wrong: 3.");
        assertThat(ran.err()).hasLineCount(4);
        assertThat(office.done("a01", "change list --format csv")).hasLineCount(1);
        office.refused(
                "x01", "policy apply --from 2026-12-01 --file " + file, ExitCode.REFUSED, "not employed for this");
        office.refused("a01", "policy diff --file " + folder, ExitCode.UNUSABLE, "Cannot read the file " + folder);
        Files.write(file, new byte[] {'[', (byte) 0xff, '\n'});
        office.refused("a01", "policy diff --file " + file, ExitCode.USAGE, file + " is no UTF-8 text.");
    }

    private Path edited(Office office, String stands, String shall) throws IOException {
        String policies = office.done("a01", "policy export");
        int part = policies.indexOf("[limit L2]");
        String text = policies.substring(0, part) + policies.substring(part).replaceFirst(stands, shall);
        return Files.writeString(folder.resolve("policies"), text);
    }

    private Office office(Dialect dialect) throws IOException {
        return new Office(folder, BankFixture.copy(dialect, folder)).signOn("a01", "s01", "x01");
    }
}
