package org.tellerline.core.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.tellerline.core.text.Language;
import org.tellerline.core.text.Texts;
import org.tellerline.core.transaction.Receipt;

/** A receipt as a voucher in PDF, A5 on its side. The same receipt gives the same bytes, whenever and wherever it is printed. */
public final class PdfReceipt {

    private static final long SAME_ID = 1;

    private final Wording wording;
    private final Map<Long, Map<Language, String>> branches;

    /** Whether the type that paper is set in is there. */
    public static boolean hasType() {
        return PaperFonts.there();
    }

    /**
     * Prepares to print.
     *
     * @param languages of the labels, the large one first
     * @param branches names of the branches, by number
     */
    public PdfReceipt(List<Texts> languages, ZoneId zone, Map<Long, Map<Language, String>> branches) {
        this.wording = new Wording(languages, zone);
        this.branches = Map.copyOf(branches);
    }

    public byte[] bytes(Receipt receipt, Issue issue) {
        Voucher voucher = new Voucher(receipt, wording, branches);
        PaperFonts fonts = PaperFonts.get();
        synchronized (fonts) {
            try (PDDocument document = new PDDocument()) {
                Typeface regular = new Typeface(document, fonts.regular());
                Typeface bold = new Typeface(document, fonts.bold());
                new VoucherLayout(document, new VoucherLayout.Faces(regular, bold)).draw(voucher, issue);
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
