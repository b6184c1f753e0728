package org.tellerline.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.core.fixture.BankFixture;
import org.tellerline.core.fixture.Residents;
import org.tellerline.core.founding.BankKind;
import org.tellerline.core.founding.DemoPlan;
import org.tellerline.core.founding.Founding;
import org.tellerline.core.signon.PasswordCost;
import org.tellerline.core.staff.Session;
import org.tellerline.schema.db.DatabaseAddress;
import org.tellerline.schema.db.Dialect;
import org.tellerline.schema.db.SqliteAddress;
import org.tellerline.schema.fixture.PostgresServer;

/** What reports add up is what the events add up to, and what others read out of the export. */
final class ReportCommandsTest {

    private static final Pattern LEG = Pattern.compile("    (\\S.*?)  ([A-Z]{3}) (-?[0-9.]+)");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void the_trial_balance_of_every_day_is_what_the_exported_journal_adds_up_to(Dialect dialect) throws IOException {
        Office office = demo(dialect);
        for (String date : List.of("2026-11-20", "2026-11-23", "2026-11-24")) {
            String journal = office.done("x01", "journal export --format hledger --to " + date);
            SortedMap<String, BigDecimal> read = new TreeMap<>();
            journal.lines().map(LEG::matcher).filter(Matcher::matches).forEach(leg -> {
                String[] account = leg.group(1).split(":", -1);
                String code = account[0].split(" ", 2)[0];
                read.merge(account[1] + " " + code + " " + leg.group(2), new BigDecimal(leg.group(3)), BigDecimal::add);
            });
            assertThat(read.size()).isGreaterThan(20);
            assertThat(closing(office, date)).as(date).isEqualTo(withoutZeros(read));
        }
    }

    @Test
    void hledger_reads_the_export_and_comes_to_the_same_balances() throws Exception {
        assumeTrue(isInstalled("hledger"), "hledger is not installed");
        Office office = demo(Dialect.SQLITE);
        Path file = folder.resolve("books.journal");
        office.done("x01", "journal export --format hledger --output " + file);
        assertThat(run("hledger", "-f", file.toString(), "check", "ordereddates"))
                .isEmpty();
        SortedMap<String, BigDecimal> read = new TreeMap<>();
        String balances = run("hledger", "-f", file.toString(), "bal", "-N", "--depth=2", "--layout=bare", "-Ocsv");
        balances.lines().skip(1).forEach(line -> {
            String[] cells = line.substring(1, line.length() - 1).split("\",\"", -1);
            String[] account = cells[0].split(":", -1);
            String key = account[1] + " " + account[0].split(" ", 2)[0] + " " + cells[1];
            read.merge(key, new BigDecimal(cells[2].replace(",", "")), BigDecimal::add);
        });
        assertThat(closing(office, "2026-11-24")).isEqualTo(withoutZeros(read));
    }

    @Test
    void both_databases_tell_the_same_books_in_the_same_bytes() throws IOException {
        Office shared = demo(Dialect.POSTGRESQL);
        Office embedded = demo(Dialect.SQLITE);
        for (String command : List.of(
                "journal export --format hledger",
                "journal export --format csv",
                "journal list --format json",
                "report day --date 2026-11-23",
                "report journal --date 2026-11-23 --branch 1",
                "report trial-balance --date 2026-11-20 --format json")) {
            assertThat(shared.done("x01", command)).as(command).isEqualTo(embedded.done("x01", command));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_day_is_counted_and_added_up_by_transaction_and_teller(Dialect dialect) throws IOException {
        DatabaseAddress address;
        try (BankFixture bank = BankFixture.open(dialect, folder)) {
            String wang = Residents.WANG.toString();
            Session teller = bank.signOn("t01");
            bank.submit(teller, "2101", wang, "500");
            bank.submit(teller, "2101", wang, "7.50");
            bank.submit(teller, "2102", wang, "20");
            bank.submit(bank.signOn("t02"), "2101", wang, "3");
            address = bank.address();
        }
        Office office = new Office(folder, address).signOn("a01");
        assertThat(office.done("a01", "report day --format csv").lines().filter(line -> line.contains(",t0")))
                .containsExactly(
                        "1,2101,\"Cash deposit\",t01,CNY,2,507.50,0.00,507.50",
                        "1,2101,\"Cash deposit\",t02,CNY,1,3.00,0.00,3.00",
                        "1,2102,\"Cash withdrawal\",t01,CNY,1,0.00,20.00,20.00");
        assertThat(office.run("a01", "report trial-balance").err())
                .contains("In balance in every branch and currency.");
        assertThat(office.run("a01", "report journal").err()).containsPattern("CNY: debits ([0-9,.]+), credits \\1\\.");
    }

    private SortedMap<String, BigDecimal> closing(Office office, String date) {
        SortedMap<String, BigDecimal> closing = new TreeMap<>();
        office.done("x01", "report trial-balance --format csv --date " + date)
                .lines()
                .skip(1)
                .forEach(line -> {
                    String[] cells = line.replaceAll("\"[^\"]*\"", "name").split(",", -1);
                    String key = "%04d %s %s".formatted(Long.parseLong(cells[0]), cells[1], cells[3]);
                    closing.put(key, new BigDecimal(cells[7]));
                });
        return withoutZeros(closing);
    }

    private static SortedMap<String, BigDecimal> withoutZeros(Map<String, BigDecimal> sums) {
        SortedMap<String, BigDecimal> kept = new TreeMap<>();
        sums.forEach((key, sum) -> {
            if (sum.signum() != 0) {
                kept.put(key, sum.stripTrailingZeros());
            }
        });
        return kept;
    }

    /** A bank with some days of past business in three currencies. */
    private Office demo(Dialect dialect) throws IOException {
        DatabaseAddress place = dialect == Dialect.POSTGRESQL
                ? PostgresServer.emptyDatabase()
                : new SqliteAddress(folder.resolve("demo/bank.db"));
        if (dialect == Dialect.SQLITE) {
            Files.createDirectories(folder.resolve("demo"));
        }
        PasswordCost cheap = new PasswordCost(64, 1, 1);
        DemoPlan plan = new DemoPlan("Test Bank", BankKind.DEMO, BankFixture.DATE, 60, 5, 7, cheap, false);
        new Founding(place, BankFixture.CLOCK).foundDemo(plan, (step, done, of) -> {});
        return new Office(Files.createDirectories(folder.resolve(dialect.name())), place).signOn("x01");
    }

    private static boolean isInstalled(String program) {
        return List.of(System.getenv().getOrDefault("PATH", "").split(":")).stream()
                .anyMatch(each -> Files.isExecutable(Path.of(each).resolve(program)));
    }

    private static String run(String... words) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
