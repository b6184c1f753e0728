package org.tellerline.core.endofday;

import java.util.List;

/**
 * Business of the date ends. The gates are looked at, the bank is closed and the run is laid down in one transaction, before which there is
 * no run; so this step is done whenever there is one.
 */
final class Cutoff implements Job {

    @Override
    public String name() {
        return "CUTOFF";
    }

    @Override
    public List<Chunk> chunks(Run run, Run.Step step) {
        return List.of();
    }

    @Override
    public Done work(RunStore.Open open) {
        return Done.rows(0);
    }
}
