package org.tellerline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tellerline.schema.db.PostgresAddress;
import org.tellerline.schema.fixture.PostgresServer;

/** Business days run unattended through the real programs, by one shell script, with equal results on both databases; interest is settled among them. */
final class DaysAcceptanceTest {

    private static final Path ROOT = Path.of(System.getProperty("tellerline.root", ".."))
            .toAbsolutePath()
            .normalize();

    /** Three days from a Wednesday: Friday's covers Sunday the 20th. */
    private static final int DAYS = Integer.getInteger("tellerline.days", 3);

    private static final String DATE = DAYS > 3 ? "2026-11-24" : "2026-12-16";
    private static final long MOST_MINUTES = 60;

    /** All that the days left behind, but times, hashes and random keys. */
    private static final List<String> RESULTS = List.of(
            "select business_date, state from bank",
            "select branch, business_date, state from branch_day order by 1, 2",
            "select account, ledger, held, entry_no from account_balance order by 1",
            "select id, branch, business_date, value_date, code, kind, receipt_no, legs, maker from journal order by 1",
            "select journal, leg, branch, gl_code, account, currency, amount, entry_no, balance_after from posting order by 1, 2",
            "select account, value_date, booked_date, amount from day_move order by 1, 2, 3",
            "select business_date, branch, gl_code, currency, opening, debits, credits, closing from gl_day order by 1, 2, 3, 4",
            "select branch, product, for_date, business_date, accrued, booked, journal from interest_accrual order by 1, 2, 3",
            "select branch, product, through_date, paid, rounding, journal from interest_settlement order by 1, 2, 3",
            "select business_date, next_date, state, staff from eod_run order by 1",
            "select business_date, step, job, for_date, state, row_count from eod_step order by 1, 2",
            "select business_date, step, chunk, branch, product, first_account, last_account, amount from eod_chunk order by 1, 2, 3",
            "select position, event_no, receipt_no, audit_seq from position_head order by 1",
            "select seal_no, business_date, key_id from audit_seal order by 1");

    @TempDir
    Path folder;

    @Test
    void business_days_run_unattended_with_equal_results_on_both_databases() throws Exception {
        PostgresAddress shared = (PostgresAddress) PostgresServer.emptyDatabase();
        Path file = folder.resolve("days.db");
        String told = run(Integer.toString(DAYS), DATE, "sqlite:" + file, shared.toString());
        assertThat(told.lines().filter(line -> line.contains("interest was settled")))
                .hasSize(DAYS > 3 ? 4 : 2);
        assertThat(told.lines().filter(line -> line.contains("has ended"))).hasSize(2 * DAYS);
        try (Connection sqlite = DriverManager.getConnection("jdbc:sqlite:" + file);
                Connection postgres = PostgresServer.shared().connect(shared.name())) {
            for (String question : RESULTS) {
                List<String> found = rows(sqlite, question);
                assertThat(found).as(question).isNotEmpty();
                assertThat(rows(postgres, question)).as(question).isEqualTo(found);
            }
            System.out.printf(
                    "%d business days on both databases, %s journals, %s of interest settled, equal%n",
                    DAYS,
                    rows(sqlite, "select count(*) from journal").get(0),
                    rows(sqlite, "select sum(paid) from interest_settlement").get(0));
        }
    }

    private static String run(String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(ROOT.resolve("scripts/days").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("TELLERLINE_BUILT", "1");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.redirectInput(
                        ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(told).isZero();
        return told;
    }

    private static List<String> rows(Connection connection, String question) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                StringBuilder line = new StringBuilder();
                for (int column = 1; column <= columns; column++) {
                    line.append(row.getString(column)).append('|');
                }
                rows.add(line.toString());
            }
        }
        return rows;
    }
}
