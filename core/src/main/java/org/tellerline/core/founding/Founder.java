package org.tellerline.core.founding;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tellerline.core.signon.OwnWords;
import org.tellerline.core.signon.PasswordProfile;
import org.tellerline.core.signon.PasswordRules;
import org.tellerline.core.text.Message;

/**
 * One of the two people who found a live bank and become its administrators.
 *
 * @param password wiped when the bank is founded
 */
public record Founder(String name, String signOnName, char[] password) {

    /** How many it takes: nobody administers alone. */
    public static final int HOW_MANY = 2;

    private static final int LONGEST_NAME = 40;
    private static final Pattern SIGN_ON_NAME = Pattern.compile("[a-z][a-z0-9]{1,11}");

    /** What is wrong with a name as keyed. */
    public static Optional<Message> wrongName(String name, List<Founder> others) {
        if (name.isBlank() || name.codePointCount(0, name.length()) > LONGEST_NAME || hasControls(name)) {
            return Optional.of(Message.of("founding.error.name", LONGEST_NAME));
        }
        return others.stream().anyMatch(other -> other.name().equalsIgnoreCase(name))
                ? Optional.of(Message.of("founding.error.name.same"))
                : Optional.empty();
    }

    /** What is wrong with a sign-on name as keyed. */
    public static Optional<Message> wrongSignOnName(String name, List<Founder> others) {
        if (!SIGN_ON_NAME.matcher(name).matches()) {
            return Optional.of(Message.of("founding.error.sign-on"));
        }
        return others.stream().anyMatch(other -> other.signOnName().equals(name))
                ? Optional.of(Message.of("founding.error.sign-on.same"))
                : Optional.empty();
    }

    /**
     * What is wrong with a password, by the rules it will be changed by later.
     *
     * @param names of the bank and its branch
     */
    public static List<Message> wrongPassword(char[] password, String signOnName, List<String> names) {
        PasswordProfile profile = PasswordProfile.GB_L3.guarding(true);
        return new PasswordRules(profile, OwnWords.of(signOnName, names)).broken(password);
    }

    private static boolean hasControls(String text) {
        return text.codePoints()
                .anyMatch(letter -> Character.isISOControl(letter)
                        || Character.getType(letter) == Character.FORMAT
                        || Character.getType(letter) == Character.SURROGATE);
    }
}
