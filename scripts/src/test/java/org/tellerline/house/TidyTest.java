package org.tellerline.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** House rules that are not about floors. Each failure says what to do instead. */
final class TidyTest {

    private static final int METHOD_MOST = 40;
    private static final int METHOD_P90 = 15;
    private static final int FILE_MOST = 400;
    private static final int FILE_P90 = 250;
    private static final int PARAMETERS_MOST = 4;

    /** What may not stand in a program, and what to use instead. Written in two parts so that this file does not find itself. */
    private static final Map<String, String> BANNED = Map.ofEntries(
            Map.entry("\\bTO" + "DO\\b|\\bFIX" + "ME\\b|\\bXX" + "X\\b", "finish it, or describe it in an issue"),
            Map.entry("UnsupportedOperation" + "Exception", "build what is called for"),
            Map.entry("^import (static )?[a-zA-Z.]+\\.\\*;", "import what is used by name"),
            Map.entry("System\\.out\\.print|System\\.err\\.print|printStack" + "Trace", "a face's writer, or the log"),
            Map.entry("@Suppress" + "Warnings\\(\"all\"\\)", "name the one warning and say why"),
            Map.entry("onDuplicateKey" + "Update|insert or " + "replace", "append; a guarded row is never replaced"),
            Map.entry(
                    "new Random\\(|Math\\.ran" + "dom",
                    "SplittableRandom with a seed that is printed, or SecureRandom"));

    /** SQLite has no such clause, and jOOQ writes it all the same: only these two ask which database it is. */
    private static final Pattern ROW_LOCK = Pattern.compile("\\.for(NoKey)?Up" + "date\\(");

    private static final List<String> LOCKERS = List.of("Dialect.java", "FactSqlStore.java");
    private static final Pattern CATCH_ALL = Pattern.compile("catch \\((?:final )?(?:Exception|Throwable)\\b");
    private static final List<String> MAINS = List.of("TellerApp.java", "AdminCli.java");

    @Test
    void methods_are_short() {
        List<SizeRules.Measured> methods = SizeRules.methods(Sources.programs());
        assertThat(methods.stream().filter(method -> method.lines() > METHOD_MOST))
                .as("methods of more than %d lines: divide them", METHOD_MOST)
                .isEmpty();
        assertThat(percentile(
                        methods.stream().map(SizeRules.Measured::lines).sorted().toList()))
                .as("nine methods in ten")
                .isLessThanOrEqualTo(METHOD_P90);
    }

    @Test
    void methods_take_few_parameters() {
        assertThat(SizeRules.methods(Sources.programs()).stream()
                        .filter(method -> method.parameters() > PARAMETERS_MOST))
                .as("more than %d parameters: make them a record", PARAMETERS_MOST)
                .isEmpty();
    }

    @Test
    void files_are_short() {
        Map<String, Integer> lines = new TreeMap<>();
        Sources.javaFiles()
                .forEach(file ->
                        lines.put(name(file), (int) Sources.text(file).lines().count()));
        assertThat(lines.entrySet().stream().filter(file -> file.getValue() > FILE_MOST))
                .as("files of more than %d lines: divide them", FILE_MOST)
                .isEmpty();
        assertThat(percentile(lines.values().stream().sorted().toList())).isLessThanOrEqualTo(FILE_P90);
    }

    @Test
    void nothing_banned_is_used() {
        List<String> found = new ArrayList<>();
        BANNED.forEach((banned, instead) -> {
            Pattern pattern = Pattern.compile(banned, Pattern.MULTILINE);
            Sources.programs().stream()
                    .filter(file -> pattern.matcher(Sources.text(file)).find())
                    .forEach(file -> found.add(name(file) + " holds " + banned + ": instead, " + instead));
        });
        assertThat(found).isEmpty();
    }

    @Test
    void rows_are_locked_where_the_database_is_known() {
        assertThat(Sources.programs().stream()
                        .filter(file -> ROW_LOCK.matcher(Sources.text(file)).find())
                        .filter(file -> !LOCKERS.contains(file.getFileName().toString()))
                        .map(TidyTest::name))
                .as("lock through the dialect")
                .isEmpty();
    }

    @Test
    void only_the_two_mains_catch_everything() {
        assertThat(Sources.programs().stream()
                        .filter(file -> CATCH_ALL.matcher(Sources.text(file)).find())
                        .filter(file -> !MAINS.contains(file.getFileName().toString()))
                        .map(TidyTest::name))
                .as("catch what you can name")
                .isEmpty();
    }

    @Test
    void every_package_tells_its_story() {
        assertThat(Sources.programs().stream()
                        .map(Path::getParent)
                        .distinct()
                        .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                        .map(TidyTest::name))
                .as("packages without package-info.java")
                .isEmpty();
        assertThat(Sources.programs().stream()
                        .filter(file -> file.endsWith("package-info.java"))
                        .filter(file -> !Sources.text(file).contains("@NullMarked"))
                        .map(TidyTest::name))
                .as("packages that are not @NullMarked")
                .isEmpty();
    }

    @Test
    void both_languages_have_the_same_texts() throws IOException {
        for (Path english : bundles("_en.properties")) {
            Path chinese =
                    english.resolveSibling(english.getFileName().toString().replace("_en.", "_zh."));
            Properties en = load(english);
            Properties zh = load(chinese);
            assertThat(zh.stringPropertyNames()).as(name(chinese)).isEqualTo(en.stringPropertyNames());
            assertThat(en.values().stream().map(Object::toString))
                    .as(name(english))
                    .noneMatch(String::isBlank);
            assertThat(zh.values().stream().map(Object::toString))
                    .as(name(chinese))
                    .noneMatch(String::isBlank);
        }
        assertThat(bundles("_zh.properties")).hasSameSizeAs(bundles("_en.properties"));
    }

    @Test
    void the_project_names_no_machine_and_no_registry() {
        Pattern outside = Pattern.compile("(?<![\\w.])/(wo" + "rk|ro" + "ot)/|repo1?\\.maven\\.|re" + "gistry\\.npmjs");
        assertThat(Sources.files().stream()
                        .filter(file ->
                                !name(file).startsWith("mvnw") && !name(file).startsWith(".mvn"))
                        .filter(file -> name(file)
                                .matches(".*\\.(java|xml|md|sql|properties|sh|tape)|scripts/[a-z]+|scripts/lib/.*"))
                        .filter(file -> outside.matcher(Sources.text(file)).find())
                        .map(TidyTest::name))
                .isEmpty();
    }

    private static List<Path> bundles(String ending) {
        return Sources.files().stream()
                .filter(file -> file.toString().contains("/src/main/resources/")
                        && file.toString().endsWith(ending))
                .toList();
    }

    private static Properties load(Path bundle) throws IOException {
        Properties properties = new Properties() {
            @Override
            public synchronized Object put(Object key, Object value) {
                assertThat(containsKey(key))
                        .as("%s stands twice in %s", key, name(bundle))
                        .isFalse();
                return super.put(key, value);
            }
        };
        properties.load(new StringReader(Sources.text(bundle)));
        return properties;
    }

    private static int percentile(List<Integer> sorted) {
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() * 9 / 10);
    }

    private static String name(Path file) {
        return Sources.ROOT.relativize(file).toString();
    }
}
