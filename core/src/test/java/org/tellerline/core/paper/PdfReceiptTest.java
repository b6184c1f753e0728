package org.tellerline.core.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tellerline.core.transaction.Datum;
import org.tellerline.core.transaction.Line;
import org.tellerline.core.transaction.Receipt;

/** Vouchers in PDF, read back by whoever gets them. */
final class PdfReceiptTest {

    private static final int HOSTILE_RECEIPTS = 60;
    /** The common ideographs of Unicode, all that Noto Sans SC has of them. */
    private static final int FIRST_IDEOGRAPH = 0x4E00;

    private static final int LAST_IDEOGRAPH = 0x9FA5;

    private static String text(Receipt receipt) throws IOException {
        return ReadPdf.of(Receipts.PDF.bytes(receipt, Issue.ORIGINAL)).text();
    }

    @Test
    void a_voucher_says_in_both_languages_what_happened() throws IOException {
        ReadPdf pdf = ReadPdf.of(Receipts.PDF.bytes(Receipts.deposit(), Issue.ORIGINAL));
        assertThat(pdf.pages()).hasSize(1);
        assertThat(pdf.text())
                .contains("示范银行 Demonstration Bank", "网点 Branch 0001 海港路支行 Harbour Street")
                .contains("现金存款回单", "CASH DEPOSIT RECEIPT", "No. 0001-02-000124", "凭证号 Form TL-2101")
                .contains("2026-11-24 10:00:11", "2101 现金存款 Cash deposit", "柜员 Teller", "尾箱 Till")
                .contains("王伟", "十一月工资", "0001101000000013", "CNY 11,680.32")
                .contains(
                        "人民币壹仟陆佰捌拾元零叁角贰分", "Yuan renminbi: One thousand six hundred eighty and 32/100", "CNY 1,680.32")
                .contains("客户签名 Customer signature", "（银行签章）", "第 1 页，共 1 页 Page 1 of 1")
                .doesNotContain("COPY", "副本", "SPECIMEN", "样本");
    }

    /** The mark is drawn under what the voucher says, which reads as before. */
    @ParameterizedTest
    @ValueSource(strings = {"DEMO", "PRACTICE"})
    void every_sheet_of_a_bank_that_does_no_real_business_is_marked_as_a_specimen(String kind) throws IOException {
        PdfReceipt form = new PdfReceipt(List.of(Receipts.ZH, Receipts.EN), Receipts.ZONE, Receipts.bank(kind));
        Receipt receipt = Receipts.deposit("王伟", "很长的附言 ".repeat(120));
        for (Issue issue : Issue.values()) {
            byte[] marked = form.bytes(receipt, issue);
            byte[] plain = Receipts.PDF.bytes(receipt, issue);
            assertThat(ReadPdf.of(marked).pages())
                    .hasSizeGreaterThan(1)
                    .isEqualTo(ReadPdf.of(plain).pages());
            for (int page = 0; page < ReadPdf.of(plain).pages().size(); page++) {
                assertThat(pale(marked, page)).as("page " + page).isGreaterThan(5_000);
                assertThat(pale(plain, page)).as("page " + page).isZero();
            }
            assertThat(subject(marked)).isEqualTo("样本 SPECIMEN");
            assertThat(subject(plain)).isNull();
        }
    }

    /** How many points of a page have the colour of the mark. */
    private static int pale(byte[] pdf, int page) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage picture = new PDFRenderer(document).renderImage(page);
            int pale = 0;
            for (int x = 0; x < picture.getWidth(); x++) {
                for (int y = 0; y < picture.getHeight(); y++) {
                    pale += (picture.getRGB(x, y) & 0xFFFFFF) == 0xE6E6E8 ? 1 : 0;
                }
            }
            return pale;
        }
    }

    private static @Nullable String subject(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getDocumentInformation().getSubject();
        }
    }

    /** Where nobody had to sign, the box stays empty. */
    @Test
    void who_signed_beside_the_teller_stands_in_the_box_for_it_and_nowhere_else() throws IOException {
        Receipt signed = Receipts.deposit()
                .under(List.of(
                        Line.of("receipt.signed.APPROVED", Datum.text("s01")),
                        Line.of("receipt.signed.CUSTODY", Datum.text("c01"))));
        assertThat(text(signed)).containsOnlyOnce("授权 Approved by s01").containsOnlyOnce("管库员 Vault custodian c01");
        assertThat(text(signed).indexOf("授权 Approved by s01"))
                .isGreaterThan(text(signed).indexOf("Checked by"));
        assertThat(text(Receipts.deposit())).doesNotContain("Approved by");
    }

    @Test
    void another_print_is_marked_as_a_copy() throws IOException {
        assertThat(ReadPdf.of(Receipts.PDF.bytes(Receipts.deposit(), Issue.COPY))
                        .text())
                .contains("副本 COPY", "王伟");
    }

    @Test
    void the_same_receipt_gives_the_same_bytes() {
        byte[] first = Receipts.PDF.bytes(Receipts.deposit(), Issue.ORIGINAL);
        PdfReceipt again = new PdfReceipt(List.of(Receipts.EN, Receipts.ZH), Receipts.ZONE, Receipts.LIVE);
        assertThat(Receipts.PDF.bytes(Receipt.decode(Receipts.deposit().encoded()), Issue.ORIGINAL))
                .isEqualTo(first);
        assertThat(again.bytes(Receipts.deposit(), Issue.ORIGINAL)).isNotEqualTo(first);
    }

    @Test
    void it_carries_the_glyphs_it_uses_and_no_more() throws IOException {
        byte[] bytes = Receipts.PDF.bytes(Receipts.deposit(), Issue.ORIGINAL);
        assertThat(bytes).hasSizeLessThan(60_000);
        assertThat(ReadPdf.of(bytes).fonts())
                .isNotEmpty()
                .allMatch(PDFont::isEmbedded)
                .allMatch(font -> font.getName().matches("[A-Z]{6}\\+NotoSansSC-(Regular|Bold)"));
    }

    /** Many ideographs share their glyph with a dictionary radical; a copied name must be the name. */
    @Test
    void every_ideograph_reads_back_as_itself() throws IOException {
        List<Line> memos = new ArrayList<>();
        for (int from = FIRST_IDEOGRAPH; from <= LAST_IDEOGRAPH; from += 200) {
            String part = IntStream.rangeClosed(from, Math.min(LAST_IDEOGRAPH, from + 199))
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining());
            memos.add(Line.of("receipt.memo", Datum.text(part)));
        }
        String text = text(new Receipt("deposit", memos).under(Receipts.head("行")));
        assertThat(text).doesNotContain("[U+");
        assertThat(text.codePoints().filter(c -> c >= 0x2E80 && c < 0x2FE0)).isEmpty();
        assertThat(IntStream.rangeClosed(FIRST_IDEOGRAPH, LAST_IDEOGRAPH)
                        .filter(c -> text.indexOf(c) < 0)
                        .mapToObj(Character::toString))
                .as("all but the one that Noto draws with the glyph of 墫")
                .containsExactly("壿");
        assertThat(text(Receipts.deposit("壿", ""))).contains("壿");
    }

    @Test
    void a_character_the_font_lacks_leaves_its_mark_and_its_number() throws IOException {
        assertThat(text(Receipts.deposit("𠮷野家", "אב"))).contains("〓[U+20BB7]野家", "〓[U+05D0]〓[U+05D1]");
    }

    @Test
    void what_is_invisible_or_steers_is_made_visible() throws IOException {
        assertThat(text(Receipts.deposit("王\u202e伟\u200b", "a\u001b[2J\nb")))
                .contains("王〓[U+202E]伟〓[U+200B]", "a〓[U+001B][2J〓[U+000A]b");
    }

    @Test
    void a_decomposed_letter_is_drawn_as_one_and_a_radical_as_its_ideograph() throws IOException {
        assertThat(text(Receipts.deposit("Rene\u0301", "⼈民"))).contains("René", "人民");
    }

    @Test
    void a_line_without_a_value_is_left_out() throws IOException {
        assertThat(text(Receipts.deposit("王伟", " "))).contains("户名").doesNotContain("摘要");
    }

    @Test
    void a_receipt_without_an_amount_has_no_place_for_one() throws IOException {
        Receipt application = new Receipt("application", List.of(Line.of("receipt.owner", Datum.text("王伟"))))
                .under(Receipts.head("行"));
        assertThat(text(application)).contains("开户申请书", "王伟", "客户签名").doesNotContain("大写", "小写");
    }

    @Test
    void long_names_and_memos_are_wrapped_inside_the_margins() throws IOException {
        String owner = "阿卜杜热西提·麦麦提吐尔逊·".repeat(6);
        String memo = "Donaudampfschifffahrtsgesellschaftskapitän".repeat(4);
        ReadPdf pdf = ReadPdf.of(Receipts.PDF.bytes(Receipts.deposit(owner, memo), Issue.ORIGINAL));
        assertInside(pdf, "");
        assertThat(pdf.text().replaceAll("\\s|户名|Owner|摘要|Memo", "")).contains(owner, memo);
    }

    @Test
    void what_does_not_fit_is_carried_over_and_signed_at_the_end() throws IOException {
        ReadPdf pdf = ReadPdf.of(Receipts.PDF.bytes(Receipts.deposit("王伟", "很长的附言 ".repeat(300)), Issue.COPY));
        assertThat(pdf.pages().size()).isGreaterThan(2);
        String total = String.valueOf(pdf.pages().size());
        for (int i = 0; i < pdf.pages().size(); i++) {
            boolean last = i == pdf.pages().size() - 1;
            assertThat(pdf.pages().get(i))
                    .contains("0001-02-000124", "副本 COPY", "Page " + (i + 1) + " of " + total)
                    .contains(last ? "客户签名" : "续下页")
                    .doesNotContain(last ? "续下页" : "客户签名");
        }
        assertInside(pdf, "");
    }

    @Test
    void no_text_whatever_spoils_a_voucher() throws IOException {
        long seed = Long.getLong("tellerline.seed", System.nanoTime());
        System.out.println("hostile receipts, seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < HOSTILE_RECEIPTS; i++) {
            ReadPdf pdf = ReadPdf.of(Receipts.PDF.bytes(Receipts.hostile(random), Issue.ORIGINAL));
            String where = "seed %d, receipt %d".formatted(seed, i);
            assertThat(pdf.text().codePoints().filter(c -> c != '\n' && Character.getType(c) == Character.CONTROL))
                    .as(where)
                    .isEmpty();
            assertInside(pdf, where);
        }
    }

    private static void assertInside(ReadPdf pdf, String where) {
        assertThat(pdf.glyphs()).as(where).isNotEmpty().allSatisfy(glyph -> {
            assertThat(glyph.getXDirAdj()).isGreaterThanOrEqualTo(VoucherLayout.LEFT - 1);
            assertThat(glyph.getXDirAdj() + glyph.getWidthDirAdj()).isLessThanOrEqualTo(VoucherLayout.RIGHT + 1);
            assertThat(glyph.getYDirAdj()).isBetween(20f, Sheet.HEIGHT - 15);
        });
    }
}
