package org.tellerline.core.signon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.passay.dictionary.ArrayWordList;
import org.passay.dictionary.WordListDictionary;

/**
 * More than a hundred thousand passwords that attackers try first, shipped with the program, in lower case; NOTICE says where they are
 * from. It is read when the first new password is looked at.
 */
final class CommonPasswords {

    private static final String LIST = "common-passwords.txt.gz";

    private CommonPasswords() {}

    static WordListDictionary list() {
        return Holder.LIST;
    }

    private static final class Holder {

        private static final WordListDictionary LIST = new WordListDictionary(new ArrayWordList(words()));
    }

    /** In the order of their UTF-16 units, as they are searched. */
    private static String[] words() {
        try (InputStream packed = CommonPasswords.class.getResourceAsStream(LIST)) {
            if (packed == null) {
                throw new IllegalStateException("no resource " + LIST);
            }
            InputStreamReader text = new InputStreamReader(new GZIPInputStream(packed), StandardCharsets.UTF_8);
            return new BufferedReader(text).lines().toArray(String[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
