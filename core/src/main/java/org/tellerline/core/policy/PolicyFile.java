package org.tellerline.core.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tellerline.core.money.Currencies;
import org.tellerline.core.money.Currency;
import org.tellerline.core.money.Money;
import org.tellerline.core.text.Message;
import org.tellerline.core.text.Parsed;

/**
 * Policies as people edit them: {@code [limit L2]} opens the part of one policy, its lines {@code name = value} follow; what begins with
 * {@code #} is for the reader. A policy the file does not speak of stays as it is.
 */
public final class PolicyFile {

    private static final Pattern HEAD = Pattern.compile("\\[\\s*(\\S+)\\s+(\\S+)\\s*]");

    private final Currencies currencies;
    private final SortedMap<PolicyName, Map<String, String>> policies = new TreeMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final List<PolicyError> errors = new ArrayList<>();
    private Optional<PolicyName> open = Optional.empty();

    private PolicyFile(Currencies currencies) {
        this.currencies = currencies;
    }

    /** Reads a file; what is wrong with it is all told together. */
    public static PolicyFile read(String text, Currencies currencies) {
        PolicyFile file = new PolicyFile(currencies);
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            String said = line.strip();
            if (!said.isEmpty() && !said.startsWith("#")) {
                file.take(number, said);
            }
        }
        file.policies.forEach(file::compareSpans);
        return file;
    }

    /** What is wrong with it, line by line. */
    public List<PolicyError> errors() {
        return List.copyOf(errors);
    }

    /** The policies it speaks of, each with its lines in the order of the file. */
    public SortedMap<PolicyName, Map<String, String>> policies() {
        return Collections.unmodifiableSortedMap(policies);
    }

    /** The number of the line that opens a policy. */
    public int line(PolicyName name) {
        return lines.getOrDefault(name.toString(), 0);
    }

    /** Some of its policies as a file of canonical text. */
    public String text(Collection<PolicyName> wanted) {
        StringBuilder text = new StringBuilder();
        wanted.forEach(name ->
                text.append('[').append(name).append("]\n").append(text(policies.getOrDefault(name, Map.of()))));
        return text.toString();
    }

    /** The canonical text of each policy in a file of such text. */
    public static SortedMap<PolicyName, String> parts(String canonical) {
        SortedMap<PolicyName, String> parts = new TreeMap<>();
        for (String part : canonical.split("(?m)^\\[", -1)) {
            Matcher head = HEAD.matcher("[" + part.lines().findFirst().orElse(""));
            if (head.matches()) {
                parts.put(
                        new PolicyName(head.group(1), head.group(2)),
                        part.lines().skip(1).map(line -> line + "\n").collect(Collectors.joining()));
            }
        }
        return parts;
    }

    /** The canonical text of one policy. */
    public static String text(Map<String, String> policy) {
        StringBuilder text = new StringBuilder();
        policy.forEach(
                (field, value) -> text.append(field).append(" = ").append(value).append('\n'));
        return text.toString();
    }

    private void take(int number, String line) {
        if (line.startsWith("[")) {
            begin(number, line);
        } else if (open.isPresent()) {
            add(number, open.get(), line);
        } else if (lines.isEmpty() && errors.isEmpty()) {
            wrong(number, line, Message.of("policy.error.outside"));
        }
    }

    private void begin(int number, String line) {
        open = Optional.empty();
        Matcher head = HEAD.matcher(line);
        if (!head.matches()) {
            wrong(number, line, Message.of("policy.error.head"));
            return;
        }
        PolicyName name = new PolicyName(head.group(1), head.group(2));
        Optional<PolicyKind> kind = PolicyKind.find(name.kind());
        if (kind.isEmpty()) {
            wrong(number, name.toString(), Message.of("policy.error.kind", name.kind(), PolicyKind.words()));
            return;
        }
        if (!kind.get().mayBeNamed(name.name())) {
            wrong(number, name.toString(), Message.of("policy.error.name", name.name()));
        }
        if (policies.containsKey(name)) {
            wrong(number, name.toString(), Message.of("policy.error.twice", line(name)));
        }
        open = Optional.of(name);
        policies.putIfAbsent(name, new LinkedHashMap<>());
        lines.putIfAbsent(name.toString(), number);
    }

    private void add(int number, PolicyName name, String line) {
        int equals = line.indexOf('=');
        if (equals <= 0) {
            wrong(number, name.toString(), Message.of("policy.error.equals"));
            return;
        }
        String field = line.substring(0, equals).strip();
        String value = line.substring(equals + 1).strip();
        String where = name + ", " + field;
        Integer before = lines.putIfAbsent(where, number);
        if (before != null) {
            wrong(number, where, Message.of("policy.error.twice", before));
            return;
        }
        Parsed<String> kept = PolicyKind.of(name).read(field, value, currencies);
        if (kept instanceof Parsed.Value<String> good) {
            policies.computeIfAbsent(name, each -> new LinkedHashMap<>()).put(field, good.value());
        } else if (kept instanceof Parsed.Wrong<String> bad) {
            wrong(number, where, bad.why());
        }
    }

    /** One event may not be allowed more than a whole day; zero where the day is not named. */
    private void compareSpans(PolicyName name, Map<String, String> policy) {
        if (PolicyKind.of(name) != PolicyKind.LIMIT) {
            return;
        }
        Limits limits = Limits.parse(text(policy));
        for (LimitKind kind : LimitKind.values()) {
            for (String code : currencies.codes()) {
                Currency currency = currencies.get(code);
                Money day = limits.most(kind, Limits.Span.DAY, currency);
                String field = kind.word() + ".event." + code;
                String where = name + ", " + field;
                if (limits.most(kind, Limits.Span.EVENT, currency).compareTo(day) > 0) {
                    wrong(
                            lines.getOrDefault(where, line(name)),
                            where,
                            Message.of("policy.error.span", kind.word() + ".day." + code));
                }
            }
        }
    }

    private void wrong(int line, String where, Message why) {
        errors.add(new PolicyError(line, where, why));
    }
}
