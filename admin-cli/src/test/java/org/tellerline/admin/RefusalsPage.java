package org.tellerline.admin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tellerline.core.desk.DeskRefusal;
import org.tellerline.core.text.Language;
import org.tellerline.core.text.Texts;
import org.tellerline.core.transaction.RefusalCode;

/** docs/refusals.md: everything the bank may say no for, in its order of precedence, and what to do about it. */
final class RefusalsPage {

    private static final Path SOURCES =
            Path.of(System.getProperty("tellerline.root", ".."), "core/src/main/java/org/tellerline/core");
    private static final Pattern ENUM =
            Pattern.compile("package ([a-z.]+);.*enum (\\w+) implements RefusalCode", Pattern.DOTALL);
    private static final Texts EN = Texts.load(Language.EN, Texts.BANK);
    private static final Texts ZH = Texts.load(Language.ZH, Texts.BANK);

    private static final String INTRODUCTION = """
            # Refusals

            <!-- Made from the program by scripts/docs; do not edit it by hand. -->

            Why the bank may say no, and what to do. Nothing was posted, and the form's key is not used up: what is put right can be sent again. Where several
            reasons stand, the first in this order is told. `{0}` and the like stand for what the sentence speaks of. [RUNBOOK.md](RUNBOOK.md) tells an
            administrator what to do where a refusal does not go away.
            """;

    private RefusalsPage() {}

    static String text() throws IOException {
        return INTRODUCTION + families().stream().map(RefusalsPage::section).collect(Collectors.joining());
    }

    /** Every enum of refusals there is; what stands against any business at all comes first. */
    static List<Class<?>> families() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(RefusalsPage::family)
                    .filter(family -> family != Object.class)
                    .sorted(Comparator.<Class<?>, Boolean>comparing(family -> family != DeskRefusal.class)
                            .thenComparing(Class::getName))
                    .collect(Collectors.toList());
        }
    }

    private static Class<?> family(Path file) {
        try {
            Matcher found = ENUM.matcher(Files.readString(file));
            return found.find() ? Class.forName(found.group(1) + "." + found.group(2)) : Object.class;
        } catch (IOException | ClassNotFoundException e) {
            throw new AssertionError(file.toString(), e);
        }
    }

    private static String section(Class<?> family) {
        StringBuilder section = new StringBuilder("\n## " + family.getSimpleName() + "\n\n");
        section.append("| code | what is said | what to do |\n|---|---|---|\n");
        for (Object constant : family.getEnumConstants()) {
            RefusalCode code = (RefusalCode) constant;
            section.append("| ").append(code.name()).append(" | ");
            section.append(both(code.key())).append(" | ");
            section.append(both(code.key() + ".help")).append(" |\n");
        }
        return section.toString();
    }

    private static String both(String key) {
        return pattern(EN, key) + "<br>" + pattern(ZH, key);
    }

    /** With the places of its arguments, which depend on the case. */
    private static String pattern(Texts texts, String key) {
        String pattern = texts.find(key).orElseThrow(() -> new AssertionError("no text for " + key));
        return TransactionsPage.cell(pattern.replace("''", "'"));
    }
}
