package org.tellerline.core.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A stranger follows docs/CONTRIBUTING.md to the letter: one record, one line in the catalogue, the words in two bundles. The new code
 * then works: it is in the catalogue, it reads its fields, posts, prints and speaks both languages.
 */
final class AddATransactionTest {

    private static final Path ROOT = Path.of(System.getProperty("tellerline.root", ".."));
    private static final String PACKAGE = "org/tellerline/core/catalogue/";
    private static final String TEXTS = "org/tellerline/core/text/";

    @TempDir
    Path folder;

    @Test
    void one_record_one_line_and_its_words_are_a_working_transaction() throws Exception {
        String page = Files.readString(ROOT.resolve("docs/CONTRIBUTING.md"));
        Path record = write(PACKAGE + "cash/CoinBagDeposit.java", example(page, "CoinBagDeposit.java"));
        Path catalogue = write(PACKAGE + "Catalogue.java", withLine(example(page, "Catalogue line")));
        Path classes = Files.createDirectory(folder.resolve("classes"));
        compile(classes, record, catalogue);
        addWords(classes, "bank_en.properties", example(page, "bank_en.properties"));
        addWords(classes, "bank_zh.properties", example(page, "bank_zh.properties"));
        assertThat(run(classes)).isEqualTo("posted 10250.00, Bag no. 袋 4711, 硬币袋存款");
    }

    private static String example(String page, String name) {
        Matcher example = Pattern.compile(
                        "<!-- example: " + Pattern.quote(name) + " -->\n```\\w+\n(.*?)```", Pattern.DOTALL)
                .matcher(page);
        assertThat(example.find()).as("the page shows %s", name).isTrue();
        return example.group(1);
    }

    /** The line goes behind its neighbour, and its import to the others. */
    private static String withLine(String line) throws IOException {
        String source = Files.readString(ROOT.resolve("core/src/main/java/" + PACKAGE + "Catalogue.java"));
        String neighbour = "            CashWithdrawal.class,\n";
        assertThat(source).contains(neighbour);
        return source.replace(neighbour, neighbour + line)
                .replace(
                        "import org.tellerline.core.catalogue.cash.CashWithdrawal;",
                        "import org.tellerline.core.catalogue.cash.CashWithdrawal;\n"
                                + "import org.tellerline.core.catalogue.cash.CoinBagDeposit;");
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve("sources").resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static void compile(Path classes, Path... sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> arguments = new ArrayList<>(
                List.of("-proc:none", "-d", classes.toString(), "-cp", System.getProperty("java.class.path")));
        Stream.of(sources).map(Path::toString).forEach(arguments::add);
        assertThat(compiler.run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
    }

    private static void addWords(Path classes, String bundle, String words) throws IOException {
        Path texts = Files.createDirectories(classes.resolve(TEXTS));
        Path file = texts.resolve(bundle);
        Files.copy(
                ROOT.resolve("core/src/main/resources/" + TEXTS + bundle), file, StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(file, Files.readString(file) + "\n" + words, StandardCharsets.UTF_8);
    }

    /** Plays the scenario among the new classes, in a program of its own: a native library belongs to the loader that took it first. */
    private String run(Path classes) throws Exception {
        String classPath = classes + File.pathSeparator + System.getProperty("java.class.path");
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path told = folder.resolve("told");
        Process scenario = new ProcessBuilder(
                        java.toString(),
                        "-Dfile.encoding=UTF-8",
                        "-Dtellerline.root=" + ROOT,
                        "-cp",
                        classPath,
                        CoinBagScenario.class.getName(),
                        folder.toString(),
                        told.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(scenario.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(scenario.waitFor()).as("the scenario said: %s", said).isZero();
        return Files.readString(told);
    }
}
