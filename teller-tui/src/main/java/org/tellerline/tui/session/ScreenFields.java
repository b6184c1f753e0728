package org.tellerline.tui.session;

import java.util.Optional;
import org.tellerline.core.text.Parsed;
import org.tellerline.core.transaction.FieldSpec;
import org.tellerline.core.transaction.FieldType;
import org.tellerline.core.transaction.FieldType.Shape;

/** The fields of the two screens that are no transactions. */
final class ScreenFields {

    private static final int NAME_CELLS = 32;
    /** Longer than the screen shows: a pass phrase is as good as a password. */
    private static final int PASSWORD_CELLS = 128;

    static final FieldSpec NAME = field("name", NAME_CELLS, Shape.TEXT);
    private static final int SOUGHT_CELLS = 40;
    private static final int ITEM_CELLS = 18;
    private static final int COUNT_CELLS = 7;

    static final FieldSpec PASSWORD = field("password", PASSWORD_CELLS, Shape.SECRET);

    /** The words by which a value is sought. */
    static final FieldSpec SOUGHT = field("sought", SOUGHT_CELLS, Shape.TEXT);
    /** One amount on the adding tape. */
    static final FieldSpec ITEM = field("item", ITEM_CELLS, Shape.AMOUNT);

    private ScreenFields() {}

    /** How many there are of a face. */
    static FieldSpec count(String face) {
        return field(face, COUNT_CELLS, Shape.NUMBER);
    }

    private static FieldSpec field(String name, int cells, Shape shape) {
        FieldType<String> type = new FieldType<>(
                String.class,
                cells,
                shape,
                (text, context) -> Parsed.value(text),
                (value, context) -> Optional.empty());
        return new FieldSpec("sign-on", name, type, true);
    }
}
