package org.tellerline.core.endofday;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tellerline.core.endofday.InterestStore.Shelf;
import org.tellerline.core.endofday.MoveStore.Settled;
import org.tellerline.core.interest.DemandInterest;

/**
 * Interest becomes an expense of the day it is earned on. What a product's balances at a branch earned since the last settlement is worked out
 * anew, exactly, and rounded; what was not booked of it yet is booked. So no day's rounding adds to another's, and a posting with
 * a value date of before is made up for.
 */
final class Accrual implements Job {

    static final String CODE = "0011";

    private final House house;

    Accrual(House house) {
        this.house = house;
    }

    @Override
    public String name() {
        return "ACCRUAL";
    }

    @Override
    public boolean isDaily() {
        return true;
    }

    @Override
    public List<Chunk> chunks(Run run, Run.Step step) {
        List<Chunk> chunks = new ArrayList<>();
        for (Shelf shelf : InterestStore.shelves(house.database())) {
            chunks.add(new Chunk(chunks.size() + 1, shelf.branch(), shelf.product(), 0, 0));
        }
        return chunks;
    }

    @Override
    public Done work(RunStore.Open open) {
        Optional<Settled> last = InterestStore.lastSettled(open);
        DemandInterest interest = DemandInterest.of(
                MoveStore.together(open, last),
                open.step().day(),
                house.terms().interest(open.chunk().product()));
        long accrued = interest.rounded();
        long booked = accrued - InterestStore.accrued(open, last);
        BookingStore booking = new BookingStore(house, open);
        Optional<Long> journal = booking.expense(CODE, booked);
        booking.write();
        InterestStore.accrue(open, accrued, booked, journal);
        return new Done(1, booked);
    }
}
