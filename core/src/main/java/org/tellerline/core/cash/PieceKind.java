package org.tellerline.core.cash;

import java.util.Comparator;

/** One kind of piece: its face in minor units and its condition. Greater faces come first. */
public record PieceKind(long face, Condition condition) implements Comparable<PieceKind> {

    /** Cash whose pieces were not keyed. */
    public static final PieceKind LOOSE = new PieceKind(1, Condition.LOOSE);

    private static final Comparator<PieceKind> ORDER =
            Comparator.comparingLong(PieceKind::face).reversed().thenComparing(PieceKind::condition);

    @Override
    public int compareTo(PieceKind other) {
        return ORDER.compare(this, other);
    }
}
