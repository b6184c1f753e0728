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
    static final FieldSpec PASSWORD = field("password", PASSWORD_CELLS, Shape.SECRET);

    private ScreenFields() {}

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
