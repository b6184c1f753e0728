package org.tellerline.core.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tellerline.core.text.Message;
import org.tellerline.core.transaction.Datum;
import org.tellerline.core.transaction.Line;
import org.tellerline.core.transaction.Receipt;

/** Ways in which paper comes out, and in which it does not. */
final class PrinterTest {

    @TempDir
    Path home;

    private Path folder;
    private FolderPrinter texts;

    @BeforeEach
    void folder() {
        folder = home.resolve("receipts");
        texts = FolderPrinter.text(folder, Receipts.PLAIN);
    }

    private QueuePrinter queue(String script) throws IOException {
        Path lp = Files.writeString(home.resolve("lp"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(lp, PosixFilePermissions.fromString("rwx------"));
        return new QueuePrinter(List.of(lp.toString(), "-d", "slips"), Receipts.PLAIN, texts);
    }

    private static String said(Printer.Printed printed) {
        return printed.note().map(Receipts.EN::say).orElse("");
    }

    @Test
    void a_file_is_named_after_date_and_number_and_is_its_owners_alone() throws IOException {
        assertThat(FolderPrinter.pdf(folder, Receipts.PDF).print(Receipts.deposit(), Issue.ORIGINAL))
                .isEqualTo(Printer.Printed.DONE);
        Path file = folder.resolve("20261124-0001-02-000124.pdf");
        assertThat(Files.readAllBytes(file)).isEqualTo(Receipts.PDF.bytes(Receipts.deposit(), Issue.ORIGINAL));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        assertThat(folder).isDirectoryContaining(file::equals).isDirectoryNotContaining("glob:**/.receipt*");
    }

    @Test
    void a_plain_text_spells_the_amount_out_too() {
        assertThat(Receipts.PLAIN.printed(Receipts.deposit(), Issue.ORIGINAL))
                .containsSubsequence(
                        "Amount / 金额: CNY 1,680.32",
                        "Amount in words / 金额（大写）:",
                        "  Yuan renminbi: One thousand six hundred eighty and 32/100 / 人民币壹仟陆佰捌拾元零叁角贰分",
                        "Customer signature / 客户签名: ________________________");
    }

    @Test
    void a_bank_that_does_no_real_business_says_so_on_the_first_line_of_every_paper() {
        for (String kind : List.of("DEMO", "PRACTICE")) {
            PlainReceipt form = new PlainReceipt(List.of(Receipts.EN, Receipts.ZH), Receipts.ZONE, Receipts.bank(kind));
            List<String> original = form.printed(Receipts.deposit(), Issue.ORIGINAL);
            List<String> copy = form.printed(Receipts.deposit(), Issue.COPY);
            assertThat(original).startsWith("*** SPECIMEN / 样本 ***");
            assertThat(original.subList(1, original.size()))
                    .isEqualTo(Receipts.PLAIN.printed(Receipts.deposit(), Issue.ORIGINAL));
            assertThat(copy).startsWith("*** SPECIMEN / 样本 ***", "*** COPY / 副本 ***");
            assertThat(form.lines(Receipts.deposit())).isEqualTo(Receipts.PLAIN.lines(Receipts.deposit()));
        }
        assertThat(Receipts.PLAIN.printed(Receipts.deposit(), Issue.COPY)).noneMatch(line -> line.contains("SPECIMEN"));
    }

    @Test
    void a_copy_does_not_replace_the_original() {
        texts.print(Receipts.deposit(), Issue.ORIGINAL);
        texts.print(Receipts.deposit(), Issue.COPY);
        assertThat(folder.resolve("20261124-0001-02-000124.txt")).content().doesNotContain("COPY");
        assertThat(folder.resolve("20261124-0001-02-000124-copy.txt")).content().contains("COPY / 副本", "王伟");
    }

    @Test
    void a_number_that_would_leave_the_folder_stays_in_it() {
        Receipt receipt = new Receipt(
                "deposit",
                Receipts.deposit().lines().stream()
                        .map(line ->
                                line.label().equals("receipt.no") ? Line.of(line.label(), Datum.text("../../x")) : line)
                        .toList());
        assertThat(texts.print(receipt, Issue.ORIGINAL).out()).isTrue();
        assertThat(folder.resolve("20261124-______x.txt")).exists();
    }

    @Test
    void a_folder_that_cannot_be_written_is_named() throws IOException {
        Files.writeString(folder, "a file, no folder");
        Printer.Printed printed = texts.print(Receipts.deposit(), Issue.ORIGINAL);
        assertThat(printed.out()).isFalse();
        assertThat(said(printed)).contains("could not be written", folder.toString());
    }

    @Test
    void the_queue_is_given_the_plain_text_under_the_receipts_number() throws IOException {
        QueuePrinter lp = queue("echo \"$*\" > '" + home + "/words'; cat > '" + home + "/text'");
        assertThat(lp.print(Receipts.deposit(), Issue.ORIGINAL)).isEqualTo(Printer.Printed.DONE);
        assertThat(home.resolve("words")).content().isEqualTo("-d slips -t 0001-02-000124\n");
        assertThat(home.resolve("text"))
                .content()
                .isEqualTo(String.join("\n", Receipts.PLAIN.printed(Receipts.deposit(), Issue.ORIGINAL)) + "\n");
        assertThat(folder).doesNotExist();
    }

    @Test
    void what_the_queue_complains_of_is_told() throws IOException {
        QueuePrinter lp = queue("echo 'lp: Error - \033[2Jno default destination.' >&2; exit 1");
        Printer.Printed printed = lp.print(Receipts.deposit(), Issue.ORIGINAL);
        assertThat(printed.out()).isFalse();
        assertThat(said(printed)).contains("no default destination", "(1)").doesNotContain("\u001b");
    }

    @Test
    void without_a_queue_the_receipt_is_in_a_file_and_the_teller_is_told_where() {
        QueuePrinter lp = new QueuePrinter(List.of(home.resolve("no-lp").toString()), Receipts.PLAIN, texts);
        Printer.Printed printed = lp.print(Receipts.deposit(), Issue.ORIGINAL);
        Path file = folder.resolve("20261124-0001-02-000124.txt");
        assertThat(printed)
                .isEqualTo(new Printer.Printed(true, Optional.of(Message.of("paper.filed", file.toString()))));
        assertThat(file).content().contains("王伟");
    }

    @Test
    void the_queue_is_named_only_where_one_was_asked_for() {
        assertThat(QueuePrinter.command(Optional.empty())).containsExactly("lp");
        assertThat(QueuePrinter.command(Optional.of("slips"))).containsExactly("lp", "-d", "slips");
    }

    @Test
    void nothing_in_a_plain_text_can_steer_a_printer() {
        long seed = Long.getLong("tellerline.seed", System.nanoTime());
        System.out.println("hostile plain texts, seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 2000; i++) {
            assertThat(Receipts.PLAIN.printed(Receipts.hostile(random), Issue.COPY))
                    .as("seed %d, receipt %d", seed, i)
                    .allMatch(line -> line.codePoints().noneMatch(PrinterTest::steers));
        }
    }

    private static boolean steers(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
