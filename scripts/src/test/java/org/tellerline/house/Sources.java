package org.tellerline.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files of the project that people wrote. */
final class Sources {

    static final Path ROOT = Path.of(System.getProperty("tellerline.root", ".."))
            .toAbsolutePath()
            .normalize();
    private static final Set<String> OTHERS = Set.of("target", ".git", ".cache", ".idea");

    private Sources() {}

    static List<Path> javaFiles() {
        return files().stream()
                .filter(file -> file.toString().endsWith(".java"))
                .toList();
    }

    static List<Path> programs() {
        return javaFiles().stream()
                .filter(file -> file.toString().contains("/src/main/"))
                .toList();
    }

    static List<Path> files() {
        try (Stream<Path> walk = Files.walk(ROOT)) {
            return walk.filter(Files::isRegularFile)
                    .filter(Sources::written)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean written(Path file) {
        for (Path part : ROOT.relativize(file)) {
            if (OTHERS.contains(part.toString())) {
                return false;
            }
        }
        return true;
    }
}
