package org.tellerline.core.transaction;

import java.util.ArrayList;
import java.util.List;
import org.tellerline.core.text.Message;
import org.tellerline.core.text.Parsed;

/**
 * A command as typed: a code and its fields, separated by {@code /}, {@code *} or {@code ;}. A field in double quotes may contain a
 * separator; inside, two double quotes stand for one. Two separators in a row skip a field.
 */
public record FastPath(String code, List<String> words) {

    /** The longest command that is read at all. */
    public static final int LONGEST = 400;

    private static final String SEPARATORS = "/*;";

    public FastPath {
        words = List.copyOf(words);
    }

    public static Parsed<FastPath> parse(String command) {
        String text = command.strip();
        if (text.length() > LONGEST) {
            return Parsed.wrong(Message.of("command.error.long", LONGEST));
        }
        List<String> parts = new ArrayList<>();
        int at = 0;
        while (at <= text.length()) {
            StringBuilder part = new StringBuilder();
            int end = text.startsWith("\"", at) ? quoted(text, at, part) : bare(text, at, part);
            if (end < 0) {
                return Parsed.wrong(Message.of("command.error.quotes"));
            }
            parts.add(part.toString());
            at = end + 1;
        }
        return Parsed.value(new FastPath(parts.get(0), parts.subList(1, parts.size())));
    }

    private static int bare(String text, int from, StringBuilder part) {
        int at = from;
        while (at < text.length() && SEPARATORS.indexOf(text.charAt(at)) < 0) {
            part.append(text.charAt(at));
            at++;
        }
        return at;
    }

    /** Returns the place behind the closing quote, or -1 where it is missing or followed by something else than a separator. */
    private static int quoted(String text, int from, StringBuilder part) {
        int at = from + 1;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c != '"') {
                part.append(c);
            } else if (text.startsWith("\"\"", at)) {
                part.append('"');
                at++;
            } else {
                int behind = at + 1;
                return behind == text.length() || SEPARATORS.indexOf(text.charAt(behind)) >= 0 ? behind : -1;
            }
            at++;
        }
        return -1;
    }
}
