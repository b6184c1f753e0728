package org.tellerline.core.endofday;

import java.util.List;

/** What each account's balance changed by, from which day on: the day's postings, added up. Interest is worked out from these. */
final class DayMoves implements Job {

    private final House house;

    DayMoves(House house) {
        this.house = house;
    }

    @Override
    public String name() {
        return "DAY_MOVES";
    }

    @Override
    public List<Chunk> chunks(Run run, Run.Step step) {
        return Branches.each(house);
    }

    @Override
    public Done work(RunStore.Open open) {
        return Done.rows(MoveStore.add(open));
    }
}
