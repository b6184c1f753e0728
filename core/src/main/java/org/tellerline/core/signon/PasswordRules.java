package org.tellerline.core.signon;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.passay.CharacterCharacteristicsRule;
import org.passay.CharacterRule;
import org.passay.DictionaryRule;
import org.passay.DictionarySubstringRule;
import org.passay.LengthRule;
import org.passay.PasswordData;
import org.passay.PasswordValidator;
import org.passay.Rule;
import org.passay.RuleResult;
import org.passay.dictionary.ArrayWordList;
import org.passay.dictionary.WordListDictionary;
import org.tellerline.core.text.Message;

/**
 * What a new password must be, whoever chooses it and wherever it is keyed. How long it is and what it is made of is judged by its
 * shape, one sign for each code point after NFKC, because Passay counts UTF-16 units and knows the classes of English only; what it says, by its
 * text in small letters. Passay judges strings, which cannot be wiped: a password that is being chosen stays in memory until it is
 * collected. One that is only compared never becomes a string.
 */
public final class PasswordRules {

    private static final int LEAST_CORE = 4;
    private static final int LEAST_NAME = 4;
    private static final int THREE = 3;

    private final PasswordProfile profile;
    private final OwnWords words;

    public PasswordRules(PasswordProfile profile, OwnWords words) {
        this.profile = profile;
        this.words = words;
    }

    /** Everything that is wrong with a password by itself; whether it was used before only the books know. */
    public List<Message> broken(char[] password) {
        String normal = Normalizer.normalize(new String(password), Normalizer.Form.NFKC);
        String text = normal.toLowerCase(Locale.ROOT);
        List<Message> wrong = new ArrayList<>();
        PasswordData shape = new PasswordData(PasswordShape.of(normal));
        if (breaks(shape, new LengthRule(profile.least(), PasswordProfile.MOST))) {
            wrong.add(Message.of("password.error.length", profile.least(), PasswordProfile.MOST));
        }
        if (breaks(shape, mixture())) {
            wrong.add(Message.of("password.error.mixture." + profile.mixture()));
        }
        if (password.length > 0 && normal.codePoints().distinct().count() == 1) {
            wrong.add(Message.of("password.error.repeat"));
        }
        if (isCommon(text) || isCommon(core(text))) {
            wrong.add(Message.of("password.error.common"));
        }
        if (isName(text)) {
            wrong.add(Message.of("password.error.name"));
        }
        ownWord(text).forEach(word -> wrong.add(Message.of("password.error.word", word)));
        return wrong;
    }

    private List<Rule> mixture() {
        return switch (profile.mixture()) {
            case ANY -> List.of();
            case LETTERS_AND_DIGITS ->
                List.of(new CharacterRule(PasswordShape.LETTER), new CharacterRule(PasswordShape.DIGIT));
            case THREE_OF_FOUR ->
                List.of(new CharacterCharacteristicsRule(
                        THREE,
                        new CharacterRule(PasswordShape.CAPITAL),
                        new CharacterRule(PasswordShape.SMALL),
                        new CharacterRule(PasswordShape.DIGIT),
                        new CharacterRule(PasswordShape.OTHER)));
        };
    }

    private static boolean isCommon(String text) {
        return breaks(new PasswordData(text), new DictionaryRule(CommonPasswords.list()));
    }

    /** What stands between the first letter and the last: digits and signs around a common word make it no rarer. */
    private static String core(String text) {
        String core = text.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        return core.length() < LEAST_CORE ? "" : core;
    }

    /** A short name may well be part of a good password; then only the password may not be the name. */
    private boolean isName(String text) {
        String name = words.signOnName();
        return name.length() < LEAST_NAME ? text.equals(name) : text.contains(name);
    }

    private List<String> ownWord(String text) {
        String[] sorted = words.names().toArray(String[]::new);
        Rule rule = new DictionarySubstringRule(new WordListDictionary(new ArrayWordList(sorted)));
        return rule.validate(new PasswordData(text)).getDetails().stream()
                .map(detail -> String.valueOf(detail.getParameters().get("matchingWord")))
                .toList();
    }

    private static boolean breaks(PasswordData data, Rule rule) {
        return breaks(data, List.of(rule));
    }

    private static boolean breaks(PasswordData data, List<Rule> rules) {
        RuleResult result = new PasswordValidator(rules).validate(data);
        return !result.isValid();
    }
}
