package org.tellerline.core.founding;

import java.util.List;
import org.tellerline.core.cash.Condition;
import org.tellerline.core.cash.PieceKind;
import org.tellerline.core.cash.Pieces;
import org.tellerline.core.money.Currency;

/** The cash a demo bank starts with. */
final class DemoStock {

    private DemoStock() {}

    /** What each vault is paid in, or what each till is then handed from it. */
    static Pieces pieces(String kind, Currency currency) {
        Pieces pieces = Pieces.none(currency);
        for (List<String> row : Charter.rows("demo/stock.txt")) {
            if (row.get(0).equals(kind) && row.get(1).equals(currency.code())) {
                for (String item : row.get(2).split(" ")) {
                    String[] faceAndCount = item.split("x");
                    PieceKind piece = new PieceKind(Long.parseLong(faceAndCount[0]), Condition.FIT);
                    pieces = pieces.plus(piece, Long.parseLong(faceAndCount[1]));
                }
            }
        }
        return pieces;
    }
}
