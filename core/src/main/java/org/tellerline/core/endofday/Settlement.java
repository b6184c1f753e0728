package org.tellerline.core.endofday;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tellerline.core.account.Account;
import org.tellerline.core.account.AccountStatus;
import org.tellerline.core.endofday.InterestStore.Shelf;
import org.tellerline.core.endofday.MoveStore.Settled;
import org.tellerline.core.interest.DemandInterest;
import org.tellerline.core.interest.InterestTerms;
import org.tellerline.core.transaction.Datum;
import org.tellerline.core.transaction.Receipt;
import org.tellerline.core.transaction.ReceiptLines;

/**
 * At the end of a quarter's twentieth each account is paid what it earned, rounded once; it counts from the day after. The last chunk of a product
 * at a branch books what rounding every account left between what was accrued and what was paid.
 */
final class Settlement implements Job {

    static final String CODE = "0012";
    static final String ROUNDING = "0013";

    private final House house;

    Settlement(House house) {
        this.house = house;
    }

    @Override
    public String name() {
        return "SETTLEMENT";
    }

    @Override
    public boolean isDaily() {
        return true;
    }

    @Override
    public boolean isDueOn(LocalDate day) {
        return house.terms().settlement().include(day);
    }

    @Override
    public List<Chunk> chunks(Run run, Run.Step step) {
        List<Chunk> chunks = new ArrayList<>();
        for (Shelf shelf : InterestStore.shelves(house.database())) {
            for (long[] range : InterestStore.ranges(house.database(), shelf, house.chunk())) {
                chunks.add(new Chunk(chunks.size() + 1, shelf.branch(), shelf.product(), range[0], range[1]));
            }
            chunks.add(new Chunk(chunks.size() + 1, shelf.branch(), shelf.product(), 0, 0));
        }
        return chunks;
    }

    @Override
    public Done work(RunStore.Open open) {
        return open.chunk().last() > 0 ? pay(open) : round(open);
    }

    private Done pay(RunStore.Open open) {
        Map<Long, DemandInterest> earned = earned(open);
        BookingStore booking = new BookingStore(house, open);
        List<MoveStore.Move> moves = new ArrayList<>();
        long paid = 0;
        for (Account account : booking.accounts(earned.keySet()).values()) {
            DemandInterest interest = earned.getOrDefault(account.id(), DemandInterest.NONE);
            long minor = interest.rounded();
            Optional<String> reason = whyNot(account, minor);
            if (reason.isPresent()) {
                RunStore.exempt(open, account.id(), reason.get(), minor);
            } else {
                booking.pay(CODE, account, receipt(open, account, interest, booking), minor);
                moves.add(new MoveStore.Move(account.id(), open.step().day().plusDays(1), minor));
                paid = Math.addExact(paid, minor);
            }
        }
        booking.write();
        MoveStore.add(open, moves);
        return new Done(moves.size(), paid);
    }

    /** What the chunk's accounts earned; those that earned nothing are left out. */
    private Map<Long, DemandInterest> earned(RunStore.Open open) {
        InterestTerms terms = house.terms().interest(open.chunk().product());
        Map<Long, DemandInterest> earned = new TreeMap<>();
        MoveStore.each(open, InterestStore.lastSettled(open)).forEach((account, changes) -> {
            DemandInterest interest = DemandInterest.of(changes, open.step().day(), terms);
            if (interest.rounded() != 0) {
                earned.put(account, interest);
            }
        });
        return earned;
    }

    private static Optional<String> whyNot(Account account, long minor) {
        if (account.status() == AccountStatus.CLOSED) {
            return Optional.of("ACCOUNT_CLOSED");
        }
        return minor < 0 ? Optional.of("NEGATIVE_INTEREST") : Optional.empty();
    }

    private Receipt receipt(RunStore.Open open, Account account, DemandInterest interest, BookingStore booking) {
        LocalDate through = open.step().day();
        return new ReceiptLines("interest")
                .account(account)
                .add("receipt.through", Datum.date(through))
                .add("receipt.accumulation", Datum.text(interest.accumulation()))
                .add(
                        "receipt.rate",
                        Datum.text(
                                house.terms().interest(open.chunk().product()).rate(through)))
                .amount(booking.money(interest.rounded()))
                .receipt();
    }

    private Done round(RunStore.Open open) {
        Optional<Settled> last = InterestStore.lastSettled(open);
        long paid = RunStore.amount(open);
        long rounding = paid - InterestStore.accrued(open, last);
        BookingStore booking = new BookingStore(house, open);
        Optional<Long> journal = booking.expense(ROUNDING, rounding);
        booking.write();
        InterestStore.settle(open, paid, rounding, journal);
        return Done.rows(1);
    }
}
