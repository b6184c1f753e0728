package org.tellerline.core.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.tellerline.core.account.AccountNumber;
import org.tellerline.core.account.AccountStatus;
import org.tellerline.core.cash.CashPlace;
import org.tellerline.core.cash.PieceKind;
import org.tellerline.core.customer.Customer;
import org.tellerline.core.money.Money;
import org.tellerline.core.voucher.StockRange;
import org.tellerline.core.voucher.VoucherStock;

/** What an event does beside moving money. Never changes; each method that adds to it answers a new one. */
public final class Effects {

    private static final Effects NONE = new Effects();

    private List<Opening> openings = List.of();
    private List<StatusChange> statuses = List.of();
    private Optional<CounterChange> counter = Optional.empty();
    private Optional<Registration> registration = Optional.empty();
    private Optional<DayChange> day = Optional.empty();
    private Optional<Boolean> tillOpen = Optional.empty();
    private Optional<PlaceChange> place = Optional.empty();
    private Optional<Sending> sending = Optional.empty();
    private Optional<Arrival> arrival = Optional.empty();
    private List<Recount> recounts = List.of();
    private List<MemoMove> memos = List.of();
    private List<StockRange> goneVouchers = List.of();
    private List<StockRange> newVouchers = List.of();
    private List<PassbookChange> passbooks = List.of();

    private Effects() {}

    private Effects(Effects other) {
        openings = other.openings;
        statuses = other.statuses;
        counter = other.counter;
        registration = other.registration;
        day = other.day;
        tillOpen = other.tillOpen;
        place = other.place;
        sending = other.sending;
        arrival = other.arrival;
        recounts = other.recounts;
        memos = other.memos;
        goneVouchers = other.goneVouchers;
        newVouchers = other.newVouchers;
        passbooks = other.passbooks;
    }

    public static Effects none() {
        return NONE;
    }

    /** A new account with a balance of zero; a deposit in the same event is posted to it afterwards. */
    public record Opening(
            AccountNumber number,
            long customer,
            String currency,
            Optional<String> passbook,
            LocalDate date,
            long floor) {}

    /** An account may be used, or no longer. */
    public record StatusChange(AccountNumber number, AccountStatus before, AccountStatus status) {}

    /** An account goes on in another passbook. */
    public record PassbookChange(AccountNumber number, String before, String after) {}

    /** A number drawn. */
    public record CounterChange(long branch, CounterKind kind, long last) {}

    /**
     * A new customer.
     *
     * @param terms what the customer will be found by: lower case, without blanks
     */
    public record Registration(
            Customer customer,
            LocalDate date,
            Optional<String> sex,
            Optional<String> occupation,
            Optional<String> nationality,
            List<String> terms) {
        public Registration {
            terms = List.copyOf(terms);
        }
    }

    /** The branch begins or ends its business on a date; it was the other way before. */
    public record DayChange(long branch, LocalDate date, boolean open) {}

    /** A place that is not the own position, such as the vault, stands open from now on, or closed. */
    public record PlaceChange(Head place, boolean open) {}

    /** Cash leaves the branch for another place. */
    public record Sending(CashPlace to, Money amount, String carrier) {}

    /** A shipment ends: it was received, or called back. */
    public record Arrival(Shipment shipment, Shipment.State state) {}

    /** Pieces of a till turn out to be others than the books thought; what they are worth together stays. */
    public record Recount(long till, String currency, PieceKind kind, long count) {}

    /** Also this account comes into being. */
    public Effects opening(Opening opening) {
        return with(effects -> effects.openings = plus(openings, opening));
    }

    public Effects status(StatusChange change) {
        return with(effects -> effects.statuses = plus(statuses, change));
    }

    public Effects counter(Optional<CounterChange> drawn) {
        return with(effects -> effects.counter = drawn);
    }

    public Effects registration(Registration registered) {
        return with(effects -> effects.registration = Optional.of(registered));
    }

    public Effects day(DayChange change) {
        return with(effects -> effects.day = Optional.of(change));
    }

    /** Also the own till is open from now on, or closed. */
    public Effects till(boolean open) {
        return with(effects -> effects.tillOpen = Optional.of(open));
    }

    /** Also another place, as it was read, is open from now on, or closed. */
    public Effects place(Head other, boolean open) {
        return with(effects -> effects.place = Optional.of(new PlaceChange(other, open)));
    }

    public Effects sending(Sending sent) {
        return with(effects -> effects.sending = Optional.of(sent));
    }

    public Effects arrival(Arrival arrived) {
        return with(effects -> effects.arrival = Optional.of(arrived));
    }

    /**
     * Also these kinds of pieces change by so many.
     *
     * @throws BrokenInvariant when they change what a till is worth
     */
    public Effects recounts(List<Recount> changes) {
        TreeMap<String, Long> worth = new TreeMap<>();
        changes.forEach(change -> worth.merge(
                change.till() + change.currency(),
                Math.multiplyExact(change.kind().face(), change.count()),
                Math::addExact));
        if (worth.values().stream().anyMatch(sum -> sum != 0)) {
            throw new BrokenInvariant("a recount that changes the cash: " + changes);
        }
        return with(effects -> effects.recounts = List.copyOf(changes));
    }

    /** Also these units off the balance sheet, and the ranges of vouchers as they then stand. */
    public Effects memos(List<MemoMove> moves, VoucherStock stock) {
        return with(effects -> {
            effects.memos = List.copyOf(moves);
            effects.goneVouchers = stock.gone();
            effects.newVouchers = stock.come();
        });
    }

    public Effects passbook(PassbookChange change) {
        return with(effects -> effects.passbooks = plus(passbooks, change));
    }

    public List<Opening> openings() {
        return openings;
    }

    public List<StatusChange> statuses() {
        return statuses;
    }

    public Optional<CounterChange> counter() {
        return counter;
    }

    public Optional<Registration> registration() {
        return registration;
    }

    public Optional<DayChange> day() {
        return day;
    }

    /** Whether the own till is open afterwards; empty where that does not change. */
    public Optional<Boolean> tillOpen() {
        return tillOpen;
    }

    /** Another place that is opened or closed. */
    public Optional<PlaceChange> place() {
        return place;
    }

    public Optional<Sending> sending() {
        return sending;
    }

    public Optional<Arrival> arrival() {
        return arrival;
    }

    public List<Recount> recounts() {
        return recounts;
    }

    public List<MemoMove> memos() {
        return memos;
    }

    /** Ranges of vouchers that stand as others from now on. */
    public List<StockRange> goneVouchers() {
        return goneVouchers;
    }

    public List<StockRange> newVouchers() {
        return newVouchers;
    }

    public List<PassbookChange> passbooks() {
        return passbooks;
    }

    private Effects with(Consumer<Effects> change) {
        Effects copy = new Effects(this);
        change.accept(copy);
        return copy;
    }

    private static <E> List<E> plus(List<E> before, E one) {
        List<E> all = new ArrayList<>(before);
        all.add(one);
        return List.copyOf(all);
    }
}
