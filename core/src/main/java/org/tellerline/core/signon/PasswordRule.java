package org.tellerline.core.signon;

import java.util.ArrayList;
import java.util.List;
import org.tellerline.core.text.Message;
import org.tellerline.core.transaction.FieldError;

/** What a new password must be, whoever chooses it. Everything that is wrong with it is told at once, by the field it was keyed in. */
final class PasswordRule {

    static final String FRESH = "fresh";
    private static final String AGAIN = "again";

    private static final int MOST = 64;

    private final String signOnName;
    private final int least;

    /**
     * The rule for one person.
     *
     * @param policy of the bank today
     */
    PasswordRule(String signOnName, PasswordPolicy policy) {
        this.signOnName = signOnName;
        this.least = policy.least();
    }

    /** Everything but whether it differs from the password of now, which the caller knows. */
    List<FieldError> broken(NewPassword wanted) {
        List<FieldError> wrong = new ArrayList<>();
        char[] fresh = wanted.fresh().letters();
        int letters = Character.codePointCount(fresh, 0, fresh.length);
        if (letters < least || letters > MOST) {
            wrong.add(new FieldError(FRESH, Message.of("password.error.length", least, MOST)));
        } else if (isName(fresh)) {
            wrong.add(new FieldError(FRESH, Message.of("password.error.name")));
        }
        if (!wanted.fresh().isSame(wanted.again())) {
            wrong.add(new FieldError(AGAIN, Message.of("password.error.again")));
        }
        return wrong;
    }

    /** No string is made of it, for a string cannot be wiped. */
    private boolean isName(char[] fresh) {
        boolean same = fresh.length == signOnName.length();
        for (int i = 0; same && i < fresh.length; i++) {
            same = Character.toLowerCase(fresh[i]) == signOnName.charAt(i);
        }
        return same;
    }

    /** It is the password of now. */
    static FieldError same() {
        return new FieldError(FRESH, Message.of("password.error.same"));
    }

    /** Whether nothing was said yet about the new password itself. */
    static boolean isFit(List<FieldError> wrong) {
        return wrong.stream().noneMatch(error -> error.field().equals(FRESH));
    }
}
