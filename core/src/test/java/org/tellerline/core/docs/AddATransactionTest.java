package org.tellerline.core.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
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
        Matcher example = Pattern.compile("<!-- example: " + Pattern.quote(name) + " -->\n```\\w+\n(.*?)```", Pattern.DOTALL)
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
        assertThat(compiler.run(null, null, null, arguments.toArray(String[]::new))).isZero();
    }

    private static void addWords(Path classes, String bundle, String words) throws IOException {
        Path texts = Files.createDirectories(classes.resolve(TEXTS));
        Path file = texts.resolve(bundle);
        Files.copy(
                ROOT.resolve("core/src/main/resources/" + TEXTS + bundle), file, StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(file, Files.readString(file) + "\n" + words, StandardCharsets.UTF_8);
    }

    /** Runs the scenario among the new classes, apart from the ones this test itself was loaded with. */
    private String run(Path classes) throws Exception {
        List<URL> places = new ArrayList<>(List.of(classes.toUri().toURL()));
        for (String place : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            places.add(url(place));
        }
        ClassLoader platform = ClassLoader.getPlatformClassLoader();
        try (URLClassLoader apart = new URLClassLoader(places.toArray(URL[]::new), platform)) {
            Class<?> scenario = apart.loadClass(CoinBagScenario.class.getName());
            return (String) scenario.getMethod("play", Path.class).invoke(null, folder);
        }
    }

    private static URL url(String place) throws MalformedURLException {
        return Path.of(place).toUri().toURL();
    }
}
