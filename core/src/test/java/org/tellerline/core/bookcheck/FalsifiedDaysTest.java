package org.tellerline.core.bookcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.core.endofday.Ended;
import org.tellerline.core.endofday.Evening;
import org.tellerline.schema.db.DatabaseAddress;
import org.tellerline.schema.db.Dialect;

/** Somebody changes what the end of day wrote; the auditor works it out anew and finds each change. */
final class FalsifiedDaysTest {

    /** What is done behind the back, and the rule that notices. */
    private static final String EDITS = """
            update bank set business_date = '2026-11-26'                                                 | RUN_DATES
            update bank set state = 'CLOSING'                                                            | RUN_DATES
            update eod_run set next_date = '2026-11-26'                                                  | RUN_DATES
            update eod_step set state = 'DIVIDED' where job = 'SETTLEMENT'                               | RUN_STEPS
            delete from eod_step where job = 'ACCRUAL'                                                   | RUN_STEPS
            update eod_chunk set state = 'WAITING' where branch = 2                                      | RUN_STEPS
            update day_move set amount = amount + 1 where account = 100000001                            | DAY_MOVES
            update day_move set value_date = '2026-11-20' where account = 100000005 and amount > 9000000  | DAY_MOVES
            delete from day_move where account = 200000001                                               | DAY_MOVES
            update gl_day set debits = debits + 5, closing = closing + 5 where gl_code = '6411'          | GL_DAY
            update gl_day set opening = opening + 5, closing = closing + 5 where gl_code = '4001'        | GL_DAY
            update gl_day set closing = closing + 1 where gl_code = '4001'                               | GL_DAY
            delete from gl_day where gl_code = '2231' and branch = 1                                     | GL_DAY
            update interest_accrual set accrued = accrued + 1 where product = '101'                      | INTEREST_ACCRUED
            update interest_accrual set booked = booked - 1 where product = '201'                        | INTEREST_ACCRUED
            update interest_accrual set journal = null where product = '101' and branch = 1              | INTEREST_ACCRUED
            delete from interest_accrual where product = '101' and branch = 1                            | INTEREST_ACCRUED
            update interest_settlement set paid = paid + 1 where branch = 2                              | INTEREST_PAID
            update interest_settlement set rounding = rounding + 1 where branch = 1                      | INTEREST_PAID
            delete from interest_settlement where product = '101' and branch = 1                         | INTEREST_PAID
            update policy set content = 'rate = 9.5'  where kind = 'interest' and name = '101'           | INTEREST_PAID
            update journal set value_date = '2026-11-20' where code = '2101'                             | INTEREST_PAID
            update audit_seal set business_date = '2026-11-23'                                           | SEALED
            update audit_seal set heads = replace(heads, '1001 ', '1002 ')                               | SEALED
            update audit_seal set seal_no = 2                                                            | SEALED
            update audit_seal set sealed_at = sealed_at + 1 where exists (select 1 from audit_seal)      | SEALED_WITH_KEY
            delete from audit_seal                                                                       | SEALED
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void every_change_of_what_the_end_of_day_wrote_is_found(Dialect dialect) throws SQLException {
        Evening evening = new Evening(dialect, folder);
        List<String> missed = new ArrayList<>();
        for (String line : EDITS.strip().lines().toList()) {
            String[] edit = line.split("\\s*\\|\\s*");
            DatabaseAddress address = evening.copy();
            assertThat(Evening.end(address)).isInstanceOf(Ended.Done.class);
            Evidence evidence = edit[1].equals("SEALED_WITH_KEY")
                    ? Evidence.none().withSealKey(Optional.of("a1".repeat(32)))
                    : Evidence.none();
            assertThat(BookCheckTest.check(address, evidence).findings()).isEmpty();
            BankCopies.behindTheBack(
                    address, connection -> BankCopies.execute(connection, List.of(constraintsAside(dialect, edit[0]))));
            BookReport report = BookCheckTest.check(address, evidence);
            Rule rule = Rule.valueOf(edit[1].replace("_WITH_KEY", ""));
            if (report.finding(rule).isEmpty()) {
                missed.add(line + " " + report.findings());
            }
            BankCopies.drop(address);
        }
        assertThat(missed).isEmpty();
    }

    /** On PostgreSQL the sum of a ledger account's day is a check that no setting lifts. */
    private static String constraintsAside(Dialect dialect, String edit) {
        return dialect == Dialect.POSTGRESQL && edit.startsWith("update gl_day")
                ? "alter table gl_day drop constraint gl_day_adds_up; " + edit
                : edit;
    }
}
