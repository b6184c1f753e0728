package org.tellerline.admin;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** JSON text: numbers as they are, lists and objects of such values, everything else as strings. */
public final class Json {

    private Json() {}

    /** The text of a value on one line. */
    public static String value(Object value) {
        if (value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(Json::value).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Map<?, ?> object) {
            return object.entrySet().stream()
                    .map(entry -> quoted(entry.getKey().toString()) + ": " + value(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return quoted(value.toString());
    }

    /** Everything beyond plain ASCII letters that could steer a terminal is escaped; readable text of any language stays. */
    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.codePoints().forEach(letter -> {
            if (letter == '"' || letter == '\\') {
                json.append('\\').append((char) letter);
            } else if (Printable.line(Character.toString(letter)).equals(Character.toString(letter))) {
                json.appendCodePoint(letter);
            } else {
                Character.toString(letter).chars().forEach(unit -> json.append("\\u%04x".formatted(unit)));
            }
        });
        return json.append('"').toString();
    }
}
