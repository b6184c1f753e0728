package org.tellerline.core.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** What the machine itself can do at the moment: how long it takes to make four kilobytes durable. */
final class Probe {

    private static final int WRITES = 64;
    private static final int BYTES = 4096;

    private Probe() {}

    /**
     * The median of some writes, in microseconds.
     *
     * @param folder on the disk in question
     */
    static long syncMicros(Path folder) {
        long[] taken = new long[WRITES];
        try {
            Path file = Files.createTempFile(folder, "probe", ".tmp");
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                ByteBuffer block = ByteBuffer.allocateDirect(BYTES);
                for (int i = 0; i < WRITES; i++) {
                    long start = System.nanoTime();
                    channel.write(block.clear(), (long) i * BYTES);
                    channel.force(false);
                    taken[i] = System.nanoTime() - start;
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new BenchTrouble("bench.trouble.probe", folder.toString());
        }
        Arrays.sort(taken);
        return TimeUnit.NANOSECONDS.toMicros(taken[WRITES / 2]);
    }
}
