package org.tellerline.core.endofday;

/** The branches stand before the new day, closed, and the bank does business again. */
final class StartOfDay implements Job {

    private final CutoffStore store;

    StartOfDay(House house) {
        this.store = new CutoffStore(house);
    }

    @Override
    public String name() {
        return "START_OF_DAY";
    }

    @Override
    public Done work(RunStore.Open open) {
        return store.startDay(open);
    }
}
