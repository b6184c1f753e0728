package org.tellerline.core.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.tellerline.core.ledger.Particulars;
import org.tellerline.core.text.Texts;
import org.tellerline.core.transaction.Receipt;

/** A receipt as a voucher in PDF, A5 on its side. The same receipt gives the same bytes, whenever and wherever it is printed. */
public final class PdfReceipt {

    private static final long SAME_ID = 1;

    private final Wording wording;
    private final Particulars bank;

    /** Whether the type that paper is set in is there. */
    public static boolean hasType() {
        return PaperFonts.there();
    }

    /**
     * Prepares to print.
     *
     * @param languages of the labels, the large one first
     * @param bank with the names of its branches; where it does no real business, every sheet says so
     */
    public PdfReceipt(List<Texts> languages, ZoneId zone, Particulars bank) {
        this.wording = new Wording(languages, zone);
        this.bank = bank;
    }

    public byte[] bytes(Receipt receipt, Issue issue) {
        Voucher voucher = new Voucher(receipt, wording, bank.branches());
        PaperFonts fonts = PaperFonts.get();
        synchronized (fonts) {
            try (PDDocument document = new PDDocument()) {
                Typeface regular = new Typeface(document, fonts.regular());
                Typeface bold = new Typeface(document, fonts.bold());
                new VoucherLayout(document, new VoucherLayout.Faces(regular, bold), bank.isLive()).draw(voucher, issue);
                return written(document, voucher);
            } catch (IOException e) {
                // nothing is read or written but memory
                throw new UncheckedIOException(e);
            }
        }
    }

    private byte[] written(PDDocument document, Voucher voucher) throws IOException {
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle(String.join(" ", voucher.title()) + " " + voucher.number());
        information.setProducer("Tellerline");
        if (!bank.isLive()) {
            information.setSubject(voucher.words("paper.specimen"));
        }
        voucher.posted()
                .ifPresent(datum -> information.setCreationDate(
                        GregorianCalendar.from(Wording.instant(datum).atZone(wording.zone()))));
        // else made of the present time
        document.setDocumentId(SAME_ID);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }
}
