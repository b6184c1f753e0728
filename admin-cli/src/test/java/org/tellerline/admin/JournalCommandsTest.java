package org.tellerline.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.core.account.AccountNumber;
import org.tellerline.core.desk.Outcome;
import org.tellerline.core.fixture.BankFixture;
import org.tellerline.core.fixture.Residents;
import org.tellerline.core.staff.Session;
import org.tellerline.schema.db.Dialect;

/** The journal is listed, shown and handed on to other programs as it stands. */
final class JournalCommandsTest {

    private static final String WANG = Residents.WANG.toString();
    private static final String NOBODYS = AccountNumber.of(1, "101", 99_999_999).toString();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void events_are_chosen_by_what_is_known_of_them(Dialect dialect) throws IOException {
        Office office = business(dialect);
        assertThat(lines(office, "--code 2101")).containsExactly("2101 CNY 500.00", "2101 CNY 7.50");
        assertThat(lines(office, "--maker t01")).containsExactly("2101 CNY 500.00", "2102 CNY 20.00");
        assertThat(lines(office, "--maker t02 --code 2102")).isEmpty();
        assertThat(lines(office, "--position 0001-01")).containsExactly("2101 CNY 500.00", "2102 CNY 20.00");
        assertThat(lines(office, "--account " + WANG + " --code 2102")).containsExactly("2102 CNY 20.00");
        assertThat(lines(office, "--maker t01 --limit 1")).containsExactly("2101 CNY 500.00");
        assertThat(lines(office, "--to 2026-11-23 --maker t01")).isEmpty();
        assertThat(lines(office, "--from 2026-11-24 --maker t01")).hasSize(2);
        assertThat(lines(office, "--branch 2 --code 2101")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_list_that_is_cut_short_says_so(Dialect dialect) throws IOException {
        Office office = business(dialect);
        Shell.Ran cut = office.run("x01", "journal list --limit 2");
        assertThat(cut.out()).hasLineCount(4);
        assertThat(cut.err()).startsWith("The first 2 of ").hasLineCount(1);
        assertThat(office.run("x01", "journal list --maker t01 --limit 2").err())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void one_event_is_shown_with_its_legs_and_pieces_and_where_the_trail_tells_of_it(Dialect dialect)
            throws IOException {
        Office office = business(dialect);
        String card = office.done("x01", "journal show --number 0001-01-000001");
        assertThat(card)
                .contains("2101 Cash deposit", "0001-01-000001", "1001.02 Cash in tills", WANG, "500.00", "100.00")
                .containsPattern("Trail +0001-01 #\\d+ [0-9a-f]{64}");
        String id = card.replaceAll("(?s).*Id +(\\d+).*", "$1");
        assertThat(office.done("x01", "journal show --number " + id)).isEqualTo(card);
        assertThat(office.done("x01", "journal show --number 0001-01-000001 --format json"))
                .contains("\"debit\": \"500.00\"", "\"pieces\": [{\"till\": \"0001-01\"", "\"count\": 5");
        office.refused(
                "x01", "journal show --number 0001-01-000099", ExitCode.USAGE, "There is no event 0001-01-000099");
        office.refused("x01", "journal show --number 0001-01-000001 --year 1999", ExitCode.USAGE, "There is no event");
    }

    @ParameterizedTest
    @EnumSource
    void an_export_is_a_file_of_its_owner_that_gives_way_only_to_force(Dialect dialect) throws IOException {
        Office office = business(dialect);
        Path file = folder.resolve("books.json");
        office.done("x01", "journal export --output " + file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(file).content().isEqualTo(office.done("x01", "journal export"));
        Files.writeString(file, "precious");
        office.refused("x01", "journal export --output " + file, ExitCode.USAGE, file + " is there already; --force");
        assertThat(file).hasContent("precious");
        office.done("x01", "journal export --force --format csv --output " + file);
        assertThat(file).content().startsWith("id,number,year,date,").contains(",2101,MONEY,1,0001-01,t01,");
        office.refused(
                "x01", "journal export --force --output " + folder, ExitCode.USAGE, "something else than a file");
        office.refused(
                "x01", "journal export --output " + folder.resolve("no/x"), ExitCode.UNUSABLE, "Cannot write the file");
        try (var left = Files.list(folder)) {
            assertThat(left.map(each -> each.getFileName().toString())).noneMatch(name -> name.endsWith(".part"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void who_may_not_read_the_journal_is_refused(Dialect dialect) throws IOException {
        Office office = business(dialect).signOn("t01", "s01");
        Path file = folder.resolve("books.json");
        office.refused("t01", "journal list", ExitCode.REFUSED, "t01 is not employed for this");
        office.refused("s01", "journal export --output " + file, ExitCode.REFUSED, "s01 is not employed for this");
        office.refused("r01", "report journal", ExitCode.REFUSED, "Nobody has signed on to this bank");
        assertThat(file).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource
    void what_is_named_and_not_there_is_told(Dialect dialect) throws IOException {
        Office office = business(dialect);
        office.refused("x01", "journal list --branch 9", ExitCode.USAGE, "There is no branch 9.");
        office.refused("x01", "journal list --position 0009-01", ExitCode.USAGE, "There is no branch 9.");
        office.refused("x01", "journal list --maker nobody", ExitCode.USAGE, "sign-on name nobody");
        office.refused("x01", "journal list --account " + NOBODYS, ExitCode.USAGE, "There is no account " + NOBODYS);
        office.refused("x01", "report day --date 2026-11-25", ExitCode.USAGE, "ahead of the business date 2026-11-24");
        office.refused("x01", "report trial-balance --branch 3", ExitCode.USAGE, "There is no branch 3.");
    }

    /** Code and amount of each event. */
    private static List<String> lines(Office office, String which) {
        return office.done("x01", "journal list --format csv " + which)
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> cells[4] + " " + cells[8].replace("\"", ""))
                .filter(line -> !line.startsWith("000"))
                .toList();
    }

    private Office business(Dialect dialect) throws IOException {
        try (BankFixture bank = BankFixture.open(dialect, folder)) {
            Session first = bank.signOn("t01");
            Session second = bank.signOn("t02");
            assertThat(List.of(
                            bank.submit(first, "2101", WANG, "500", "100x5"),
                            bank.submit(first, "2102", WANG, "20"),
                            bank.submit(second, "2101", WANG, "7.50")))
                    .allMatch(Outcome.Posted.class::isInstance);
            return new Office(folder, bank.address()).signOn("x01");
        }
    }
}
