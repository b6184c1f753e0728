package org.tellerline.core.days;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tellerline.schema.db.Dialect;

final class BranchDaysTest {

    @TempDir
    Path folder;

    @Test
    void first() {
        long seed = Long.getLong("tellerline.season", 1L);
        int n = Integer.getInteger("seasons", 1);
        long t = System.nanoTime();
        for (int i = 0; i < n; i++) {
            Season s = new Season(seed + i, Dialect.valueOf(System.getProperty("tellerline.dialect", "SQLITE")));
            try {
                s.live(folder, Season.DAYS);
            } finally {
                if (Boolean.getBoolean("show")) s.script().forEach(System.out::println);
            }
            System.out.println("season " + (seed + i) + " " + s.script().size() + " events " + (System.nanoTime() - t) / 1_000_000 + " ms");
        }
    }
}
