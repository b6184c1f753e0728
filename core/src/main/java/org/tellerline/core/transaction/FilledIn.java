package org.tellerline.core.transaction;

import java.util.List;

/** What reading a slip gave: a whole transaction, or every error at once. */
public sealed interface FilledIn {

    /**
     * A whole transaction.
     *
     * @param canonical the same text for the same business, whatever was keyed; secrets are left out
     * @param values the values that were filled in, in field order
     */
    record Whole(Transaction transaction, String canonical, List<Object> values) implements FilledIn {
        public Whole {
            values = List.copyOf(values);
        }
    }

    record Wrong(List<FieldError> errors) implements FilledIn {
        public Wrong {
            errors = List.copyOf(errors);
        }
    }
}
