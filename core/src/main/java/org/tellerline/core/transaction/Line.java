package org.tellerline.core.transaction;

/**
 * A labelled value on a receipt or a card.
 *
 * @param label key of the label's text
 */
public record Line(String label, Datum datum) {

    public static Line of(String label, Datum datum) {
        return new Line(label, datum);
    }
}
