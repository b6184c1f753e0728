package org.tellerline.core.endofday;

import java.util.ArrayList;
import java.util.List;

/** Divides a job by branch. */
final class Branches {

    private Branches() {}

    static List<Chunk> each(House house) {
        List<Chunk> chunks = new ArrayList<>();
        for (long branch : house.branches()) {
            chunks.add(Chunk.ofBranch(chunks.size() + 1, branch));
        }
        return chunks;
    }
}
