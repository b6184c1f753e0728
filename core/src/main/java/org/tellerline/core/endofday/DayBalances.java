package org.tellerline.core.endofday;

import java.util.List;

/** The ledger accounts of the day, with what the end of day itself booked: opening, debits, credits, closing. */
final class DayBalances implements Job {

    private final House house;

    DayBalances(House house) {
        this.house = house;
    }

    @Override
    public String name() {
        return "DAY_BALANCES";
    }

    @Override
    public List<Chunk> chunks(Run run, Run.Step step) {
        return Branches.each(house);
    }

    @Override
    public Done work(RunStore.Open open) {
        return Done.rows(GlDayStore.close(open));
    }
}
