package org.tellerline.core.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tellerline.core.money.Money;
import org.tellerline.core.paper.Sheet.Box;
import org.tellerline.core.paper.Sheet.Colour;
import org.tellerline.core.paper.Sheet.Fitted;
import org.tellerline.core.paper.Sheet.Pen;
import org.tellerline.core.paper.VoucherLayout.Faces;

/** The end of a voucher: the amount in words and in figures, where customer and bank sign, and where the seal goes. */
final class VoucherFoot {

    private static final float LABEL = 84;
    private static final float FIGURES = 150;
    private static final float PAD = 6;
    private static final float WORDS = VoucherLayout.RIGHT - VoucherLayout.LEFT - LABEL - FIGURES - 2 * PAD;
    private static final float BOXES_LEAST = 78;
    private static final float BOXES_MOST = 128;
    private static final float NOTE = 14;
    private static final float GAP = 6;

    private final Faces faces;
    private final Voucher voucher;
    private final Optional<Money> amount;
    private final List<WordsLine> words = new ArrayList<>();

    VoucherFoot(Faces faces, Voucher voucher) throws IOException {
        this.faces = faces;
        this.voucher = voucher;
        this.amount = voucher.amount();
        if (amount.isPresent()) {
            Pen pen = faces.strong(10.5f);
            for (String spelt : voucher.spelt(amount.get())) {
                for (String line : pen.face().wrap(pen.face().printable(spelt), pen.size(), WORDS)) {
                    words.add(new WordsLine(line, pen));
                }
                pen = faces.plain(8);
            }
        }
    }

    private record WordsLine(String text, Pen pen) {

        float height() {
            return pen.size() + 3.5f;
        }
    }

    /** The least it takes. */
    float height() {
        return amountHeight() + GAP + BOXES_LEAST + NOTE;
    }

    private float amountHeight() {
        return amount.isEmpty() ? 0 : Math.max(30, wordsHeight() + 8);
    }

    private float wordsHeight() {
        float height = 0;
        for (WordsLine line : words) {
            height += line.height();
        }
        return height;
    }

    void draw(Sheet sheet, Box room, boolean last) throws IOException {
        if (!last) {
            Fitted continued = faces.label(8).fit(voucher.words("paper.continued"), room.width());
            sheet.rightAligned(continued, room.right(), room.y() + 8);
            return;
        }
        float y = room.y();
        if (amount.isPresent()) {
            amount(sheet, new Box(room.x(), y, room.width(), amountHeight()), amount.get());
            y += amountHeight() + GAP;
        }
        float height = Math.min(BOXES_MOST, room.bottom() - NOTE - y);
        boxes(sheet, new Box(room.x(), y, room.width(), height));
    }

    private void amount(Sheet sheet, Box box, Money money) throws IOException {
        Box label = new Box(box.x(), box.y(), LABEL, box.height());
        Box figures = new Box(box.right() - FIGURES, box.y(), FIGURES, box.height());
        sheet.fill(label, Colour.TINT);
        sheet.frame(label, 0.8f, Colour.INK);
        sheet.frame(box, 0.8f, Colour.INK);
        sheet.frame(figures, 0.8f, Colour.INK);
        new FactTable(faces, List.of()).label(sheet, voucher.labels("paper.words"), label);
        float y = box.y() + (box.height() - wordsHeight()) / 2;
        for (WordsLine line : words) {
            y += line.height();
            sheet.text(line.text(), label.right() + PAD, y - 3.5f, line.pen());
        }
        String caption = voucher.words("paper.figures");
        String digits = money.currency().code() + " " + money.grouped();
        sheet.text(caption, figures.x() + PAD, figures.y() + 9, faces.label(6.5f));
        Fitted fitted = faces.strong(14).fit(digits, FIGURES - 2 * PAD);
        sheet.rightAligned(fitted, figures.right() - PAD, figures.bottom() - 7);
    }

    private void boxes(Sheet sheet, Box box) throws IOException {
        float third = box.width() / 3;
        Box customer = new Box(box.x(), box.y(), third, box.height());
        Box bank = new Box(customer.right(), box.y(), third, box.height());
        Box seal = new Box(bank.right(), box.y(), third, box.height());
        sheet.frame(customer, 0.5f, Colour.FAINT);
        sheet.frame(bank, 0.5f, Colour.FAINT);
        sheet.frame(seal, 0.5f, Colour.FAINT);
        caption(sheet, customer, "receipt.signature");
        sheet.line(new Box(customer.x() + 12, customer.bottom() - 16, third - 24, 0), 0.6f, Colour.BLACK);
        caption(sheet, bank, "paper.handled");
        String teller = faces.regular().printable(voucher.receipt().text("receipt.teller"));
        sheet.text(faces.plain(9).fit(teller, third - 24), bank.x() + 12, bank.y() + 24);
        Box checked = new Box(bank.x(), bank.y() + bank.height() / 2, third, bank.height() / 2);
        sheet.line(new Box(checked.x(), checked.y(), third, 0), 0.5f, Colour.FAINT);
        caption(sheet, checked, "paper.checked");
        float y = checked.y() + 24;
        for (String signer : voucher.signers()) {
            String printable = faces.regular().printable(signer);
            sheet.text(faces.plain(9).fit(printable, third - 24), checked.x() + 12, y);
            y += 11;
        }
        seal(sheet, seal);
    }

    private void caption(Sheet sheet, Box box, String key) throws IOException {
        sheet.text(voucher.words(key), box.x() + PAD, box.y() + 11, faces.label(7));
    }

    private void seal(Sheet sheet, Box box) throws IOException {
        sheet.sealPlace(new Box(box.x(), box.y() + 6, box.width(), box.height() - 12), Colour.FAINT);
        float y = box.y() + box.height() / 2;
        for (String word : voucher.labels("paper.seal")) {
            sheet.centred(new Pen(faces.regular(), 7, Colour.FAINT).fit(word, box.width()), box.middle(), y);
            y += 9;
        }
    }

    void pageNumber(Sheet sheet, float y, String page) throws IOException {
        float half = (VoucherLayout.RIGHT - VoucherLayout.LEFT) / 2;
        sheet.text(faces.label(6.5f).fit(voucher.words("paper.keep"), half), VoucherLayout.LEFT, y);
        sheet.rightAligned(faces.label(6.5f).fit(page, half), VoucherLayout.RIGHT, y);
    }
}
