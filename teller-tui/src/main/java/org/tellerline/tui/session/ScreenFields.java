package org.tellerline.tui.session;

import java.util.Optional;
import org.tellerline.core.text.Parsed;
import org.tellerline.core.transaction.FieldSpec;
import org.tellerline.core.transaction.FieldType;
import org.tellerline.core.transaction.FieldType.Shape;
import org.tellerline.core.transaction.Secret;

/** The fields of the screens that are no transactions. */
final class ScreenFields {

    private static final int NAME_CELLS = 32;

    private static final int SOUGHT_CELLS = 40;
    private static final int ITEM_CELLS = 18;
    private static final int COUNT_CELLS = 7;

    static final FieldSpec NAME = field("sign-on", "name", NAME_CELLS, Shape.TEXT);
    static final FieldSpec PASSWORD = field("sign-on", "password", Secret.MOST, Shape.SECRET);
    static final FieldSpec SIGNER = field("approval", "name", NAME_CELLS, Shape.TEXT);
    static final FieldSpec SIGNERS_PASSWORD = field("approval", "password", Secret.MOST, Shape.SECRET);
    static final FieldSpec FRESH = field("sign-on", "fresh", Secret.MOST, Shape.SECRET);
    static final FieldSpec AGAIN = field("sign-on", "again", Secret.MOST, Shape.SECRET);

    /** The words by which a value is sought. */
    static final FieldSpec SOUGHT = field("sign-on", "sought", SOUGHT_CELLS, Shape.TEXT);
    /** One amount on the adding tape. */
    static final FieldSpec ITEM = field("sign-on", "item", ITEM_CELLS, Shape.AMOUNT);

    private ScreenFields() {}

    /** How many there are of a face. */
    static FieldSpec count(String face) {
        return field("sign-on", face, COUNT_CELLS, Shape.NUMBER);
    }

    private static FieldSpec field(String screen, String name, int cells, Shape shape) {
        FieldType<String> type = new FieldType<>(
                String.class,
                cells,
                shape,
                (text, context) -> Parsed.value(text),
                (value, context) -> Optional.empty());
        return new FieldSpec(screen, name, type, true);
    }
}
