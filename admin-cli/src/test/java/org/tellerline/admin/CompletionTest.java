package org.tellerline.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shell finishes words, and man shows the page. */
final class CompletionTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"admin jour,journal", "admin journal sh,show", "admin report trial-balance --da,--date"})
    void bash_finishes_what_was_begun(String begun, String finished) throws Exception {
        Path script = folder.resolve("completion");
        Files.writeString(script, new Shell(folder).admin("completion", "bash").out());
        String program = "source " + script + "; COMP_WORDS=(" + begun + "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); "
                + "_complete_admin; printf '%s\\n' \"${COMPREPLY[@]}\"";
        assertThat(run("bash", "-c", program).lines()).contains(finished);
    }

    @Test
    void the_page_for_man_names_every_command_and_option() throws Exception {
        String page = new Shell(folder).admin("--lang", "en", "man-page").out();
        assertThat(page).startsWith(".TH TELLERLINE-ADMIN 1").doesNotContain("null");
        Model.commands().forEach(command -> {
            assertThat(page).contains(".SS " + command.qualifiedName().replace("-", "\\-"));
            command.options()
                    .forEach(option ->
                            assertThat(page).contains(option.longestName().replace("-", "\\-")));
        });
        assertThat(page).doesNotContain("\n\n");
        assertThat(new Shell(folder).admin("--lang", "zh", "man-page").out()).contains("退出码", "当日流水");
    }

    @Test
    void the_catalogue_needs_no_bank() {
        String rows = new Shell(folder)
                .admin("--lang", "en", "catalogue", "--format", "csv")
                .out();
        assertThat(rows)
                .startsWith("code,name,transaction,kind,who,day,signed,reversible,fields\r\n")
                .contains(
                        "2101,cash-deposit,\"Cash deposit\",business,teller,open,limit,yes,"
                                + "\"account amount [pieces] [depositor] [memo]\"",
                        "5102,cash-from-vault,\"Cash from vault\",business,teller,open,rule,");
    }

    private static String run(String... words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
