package org.tellerline.core.signon;

import java.util.ArrayList;
import java.util.List;
import org.tellerline.core.text.Message;
import org.tellerline.core.transaction.FieldError;

/** Looks at a new password as keyed, twice. Everything that is wrong with it is told at once, by the field it was keyed in. */
final class PasswordRule {

    private static final String FRESH = "fresh";
    private static final String AGAIN = "again";

    private PasswordRule() {}

    /** Everything but whether it differs from the passwords before it, which the caller finds out. */
    static List<FieldError> broken(PasswordRules rules, NewPassword wanted) {
        List<FieldError> wrong = new ArrayList<>();
        rules.broken(wanted.fresh().letters()).forEach(why -> wrong.add(new FieldError(FRESH, why)));
        if (!wanted.fresh().isSame(wanted.again())) {
            wrong.add(new FieldError(AGAIN, Message.of("password.error.again")));
        }
        return wrong;
    }

    /** It is the password of now. */
    static FieldError same() {
        return new FieldError(FRESH, Message.of("password.error.same"));
    }

    /** It is one of so many before that. */
    static FieldError used(int history) {
        return new FieldError(FRESH, Message.of("password.error.used", history));
    }

    /** The one of now is not old enough to be changed. */
    static FieldError young(int hours) {
        return new FieldError(FRESH, Message.of("password.error.young", hours));
    }

    /** Whether nothing was said yet about the new password itself. */
    static boolean isFit(List<FieldError> wrong) {
        return wrong.stream().noneMatch(error -> error.field().equals(FRESH));
    }
}
