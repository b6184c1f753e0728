package org.tellerline.core.difference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tellerline.core.books.Drawer;
import org.tellerline.core.books.TillDay;
import org.tellerline.core.books.TillEvent;
import org.tellerline.core.cash.PieceKind;
import org.tellerline.core.cash.Pieces;
import org.tellerline.core.ledger.ReceiptNumber;
import org.tellerline.core.money.Currency;
import org.tellerline.core.money.Money;

/**
 * What a till differs by in one currency, and its day.
 *
 * @param difference positive where there is too much
 * @param faces how many pieces of each kind there are more than in the books, or fewer; of no use where cash stands as LOOSE
 * @param piecesKnown whether no cash stands as LOOSE, so that the pieces tell something
 * @param kinds those of which the till holds or held any
 */
record Riddle(Money difference, Pieces faces, boolean piecesKnown, Set<PieceKind> kinds, TillDay day) {

    /** What is behind a count that agreed, or came after one that showed the same difference, is hardly the reason. */
    private static final int CLEARED = 40;

    private static final int JUST_SO = 14;
    private static final int NATURAL = 12;
    private static final int POSSIBLE = 6;
    private static final int IMPOSSIBLE = 30;

    static Riddle of(Drawer books, Pieces counted, TillDay day) {
        TreeMap<PieceKind, Long> turned = new TreeMap<>(books.pieces().negated().counts());
        counted.counts().forEach((kind, count) -> turned.merge(kind, count, Math::addExact));
        turned.remove(PieceKind.LOOSE);
        return new Riddle(
                counted.total().minus(books.cash()),
                new Pieces(books.cash().currency(), turned),
                books.pieces().count(PieceKind.LOOSE) == 0,
                kinds(books.pieces(), counted),
                day);
    }

    Currency currency() {
        return difference.currency();
    }

    long off() {
        return difference.minor();
    }

    /** Events of the till that moved cash of the currency. */
    Stream<TillEvent> moving() {
        return day.own().stream().filter(event -> moved(event) != 0);
    }

    /** In minor units, positive where it came in. */
    long moved(TillEvent event) {
        return Optional.ofNullable(event.cash().get(currency().code()))
                .map(Money::minor)
                .orElse(0L);
    }

    Pieces pieces(TillEvent event) {
        return event.pieces().getOrDefault(currency().code(), Pieces.none(currency()));
    }

    Money money(long minor) {
        return Money.of(currency(), minor);
    }

    /** How the pieces speak for something that would have turned just these, and how much against it where they do not. */
    int evidence(Pieces would, int against) {
        return !piecesKnown || would.counts().isEmpty() ? 0 : would.equals(faces) ? JUST_SO : -against;
    }

    /**
     * How the pieces speak for an event having moved another amount than was booked: it then moved its pieces and those that differ
     * besides, and none of them against its direction.
     */
    int evidenceOfOther(TillEvent event) {
        Pieces keyed = pieces(event);
        if (!piecesKnown || keyed.counts().isEmpty()) {
            return 0;
        }
        Pieces moved = keyed;
        for (Map.Entry<PieceKind, Long> face : faces.counts().entrySet()) {
            moved = moved.plus(face.getKey(), face.getValue());
        }
        Pieces really = moved(event) < 0 ? moved.negated() : moved;
        boolean possible = really.counts().values().stream().allMatch(count -> count > 0);
        return !possible
                ? -IMPOSSIBLE
                : really.equals(fewest(Math.abs(really.total().minor()))) ? NATURAL : POSSIBLE;
    }

    /** What a hand takes for an amount: of the greatest face as many as go into it, then of the next. */
    private Pieces fewest(long amount) {
        Pieces fewest = Pieces.none(currency());
        long rest = amount;
        for (PieceKind kind : kinds) {
            fewest = fewest.plus(kind, rest / kind.face());
            rest %= kind.face();
        }
        return fewest;
    }

    private static Set<PieceKind> kinds(Pieces books, Pieces counted) {
        Set<PieceKind> kinds = new TreeSet<>(books.counts().keySet());
        kinds.addAll(counted.counts().keySet());
        kinds.remove(PieceKind.LOOSE);
        return kinds;
    }

    /** A cause that taking the event back would mend. */
    Cause undoing(Cause.Kind kind, TillEvent event, int weight, Object... args) {
        Optional<String> undo =
                event.head().number().map(number -> "7201/" + number).filter(command -> isOwn(event));
        return new Cause(kind, Optional.of(event), difference, kind.because(args), undo, weighed(event, weight));
    }

    /** A cause that nothing can undo, so that the difference itself is booked. */
    Cause booking(Cause.Kind kind, TillEvent event, int weight, Object... args) {
        return new Cause(
                kind, Optional.of(event), difference, kind.because(args), Optional.of(book()), weighed(event, weight));
    }

    /** A cause that keying the same business once more would mend. */
    Cause keying(Cause.Kind kind, TillEvent event, int weight) {
        Optional<String> form = Optional.of(event.head().code());
        return new Cause(kind, Optional.of(event), difference, kind.because(), form, weighed(event, weight));
    }

    private int weighed(TillEvent event, int weight) {
        return isOwn(event) && isCleared(event) ? weight - CLEARED : weight;
    }

    /** The command that books what the till differs by; its reason is left to be keyed. */
    String book() {
        Money amount = difference.isNegative() ? difference.negated() : difference;
        return "5107/" + currency().code() + "/" + amount.plain() + "/" + (difference.isPositive() ? "1" : "2");
    }

    static Object number(TillEvent event) {
        return event.head().number().map(ReceiptNumber::toString).orElse("-");
    }

    private boolean isOwn(TillEvent event) {
        return day.own().contains(event);
    }

    private boolean isCleared(TillEvent event) {
        int at = day.own().indexOf(event);
        List<TillEvent> later = day.own().subList(0, at);
        List<TillEvent> earlier = day.own().subList(at + 1, day.own().size());
        return later.stream().anyMatch(count -> PastCount.showed(count, Money.zero(currency())))
                || earlier.stream().anyMatch(count -> PastCount.showed(count, difference));
    }

    /** The single kinds of piece of which there are so many more and as many fewer, if that is all that differs. */
    Optional<Swap> swap() {
        if (!piecesKnown || faces.counts().size() != 2) {
            return Optional.empty();
        }
        List<Map.Entry<PieceKind, Long>> both = List.copyOf(faces.counts().entrySet());
        boolean firstIsMore = both.get(0).getValue() > 0;
        Map.Entry<PieceKind, Long> more = both.get(firstIsMore ? 0 : 1);
        Map.Entry<PieceKind, Long> fewer = both.get(firstIsMore ? 1 : 0);
        return more.getValue() + fewer.getValue() == 0
                ? Optional.of(new Swap(more.getKey(), fewer.getKey(), more.getValue()))
                : Optional.empty();
    }

    /** So many pieces of one kind where the books have the other. */
    record Swap(PieceKind more, PieceKind fewer, long count) {}
}
