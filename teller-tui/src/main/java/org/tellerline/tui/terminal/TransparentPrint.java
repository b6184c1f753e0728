package org.tellerline.tui.terminal;

import java.util.List;
import org.tellerline.core.text.Letters;

/**
 * What makes a VT terminal pass text on to its printer: MEDIA COPY 5 turns printer controller mode on and 4 turns it off; between the
 * two the terminal shows nothing and obeys nothing but the end of the mode. The text holds no character that could be a part of any
 * sequence; lines end with a return and a line feed, the paper with a form feed.
 */
final class TransparentPrint {

    private static final String ON = "\u001b[5i";
    private static final String OFF = "\u001b[4i";

    private TransparentPrint() {}

    static String sequence(List<String> lines) {
        StringBuilder text = new StringBuilder(ON);
        for (String line : lines) {
            line.codePoints()
                    .map(codePoint -> Letters.isShowable(codePoint) ? codePoint : '?')
                    .forEach(text::appendCodePoint);
            text.append("\r\n");
        }
        return text.append('\f').append(OFF).toString();
    }
}
