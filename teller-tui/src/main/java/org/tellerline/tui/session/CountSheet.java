package org.tellerline.tui.session;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tellerline.core.cash.Condition;
import org.tellerline.core.cash.PieceKind;
import org.tellerline.core.cash.Pieces;
import org.tellerline.core.desk.Offer;
import org.tellerline.core.money.Currency;
import org.tellerline.core.money.Money;
import org.tellerline.tui.form.Form;
import org.tellerline.tui.form.FormField;

/** The count of one currency: a field for each face, greatest first, and the amount it should make where that is known. */
final class CountSheet {

    private final Currency currency;
    private final List<Long> faces;
    private final Optional<Money> amount;
    private final Form form;
    private Map<String, String> before = Map.of();

    /**
     * A sheet to be filled.
     *
     * @param faces in minor units, greatest first
     * @param amount what the pieces should make, if it is known
     * @param begun the pieces counted already
     */
    CountSheet(Currency currency, List<Long> faces, Optional<Money> amount, Pieces begun) {
        this.currency = currency;
        this.faces = List.copyOf(faces);
        this.amount = amount;
        this.form =
                Form.of(faces.stream().map(this::name).map(ScreenFields::count).toList());
        fill(begun);
    }

    /**
     * A sheet a currency.
     *
     * @param last what was counted in the entry before, for Dup
     */
    static List<CountSheet> of(List<Offer.Counting> begun, List<Offer.Counting> last) {
        return begun.stream().map(counting -> of(counting, last)).toList();
    }

    private static CountSheet of(Offer.Counting counting, List<Offer.Counting> last) {
        CountSheet sheet = new CountSheet(counting.currency(), counting.faces(), counting.amount(), counting.pieces());
        last.stream()
                .filter(drawer -> drawer.currency().equals(counting.currency()))
                .forEach(drawer -> sheet.before = sheet.counts(drawer.pieces()));
        return sheet;
    }

    Currency currency() {
        return currency;
    }

    Optional<Money> amount() {
        return amount;
    }

    Form form() {
        return form;
    }

    /** What was counted the last time, for Dup. */
    Map<String, String> before() {
        return before;
    }

    private Map<String, String> counts(Pieces counted) {
        Map<String, String> counts = new HashMap<>();
        counted.counts().forEach((kind, count) -> counts.put(name(kind.face()), Long.toString(count)));
        return counts;
    }

    /** A face is named with its currency: whoever hears it does not see on which page it stands. */
    private String name(long face) {
        return currency.code() + " " + Pieces.face(currency, face);
    }

    String face(int row) {
        return Pieces.face(currency, faces.get(row));
    }

    /** Begins anew with these pieces. */
    void fill(Pieces pieces) {
        for (int i = 0; i < faces.size(); i++) {
            long count = pieces.count(new PieceKind(faces.get(i), Condition.FIT));
            form.fields().get(i).choose(count == 0 ? "" : Long.toString(count));
        }
        form.current().ifPresent(field -> field.input().arrive());
    }

    long count(int row) {
        String text = form.fields().get(row).text();
        return text.isBlank() ? 0 : Long.parseLong(text.strip());
    }

    Money worth(int row) {
        return Money.of(currency, Math.multiplyExact(faces.get(row), count(row)));
    }

    long pieceCount() {
        return pieces().counts().values().stream().mapToLong(Long::longValue).sum();
    }

    Pieces pieces() {
        TreeMap<PieceKind, Long> counts = new TreeMap<>();
        for (int i = 0; i < faces.size(); i++) {
            counts.put(new PieceKind(faces.get(i), Condition.FIT), count(i));
        }
        return new Pieces(currency, counts);
    }

    List<FormField> rows() {
        return form.fields();
    }
}
