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
        shown.add(name + ".txt");
        Path file = FOLDER.resolve(name + ".txt");
        if (WRITING) {
            write(file, teller.screen());
        } else if (!Files.exists(file)) {
            fail("no golden screen " + file + "; run with -Dgolden.write=true");
        } else {
            assertThat(teller.screen()).as(name).isEqualTo(read(file));
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
