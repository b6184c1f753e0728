package org.tellerline.core.catalogue.enquiry;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tellerline.core.books.Drawer;
import org.tellerline.core.books.Movement;
import org.tellerline.core.books.TillState;
import org.tellerline.core.cash.Condition;
import org.tellerline.core.cash.PieceKind;
import org.tellerline.core.money.Money;
import org.tellerline.core.staff.Role;
import org.tellerline.core.text.Digits;
import org.tellerline.core.transaction.Datum;
import org.tellerline.core.transaction.DayNeeded;
import org.tellerline.core.transaction.Enquiry;
import org.tellerline.core.transaction.Line;
import org.tellerline.core.transaction.Reading;
import org.tellerline.core.transaction.Refusal;
import org.tellerline.core.transaction.TransactionCode;
import org.tellerline.core.transaction.View;

/**
 * What is in the till, piece by piece, and how the day made it so; supervisors and auditors see every till and the vault. Of a sealed
 * till that is to be counted blind its teller is told nothing but that it is.
 */
@TransactionCode(
        value = "8301",
        name = "till-position",
        who = {Role.TELLER, Role.SUPERVISOR, Role.AUDITOR},
        day = DayNeeded.ANY)
public record TillPosition() implements Enquiry {

    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    private static final List<String> CASH = List.of(
            "column.ccy",
            "column.opening",
            "column.in",
            "column.out",
            "column.now",
            "column.till.limit",
            "column.of.limit",
            "column.over");

    private static final List<String> PIECES =
            List.of("column.ccy", "column.face", "column.condition", "column.pieces", "column.amount");

    private static final List<String> TILLS = List.of(
            "column.till",
            "column.ccy",
            "column.kind",
            "column.state",
            "column.holder",
            "column.now",
            "column.till.limit",
            "column.of.limit",
            "column.over",
            "column.opening",
            "column.in",
            "column.out");

    private static final List<String> SUMS =
            List.of("column.sum", "column.opening", "column.in", "column.out", "column.now");

    @Override
    public Optional<Refusal> refusal(Reading reading) {
        return reading.byTeller() && own(reading).isEmpty()
                ? Optional.of(Refusal.of(EnquiryRefusal.NO_OWN_TILL))
                : EnquiryRefusal.ownCountAhead(reading);
    }

    @Override
    public View view(Reading reading) {
        return reading.byTeller()
                ? own(reading)
                        .map(reading.beforeBlindCount() ? TillPosition::sealed : TillPosition::till)
                        .orElseGet(View.Sheet::of)
                : branch(reading.books().tills().ofBranch(reading.branch(), reading.today()));
    }

    private static Optional<TillState> own(Reading reading) {
        return reading.books().tills().at(reading.session().position(), reading.today());
    }

    private static View till(TillState till) {
        return View.Sheet.of(
                new View.Card(particulars(till)),
                new View.Table(
                        CASH, till.drawers().stream().map(TillPosition::cash).toList(), true),
                new View.Table(
                        PIECES,
                        till.drawers().stream()
                                .flatMap(drawer -> pieces(drawer).stream())
                                .toList(),
                        true));
    }

    private static View sealed(TillState till) {
        List<Line> lines = new ArrayList<>(particulars(till));
        lines.add(Line.of("card.count.ahead", Datum.word("till.blind")));
        return View.Sheet.of(new View.Card(lines));
    }

    private static List<Line> particulars(TillState till) {
        return List.of(
                Line.of("column.till", Datum.text(Digits.padded(till.no(), 2))),
                Line.of("column.state", state(till)),
                Line.of("column.holder", Datum.text(till.holder().orElse("-"))));
    }

    private static Datum state(TillState till) {
        return Datum.word(till.open() ? "till.open" : "till.closed");
    }

    private static List<Datum> cash(Drawer drawer) {
        return List.of(
                Datum.text(drawer.cash().currency().code()),
                Datum.figure(drawer.opening()),
                Datum.figure(drawer.today().in()),
                Datum.figure(drawer.today().out()),
                Datum.figure(drawer.cash()),
                Datum.figure(drawer.limit()),
                ofLimit(drawer),
                over(drawer));
    }

    /** Hundredths of the limit that the till holds, so that it is seen to be near before it is over. */
    private static Datum ofLimit(Drawer drawer) {
        return drawer.limit().isPositive()
                ? Datum.count(BigInteger.valueOf(drawer.cash().minor())
                        .multiply(HUNDRED)
                        .divide(BigInteger.valueOf(drawer.limit().minor()))
                        .longValueExact())
                : Datum.blank();
    }

    private static Datum over(Drawer drawer) {
        Money over = drawer.cash().minus(drawer.limit());
        return over.isPositive() ? Datum.figure(over) : Datum.blank();
    }

    private static List<List<Datum>> pieces(Drawer drawer) {
        List<List<Datum>> rows = new ArrayList<>();
        drawer.pieces().counts().forEach((kind, count) -> rows.add(piece(drawer, kind, count)));
        return rows;
    }

    /** Loose cash has no pieces to be told, only an amount. */
    private static List<Datum> piece(Drawer drawer, PieceKind kind, long count) {
        boolean loose = kind.condition() == Condition.LOOSE;
        Money face = Money.of(drawer.cash().currency(), kind.face());
        return List.of(
                Datum.text(face.currency().code()),
                loose ? Datum.blank() : Datum.figure(face),
                Datum.word("condition." + kind.condition()),
                loose ? Datum.blank() : Datum.count(count),
                Datum.figure(Money.of(face.currency(), Math.multiplyExact(kind.face(), count))));
    }

    private static View branch(List<TillState> tills) {
        List<List<Datum>> rows = new ArrayList<>();
        SortedMap<String, List<Drawer>> currencies = new TreeMap<>();
        for (TillState till : tills) {
            for (Drawer drawer : till.drawers()) {
                rows.add(row(till, drawer));
                currencies
                        .computeIfAbsent(drawer.cash().currency().code(), each -> new ArrayList<>())
                        .add(drawer);
            }
        }
        return View.Sheet.of(
                new View.Table(TILLS, rows, true).toldApartBy(2),
                new View.Table(
                        SUMS,
                        currencies.entrySet().stream().map(TillPosition::sum).toList(),
                        true));
    }

    private static List<Datum> row(TillState till, Drawer drawer) {
        return List.of(
                Datum.text(Digits.padded(till.no(), 2)),
                Datum.text(drawer.cash().currency().code()),
                Datum.word("position." + till.kind()),
                state(till),
                Datum.text(till.holder().orElse("-")),
                Datum.figure(drawer.cash()),
                Datum.figure(drawer.limit()),
                ofLimit(drawer),
                over(drawer),
                Datum.figure(drawer.opening()),
                Datum.figure(drawer.today().in()),
                Datum.figure(drawer.today().out()));
    }

    private static List<Datum> sum(Map.Entry<String, List<Drawer>> drawers) {
        Money none = Money.zero(drawers.getValue().get(0).cash().currency());
        Money cash = none;
        Movement today = new Movement(none, none);
        for (Drawer drawer : drawers.getValue()) {
            cash = cash.plus(drawer.cash());
            today = today.plus(drawer.today());
        }
        return List.of(
                Datum.text(drawers.getKey()),
                Datum.figure(cash.minus(today.net())),
                Datum.figure(today.in()),
                Datum.figure(today.out()),
                Datum.figure(cash));
    }
}
