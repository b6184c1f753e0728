package org.tellerline.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/mission.md lists every point of the mission once, and what it names as showing a point is there. */
final class MissionTest {

    /** How many points each chapter of the mission has. */
    private static final int[] POINTS = {4, 5, 5, 2, 3, 6, 4, 3, 6};

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (M\\d\\.\\d) \\| (.+) \\| (?:in part: )?(.+) \\|$");
    private static final Pattern TEST = Pattern.compile("@(?:Test|ParameterizedTest|ArchTest)\\b");

    private final List<MatchResult> rows = ROW.matcher(Sources.text(Sources.ROOT.resolve("docs/mission.md")))
            .results()
            .toList();

    @Test
    void every_point_stands_there_once() {
        List<String> ids = new ArrayList<>();
        for (int chapter = 0; chapter < POINTS.length; chapter++) {
            for (int point = 1; point <= POINTS[chapter]; point++) {
                ids.add("M" + (chapter + 1) + "." + point);
            }
        }
        assertThat(rows.stream().map(row -> row.group(1)).toList()).isEqualTo(ids);
    }

    @Test
    void what_is_said_to_show_a_point_is_there() {
        List<String> missing = new ArrayList<>();
        for (MatchResult row : rows) {
            for (String name : row.group(3).split(", ")) {
                if (!name.equals("later") && !exists(name)) {
                    missing.add(row.group(1) + ": " + name);
                }
            }
        }
        assertThat(missing)
                .as("neither a test nor a page: mend docs/mission.md")
                .isEmpty();
    }

    private static boolean exists(String name) {
        if (name.endsWith(".md")) {
            return Files.exists(Sources.ROOT.resolve("docs").resolve(name));
        }
        return Sources.javaFiles().stream()
                .filter(file -> file.endsWith(Path.of(name + ".java")))
                .anyMatch(file -> TEST.matcher(Sources.text(file)).find());
    }
}
