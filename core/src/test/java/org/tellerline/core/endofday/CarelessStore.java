package org.tellerline.core.endofday;

/** Wrong on purpose: what a chunk did is committed, and only then, in another transaction, that it is done. */
final class CarelessStore extends RunStore {

    private final House house;

    CarelessStore(House house) {
        super(house);
        this.house = house;
    }

    @Override
    void within(Run run, Run.Step step, Chunk chunk, Job job) {
        Done done = house.database().write(sql -> job.work(new Open(sql, run, step, chunk)));
        house.database().write(sql -> {
            note(new Open(sql, run, step, chunk), done);
            return done;
        });
    }
}
