package org.tellerline.tui.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tellerline.tui.grid.Grid;
import org.tellerline.tui.grid.Role;
import org.tellerline.tui.grid.Style;

/**
 * Screens as they ought to be, one text file each under {@code src/test/resources/golden}. Run the tests with
 * {@code -Dgolden.write=true} to write them anew, and look at what changed before committing it.
 */
final class GoldenScreens {

    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final boolean WRITING = Boolean.getBoolean("golden.write");

    private final Set<String> shown = new TreeSet<>();

    /** The screen is the one kept under that name. */
    void show(String name, Teller teller) {
        compare(name + ".txt", teller.screen());
        assertSaysWithoutColours(teller.grid());
    }

    /** The same on a terminal without colours: under each row the attributes of its cells, as {@link #mark} writes them. */
    void showMono(String name, Teller teller) {
        Grid grid = teller.grid();
        StringBuilder rows = new StringBuilder();
        for (int row = 1; row <= grid.rows(); row++) {
            append(rows, "%02d ".formatted(row), grid.line(row));
            append(rows, " ~ ", marks(grid, row));
        }
        compare(name + ".mono.txt", rows.toString());
    }

    private static void append(StringBuilder rows, String margin, String text) {
        if (!text.isBlank()) {
            rows.append(margin).append(text.stripTrailing()).append('\n');
        }
    }

    private static String marks(Grid grid, int row) {
        StringBuilder marks = new StringBuilder();
        for (int column = 1; column <= grid.columns(); column++) {
            marks.append(mark(grid.at(row, column).style()));
        }
        return marks.toString();
    }

    /** b bold, r reverse, u underline, and B a bold that is reverse too. */
    private static char mark(Style style) {
        if (style.reverse()) {
            return style.bold() ? 'B' : 'r';
        }
        return style.bold() ? 'b' : style.underline() ? 'u' : ' ';
    }

    /** What is red is marked too, and a yellow warning begins with its sign. */
    private static void assertSaysWithoutColours(Grid grid) {
        for (int row = 1; row <= grid.rows(); row++) {
            for (int column = 1; column <= grid.columns(); column++) {
                Role role = grid.at(row, column).style().role();
                if (role == Role.ERROR) {
                    assertThat(grid.line(row)).containsPattern("^ E |^.{24}>|^  .*>");
                } else if (role == Role.WARNING) {
                    assertThat(grid.line(row)).matches(" [W!！].*");
                }
            }
        }
    }

    private void compare(String name, String screen) {
        shown.add(name);
        Path file = FOLDER.resolve(name);
        if (WRITING) {
            write(file, screen);
        } else if (!Files.exists(file)) {
            fail("no golden screen " + file + "; run with -Dgolden.write=true");
        } else {
            assertThat(screen).as(name).isEqualTo(read(file));
        }
    }

    /** Every kept screen was shown: a file nobody shows any more is deleted, not kept. */
    void allWereShown() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            Set<String> kept =
                    files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
            assertThat(kept).isEqualTo(shown);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String screen) {
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(file, screen);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
