package org.tellerline.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages made from the program say what the program does; {@code scripts/docs} writes them anew. */
final class GeneratedPagesTest {

    private static final Path DOCS = Path.of(System.getProperty("tellerline.root", ".."), "docs");
    private static final boolean WRITE = Boolean.getBoolean("tellerline.write-pages");

    /** A file of docs/ and the whole text it shall have. */
    record Page(String name, String text) {

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Page> pages() throws IOException {
        return List.of(
                new Page("transactions.md", TransactionsPage.text()),
                new Page("refusals.md", RefusalsPage.text()),
                new Page("admin.md", CommandsTable.within(Files.readString(DOCS.resolve("admin.md")))));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_made_from_the_program_is_up_to_date(Page page) throws IOException {
        Path file = DOCS.resolve(page.name());
        if (WRITE) {
            Files.writeString(file, page.text());
        }
        assertThat(file).as("run scripts/docs").content().isEqualTo(page.text());
    }
}
