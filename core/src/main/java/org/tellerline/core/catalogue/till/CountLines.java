package org.tellerline.core.catalogue.till;

import org.tellerline.core.cash.Pieces;
import org.tellerline.core.transaction.Datum;
import org.tellerline.core.transaction.ReceiptLines;

/** What the receipt of a count says of each currency. */
final class CountLines {

    private CountLines() {}

    /** What was counted: the total, and the pieces it consists of. */
    static ReceiptLines counted(ReceiptLines lines, Counted count) {
        count.drawers().stream().filter(drawer -> !drawer.isEmpty()).forEach(drawer -> counted(lines, drawer));
        return lines;
    }

    /** The same beside what the books say, and what differs. */
    static ReceiptLines compared(ReceiptLines lines, Counted count) {
        count.drawers().stream().filter(drawer -> !drawer.isEmpty()).forEach(drawer -> {
            counted(lines, drawer);
            lines.add("receipt.book", Datum.money(drawer.till().cash()))
                    .add("receipt.difference", Datum.money(drawer.difference()));
            pieces(lines, "receipt.faces", drawer.faces());
        });
        return lines;
    }

    private static void counted(ReceiptLines lines, Counted.Drawer drawer) {
        lines.add("receipt.counted", Datum.money(drawer.counted().total()));
        pieces(lines, "receipt.pieces", drawer.counted());
    }

    private static void pieces(ReceiptLines lines, String label, Pieces pieces) {
        if (!pieces.counts().isEmpty()) {
            lines.add(label, Datum.text(pieces));
        }
    }
}
