package org.tellerline.core.founding;

import java.util.List;
import java.util.Map;
import org.tellerline.core.cash.Condition;
import org.tellerline.core.cash.PieceKind;
import org.tellerline.core.cash.Pieces;
import org.tellerline.core.money.Currency;
import org.tellerline.core.voucher.VoucherKind;
import org.tellerline.core.voucher.VoucherRange;

/** The cash a demo bank starts with. */
final class DemoStock {

    /** A vault's stock is enough for so many tills. */
    private static final int TILLS = 8;

    /** Blank vouchers of a kind that a vault starts with beyond what its tills are handed. */
    private static final long IN_VAULT = 500;

    private static final long PER_TILL = 100;

    /** Each branch has numbers of its own. */
    private static final long PER_BRANCH = 10_000_000;

    private DemoStock() {}

    /** Blank vouchers that come into a vault. */
    static VoucherRange vouchers(VoucherKind kind, Place vault, int tills) {
        return from(kind, vault.branch(), 1, PER_TILL * tills + IN_VAULT);
    }

    /** The passbooks that a till is handed. */
    static VoucherRange passbooks(Place till) {
        return from(VoucherKind.PASSBOOK, till.branch(), 1 + (till.no() - 1) * PER_TILL, PER_TILL);
    }

    private static VoucherRange from(VoucherKind kind, long branch, long first, long count) {
        long start = branch * PER_BRANCH + first;
        return new VoucherRange(kind, "", start, start + count - 1);
    }

    /** What a vault is paid in that so many tills are handed their cash from. */
    static Pieces vault(Currency currency, int tills) {
        Pieces once = pieces(Place.VAULT, currency);
        Pieces all = once;
        for (int served = TILLS; served < tills; served += TILLS) {
            for (Map.Entry<PieceKind, Long> entry : once.counts().entrySet()) {
                all = all.plus(entry.getKey(), entry.getValue());
            }
        }
        return all;
    }

    /** The usual stock of a vault, or what each till is handed from it. */
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
