package org.tellerline.core.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.tellerline.core.paper.Sheet.Box;
import org.tellerline.core.paper.Sheet.Colour;
import org.tellerline.core.paper.Sheet.Pen;

/** Lays a voucher out on as many sheets as its facts need; nearly always one. Amount and signatures stand on the last. */
final class VoucherLayout {

    static final float LEFT = 30;
    static final float RIGHT = Sheet.WIDTH - 30;
    private static final float TOP = 24;
    private static final float BOTTOM = Sheet.HEIGHT - 20;
    private static final float GAP = 6;

    private final PDDocument document;
    private final Faces faces;
    private final boolean genuine;

    VoucherLayout(PDDocument document, Faces faces, boolean genuine) {
        this.document = document;
        this.faces = faces;
        this.genuine = genuine;
    }

    /** The two weights that a voucher is set in. */
    record Faces(Typeface regular, Typeface bold) {

        Pen plain(float size) {
            return new Pen(regular, size, Colour.BLACK);
        }

        Pen strong(float size) {
            return new Pen(bold, size, Colour.BLACK);
        }

        Pen label(float size) {
            return new Pen(regular, size, Colour.INK);
        }
    }

    void draw(Voucher voucher, Issue issue) throws IOException {
        VoucherHead head = new VoucherHead(faces, voucher, issue);
        FactTable table = new FactTable(faces, voucher.facts());
        VoucherFoot foot = new VoucherFoot(faces, voucher);
        float first = head.height(TOP) + GAP;
        List<List<FactTable.Row>> sheets = divide(table.rows(), BOTTOM - first - foot.height() - GAP);
        for (int i = 0; i < sheets.size(); i++) {
            try (Sheet sheet = new Sheet(document)) {
                if (!genuine) {
                    sheet.diagonal(voucher.words("paper.specimen"), faces.bold());
                }
                head.draw(sheet, TOP);
                float end = table.draw(sheet, sheets.get(i), first);
                boolean last = i == sheets.size() - 1;
                Box rest = new Box(LEFT, end + GAP, RIGHT - LEFT, BOTTOM - end - GAP);
                foot.draw(sheet, rest, last);
                foot.pageNumber(sheet, BOTTOM, voucher.words("paper.page", i + 1, sheets.size()));
            }
        }
    }

    private static List<List<FactTable.Row>> divide(List<FactTable.Row> rows, float room) {
        List<List<FactTable.Row>> sheets = new ArrayList<>();
        List<FactTable.Row> sheet = new ArrayList<>();
        float filled = 0;
        for (FactTable.Row row : rows) {
            if (filled + row.height() > room && !sheet.isEmpty()) {
                sheets.add(sheet);
                sheet = new ArrayList<>();
                filled = 0;
            }
            sheet.add(row);
            filled += row.height();
        }
        sheets.add(sheet);
        return sheets;
    }
}
