package org.tellerline.core.signon;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;

/**
 * Turns a keyed password into the bytes that are hashed: NFKC, then UTF-8, nothing folded, nothing cut. The platform normalises
 * strings only, and a string cannot be wiped; so the text is cut where nothing can combine across the cut, plain characters pass as
 * they are, and only the short pieces between them ever become strings.
 */
final class PasswordText {

    /** The longest that one character can become under NFKC, in UTF-16 units. */
    private static final int MOST_GROWTH = 18;

    private static final int MOST_BYTES_PER_UNIT = 3;

    private PasswordText() {}

    /** The bytes to hash; the caller wipes them. */
    static byte[] bytes(char[] password) {
        char[] normal = new char[password.length * MOST_GROWTH];
        byte[] room = new byte[normal.length * MOST_BYTES_PER_UNIT];
        try {
            int length = normalise(password, normal);
            ByteBuffer bytes = ByteBuffer.wrap(room);
            encoder().encode(CharBuffer.wrap(normal, 0, length), bytes, true);
            return Arrays.copyOf(room, bytes.position());
        } finally {
            Arrays.fill(normal, '\0');
            Arrays.fill(room, (byte) 0);
        }
    }

    private static int normalise(char[] password, char[] into) {
        int length = 0;
        int start = 0;
        while (start < password.length) {
            int end = start + 1;
            while (end < password.length && !standsAlone(password[end])) {
                end++;
            }
            if (end == start + 1 && standsAlone(password[start])) {
                into[length++] = password[start];
            } else {
                String piece =
                        Normalizer.normalize(CharBuffer.wrap(password, start, end - start), Normalizer.Form.NFKC);
                piece.getChars(0, piece.length(), into, length);
                length += piece.length();
            }
            start = end;
        }
        return length;
    }

    /** Characters that are normal already and never combine with what stands before them: ASCII and the common ideographs. */
    private static boolean standsAlone(char c) {
        return c < 0x80 || (c >= 0x4E00 && c <= 0x9FFF);
    }

    private static CharsetEncoder encoder() {
        return StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
    }
}
