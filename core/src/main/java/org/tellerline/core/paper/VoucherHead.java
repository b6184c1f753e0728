package org.tellerline.core.paper;

import java.io.IOException;
import java.util.List;
import org.tellerline.core.paper.Sheet.Box;
import org.tellerline.core.paper.Sheet.Colour;
import org.tellerline.core.paper.Sheet.Fitted;
import org.tellerline.core.paper.Sheet.Pen;
import org.tellerline.core.paper.VoucherLayout.Faces;

/** The head of every sheet: whose voucher, what it is, its numbers, and under which circumstances it was posted. */
final class VoucherHead {

    private static final float SIDE = 165;
    private static final float MIDDLE = Sheet.WIDTH / 2;
    private static final float TITLE = 190;
    private static final float BANK_LINE = 14;
    private static final float SMALL_LINE = 9;
    private static final float HEIGHT = 44;
    private static final int MOST_LINES = 3;
    private static final float STRIP = 27;
    private static final float[] STRIP_PARTS = {0.15f, 0.20f, 0.37f, 0.16f, 0.12f};

    private final Faces faces;
    private final Voucher voucher;
    private final Issue issue;
    private final Pen bankPen;
    private final List<String> bank;
    private final List<String> branch;

    VoucherHead(Faces faces, Voucher voucher, Issue issue) throws IOException {
        this.faces = faces;
        this.voucher = voucher;
        this.issue = issue;
        String name = faces.bold().printable(voucher.bank());
        Pen large = new Pen(faces.bold(), 12.5f, Colour.INK);
        this.bankPen = large.width(name) <= SIDE ? large : new Pen(faces.bold(), 10, Colour.INK);
        this.bank = faces.bold().wrap(name, bankPen, SIDE, MOST_LINES);
        this.branch = faces.regular().wrap(faces.regular().printable(voucher.branch()), branchPen(), SIDE, MOST_LINES);
    }

    private Pen branchPen() {
        return faces.plain(7.5f);
    }

    /** Where the head ends that begins at the top. */
    float height(float top) {
        return top + names() + STRIP;
    }

    private float names() {
        return Math.max(HEIGHT, bank.size() * BANK_LINE + branch.size() * SMALL_LINE + 8);
    }

    void draw(Sheet sheet, float top) throws IOException {
        float y = top;
        for (String line : bank) {
            y += BANK_LINE;
            sheet.text(line, VoucherLayout.LEFT, y - 2, bankPen);
        }
        for (String line : branch) {
            y += SMALL_LINE;
            sheet.text(line, VoucherLayout.LEFT, y, branchPen());
        }
        title(sheet, top);
        numbers(sheet, top);
        float rule = top + names();
        sheet.line(
                new Box(VoucherLayout.LEFT, rule - 3, VoucherLayout.RIGHT - VoucherLayout.LEFT, 0), 1.4f, Colour.INK);
        sheet.line(new Box(VoucherLayout.LEFT, rule, VoucherLayout.RIGHT - VoucherLayout.LEFT, 0), 0.4f, Colour.INK);
        strip(sheet, rule);
    }

    private void title(Sheet sheet, float top) throws IOException {
        float y = top + 15;
        float size = 17;
        for (String raw : voucher.title()) {
            String line = faces.bold().printable(raw);
            sheet.centred(new Pen(faces.bold(), size, Colour.INK).fit(line, TITLE), MIDDLE, y);
            y += 15;
            size = 9;
        }
    }

    private void numbers(Sheet sheet, float top) throws IOException {
        String form = voucher.words("paper.form") + " " + voucher.form();
        String number = faces.bold().printable("No. " + voucher.number());
        Fitted formFitted = faces.label(7).fit(faces.regular().printable(form), SIDE);
        sheet.rightAligned(formFitted, VoucherLayout.RIGHT, top + 7);
        sheet.rightAligned(faces.strong(11).fit(number, SIDE), VoucherLayout.RIGHT, top + 20);
        if (issue == Issue.COPY) {
            copyMark(sheet, top + 24);
        }
    }

    private void copyMark(Sheet sheet, float y) throws IOException {
        String copy = voucher.words("paper.copy");
        Pen pen = new Pen(faces.bold(), 9.5f, Colour.RED);
        float width = pen.width(copy) + 14;
        Box box = new Box(VoucherLayout.RIGHT - width, y, width, 13);
        sheet.frame(box, 1.2f, Colour.RED);
        sheet.centred(pen.fit(copy, width), box.middle(), y + 10);
    }

    private void strip(Sheet sheet, float y) throws IOException {
        float x = VoucherLayout.LEFT;
        int part = 0;
        for (Voucher.Fact fact : voucher.circumstances()) {
            float width = STRIP_PARTS[part] * (VoucherLayout.RIGHT - VoucherLayout.LEFT);
            String value = faces.regular().printable(fact.value());
            String label = String.join(" ", fact.label());
            sheet.text(faces.label(6.5f).fit(label, width - 6), x, y + 10);
            sheet.text(faces.plain(9).fit(value, width - 6), x, y + 21);
            x += width;
            part++;
        }
    }
}
