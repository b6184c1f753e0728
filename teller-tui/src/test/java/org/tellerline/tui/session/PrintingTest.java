package org.tellerline.tui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tellerline.core.fixture.BankFixture;
import org.tellerline.core.fixture.Residents;
import org.tellerline.schema.db.Dialect;
import org.tellerline.tui.key.Key;

/** Paper after a posting: it comes out, or the teller is told, and the posting stands. */
class PrintingTest {

    private static final String DEPOSIT = "2101/" + Residents.WANG + "/500";

    @TempDir
    Path home;

    private BankFixture bank;

    @BeforeEach
    void opens() {
        bank = BankFixture.open(Dialect.SQLITE, home);
    }

    @AfterEach
    void closes() {
        bank.close();
    }

    private Teller teller(String printer) {
        Printing printing =
                Printing.parse(printer, Optional.empty(), home.resolve("own")).orElseThrow();
        return Teller.printing(bank, printing).signsOn("t02");
    }

    private String balance() {
        return bank.account(Residents.WANG).balance().grouped();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void a_receipt_becomes_a_voucher_in_the_folder() throws IOException {
        teller("file:" + home.resolve("papers"))
                .types(DEPOSIT)
                .presses(Key.ENTER, Key.ENTER)
                .sees("S Posted");
        assertThat(files(home.resolve("papers"))).singleElement().satisfies(file -> {
            assertThat(file.getFileName().toString()).matches("\\d{8}-0001-02-\\d{6}\\.pdf");
            assertThat(Files.readAllBytes(file)).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
        });
    }

    @Test
    void a_printer_that_fails_leaves_the_posting_and_prints_when_it_is_mended() throws IOException {
        Path papers = Files.writeString(home.resolve("papers"), "a file where a folder should be");
        Teller teller = teller("file:" + papers);
        teller.types(DEPOSIT).presses(Key.ENTER, Key.ENTER).sees("E Posted 0001-02-", "could not be written");
        assertThat(balance()).isEqualTo("10,500.00");
        teller.presses(Key.F1).sees("F10 shows the receipt").presses(Key.F12);
        teller.presses(Key.F10).sees("F10=Print").presses(Key.F10).sees("E Not printed");
        Files.delete(papers);
        teller.presses(Key.F10).sees("was printed").doesNotSee("F10=Print");
        assertThat(files(papers)).hasSize(1);
        teller.presses(Key.F12).doesNotSee("could not be written");
        assertThat(balance()).isEqualTo("10,500.00");
    }

    @Test
    void a_receipt_that_came_out_is_not_printed_once_more_by_a_key() throws IOException {
        Teller teller = teller("file:" + home.resolve("papers"));
        teller.types(DEPOSIT).presses(Key.ENTER, Key.ENTER, Key.F10).doesNotSee("F10=Print");
        int bells = teller.bells();
        teller.presses(Key.F10).heardBells(bells + 1);
        assertThat(files(home.resolve("papers"))).hasSize(1);
    }

    @Test
    void the_printer_on_the_terminal_gets_the_plain_text() {
        Teller teller = teller("terminal").attachesPrinter();
        teller.types(DEPOSIT).presses(Key.ENTER, Key.ENTER).sees("S Posted");
        assertThat(String.join("\n", teller.paper())).contains("CASH DEPOSIT RECEIPT / 现金存款回单", "王伟", "500.00");
        assertThat(home.resolve("own")).doesNotExist();
    }

    @Test
    void where_the_terminal_has_no_printer_the_paper_is_in_the_users_own_folder() throws IOException {
        teller("terminal").types(DEPOSIT).presses(Key.ENTER, Key.ENTER).sees("W Posted", "went into the file");
        assertThat(files(home.resolve("own")))
                .singleElement()
                .satisfies(file -> assertThat(Files.readString(file)).contains("王伟"));
    }

    @Test
    void a_defect_of_the_printer_is_none_of_the_posting() {
        Teller teller = teller("terminal").attachesPrinter().jamsPrinter();
        teller.types(DEPOSIT).presses(Key.ENTER, Key.ENTER).sees("E Posted 0001-02-", "was not printed");
        teller.presses(Key.F1)
                .sees("was not printed; reference", "F10 shows the receipt")
                .presses(Key.F12);
        assertThat(balance()).isEqualTo("10,500.00");
    }

    @Test
    void without_a_printer_nothing_is_printed() {
        teller("none").types(DEPOSIT).presses(Key.ENTER, Key.ENTER).sees("S Posted");
        assertThat(home.resolve("own")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "none, NONE, ",
        "terminal, TERMINAL, ",
        "lp, QUEUE, ",
        "lp:slips_2.a-b, QUEUE, slips_2.a-b",
        "file:C:/a b, FILE, C:/a b"
    })
    void ways_to_print(String text, Printing.Way way, String target) {
        assertThat(Printing.parse(text, Optional.empty(), home))
                .contains(new Printing(way, Optional.ofNullable(target), Optional.empty(), home));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "laser",
                "file",
                "file:",
                "lp:",
                "lp:-o",
                "lp:a b",
                "lp:a;b",
                "none:x",
                "terminal:x",
                "FILE:x"
            })
    void what_is_no_way_to_print(String text) {
        assertThat(Printing.parse(text, Optional.empty(), home)).isEmpty();
    }
}
