package org.tellerline.core.signon;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Words that whoever knows the bank would try: its name, its branches', the product's, and the person's own sign-on name.
 *
 * @param signOnName as kept
 * @param names folded, each by itself and, of names of several words, the longer words
 */
public record OwnWords(String signOnName, TreeSet<String> names) {

    private static final String PRODUCT = "tellerline";
    private static final int LEAST_NAME = 4;
    private static final int LEAST_IDEOGRAPHS = 2;
    private static final int LEAST_WORD = 5;

    /** The words of a person at a bank whose own name and branches are called so. */
    public static OwnWords of(String signOnName, Collection<String> names) {
        TreeSet<String> words = new TreeSet<>();
        words.add(PRODUCT);
        names.stream().map(OwnWords::fold).forEach(name -> {
            Stream.of(name).filter(OwnWords::tellsSomething).forEach(words::add);
            Stream.of(name.split("\\s+"))
                    .filter(word -> word.length() >= LEAST_WORD)
                    .forEach(words::add);
        });
        return new OwnWords(fold(signOnName), words);
    }

    private static boolean tellsSomething(String name) {
        boolean ideographs = name.codePoints().anyMatch(Character::isIdeographic);
        return name.length() >= (ideographs ? LEAST_IDEOGRAPHS : LEAST_NAME);
    }

    /** As words are compared: NFKC, and small letters. */
    static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
