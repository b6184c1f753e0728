package org.tellerline.core.endofday;

/** The business date moves to the next working day: one row, one transaction, nowhere else. */
final class Roll implements Job {

    private final CutoffStore store;

    Roll(House house) {
        this.store = new CutoffStore(house);
    }

    @Override
    public String name() {
        return "ROLL";
    }

    @Override
    public Done work(RunStore.Open open) {
        return store.roll(open);
    }
}
