package org.tellerline.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tellerline.schema.db.DatabaseTrouble;

/** docs/RUNBOOK.md leaves nobody alone: every exit code, every trouble with the database and every family of refusals has its row. */
final class RunbookTest {

    private static final Path PAGE = Path.of(System.getProperty("tellerline.root", ".."), "docs/RUNBOOK.md");

    @Test
    void every_exit_code_tells_what_to_do() throws IOException {
        for (ExitCode code : ExitCode.values()) {
            assertThat(named()).contains(code.status() + " " + code);
        }
    }

    @Test
    void every_trouble_with_the_database_tells_what_to_do() throws IOException {
        for (DatabaseTrouble.Kind kind : DatabaseTrouble.Kind.values()) {
            assertThat(named()).contains(kind.name());
        }
    }

    @Test
    void every_family_of_refusals_tells_what_to_do() throws IOException {
        for (Class<?> family : RefusalsPage.families()) {
            assertThat(named()).contains(family.getSimpleName());
        }
    }

    /** What stands in code style in the first cell of a row. */
    private static List<String> named() throws IOException {
        return Pattern.compile("(?m)^\\| (`[^|]*`) \\| ")
                .matcher(Files.readString(PAGE))
                .results()
                .flatMap(row ->
                        Pattern.compile("`([^`]+)`").matcher(row.group(1)).results())
                .map(name -> name.group(1))
                .toList();
    }
}
