package org.tellerline.core.founding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The texts a bank starts from, shipped with the program: lines of columns between bars; lines that begin with # say nothing. */
final class Charter {

    private Charter() {}

    /** The rows of a text, each cut into its columns. */
    static List<List<String>> rows(String text) {
        List<List<String>> rows = new ArrayList<>();
        for (String line : lines(text)) {
            List<String> columns = new ArrayList<>();
            for (String column : line.split("\\|", -1)) {
                columns.add(column.strip());
            }
            rows.add(columns);
        }
        return rows;
    }

    /** The name of a policy: what it is about, and for whom. */
    record PolicyName(String kind, String name) {}

    /** The policies a new bank starts with, as canonical text by name. */
    static Map<PolicyName, String> policies() {
        Map<PolicyName, String> policies = new LinkedHashMap<>();
        PolicyName open = new PolicyName("", "");
        for (String line : lines("policies.txt")) {
            if (line.startsWith("[")) {
                String[] words = line.substring(1, line.length() - 1).split(" ", 2);
                open = new PolicyName(words[0], words[1]);
                policies.put(open, "");
            } else {
                policies.merge(open, line + "\n", String::concat);
            }
        }
        return policies;
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream(text), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    lines.add(line.strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    private static InputStream stream(String text) {
        InputStream stream = Charter.class.getResourceAsStream(text);
        if (stream == null) {
            throw new IllegalStateException("no resource " + text);
        }
        return stream;
    }
}
