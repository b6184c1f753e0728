package org.tellerline.core.audit;

/**
 * Canonical text for hashing: lines of {@code name=value} in the order they are added, beginning with the format's number. Line
 * breaks and backslashes in values are escaped, so two different events never share a text.
 */
public final class Canonical {

    private final StringBuilder text = new StringBuilder();

    public Canonical(int format) {
        add("format", format);
    }

    public Canonical add(String name, Object value) {
        text.append(name).append('=').append(escaped(value.toString())).append('\n');
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }
}
