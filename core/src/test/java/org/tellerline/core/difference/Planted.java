package org.tellerline.core.difference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.tellerline.core.difference.BusyDay.Done;
import org.tellerline.core.difference.Cause.Kind;
import org.tellerline.core.staff.Session;

/** Plants errors in what a till holds after a busy day: the books stay as they are, the pieces are what somebody would really find. */
final class Planted {

    /** Fees and plain miscounts have tests of their own: no code brings a fee yet, and a miscount has no event to be named. */
    static final List<Kind> KINDS = List.of(
            Kind.DOUBLED,
            Kind.NOT_MOVED,
            Kind.NOT_HANDED_BACK,
            Kind.MOVED_TWICE,
            Kind.WRONG_SIDE,
            Kind.POINT_SLID,
            Kind.DIGITS_SWAPPED,
            Kind.STRAP,
            Kind.FACE,
            Kind.ELSEWHERE_BOOKED,
            Kind.ELSEWHERE_COUNTED);

    private static final List<Long> NOTES = List.of(10_000L, 5_000L, 2_000L, 1_000L, 500L, 100L);

    private final BusyDay day;
    private final SplittableRandom random;
    private final Session teller;
    private final Session neighbour;
    private final boolean keyed;

    Planted(BusyDay day, SplittableRandom random, Session teller, Session neighbour) {
        this.day = day;
        this.random = random;
        this.teller = teller;
        this.neighbour = neighbour;
        this.keyed = day.own().stream()
                .anyMatch(done -> done.code().equals("2101") && !done.pieces().isEmpty());
    }

    /**
     * What went wrong.
     *
     * @param receipts of the event; two where one was booked twice
     * @param turned the pieces there are more or fewer of than in the books
     */
    record Mistake(Set<String> receipts, SortedMap<Long, Long> turned) {}

    boolean possible(Kind kind) {
        return kind != Kind.FACE || keyed;
    }

    Mistake plant(Kind kind) {
        return switch (kind) {
            case DOUBLED -> doubled();
            case NOT_MOVED -> of(any(this::standing), done -> without(done, 1));
            case NOT_HANDED_BACK -> of(any(done -> done.code().equals("7201")), done -> without(done, 1));
            case MOVED_TWICE -> of(any(this::standing), done -> without(done, -1));
            case WRONG_SIDE -> of(any(this::standing), done -> without(done, 2));
            case POINT_SLID -> meant(Planted::slid);
            case DIGITS_SWAPPED -> meant(this::swapped);
            case STRAP -> strap();
            case FACE -> face();
            case ELSEWHERE_BOOKED -> of(anyOf(day.neighbours()), done -> without(done, -1));
            case ELSEWHERE_COUNTED -> elsewhere();
            default -> throw new IllegalArgumentException(kind.name());
        };
    }

    List<Cause> causes(Mistake error) {
        return day.causes(teller, BusyDay.sum(day.book(BusyDay.TELLER, "CNY"), error.turned()));
    }

    private boolean standing(Done done) {
        return done.code().startsWith("21");
    }

    private Done any(Predicate<Done> which) {
        return anyOf(day.own().stream().filter(which).toList());
    }

    private Done anyOf(List<Done> some) {
        return some.get(random.nextInt(some.size()));
    }

    private static Mistake of(Done done, Function<Done, SortedMap<Long, Long>> turned) {
        return new Mistake(Set.of(done.receipt()), turned.apply(done));
    }

    /** The pieces of an event so many times less. */
    private static SortedMap<Long, Long> without(Done done, long times) {
        SortedMap<Long, Long> pieces = done.pieces().isEmpty()
                ? BusyDay.signed(BusyDay.mix(Math.abs(done.cash())), Long.signum(done.cash()))
                : done.pieces();
        return BusyDay.signed(pieces, -times);
    }

    private Mistake doubled() {
        for (int i = 1; i < day.own().size(); i++) {
            Done one = day.own().get(i - 1);
            Done other = day.own().get(i);
            if (one.code().equals(other.code())
                    && one.cash() == other.cash()
                    && !one.code().equals("7201")) {
                return new Mistake(Set.of(one.receipt(), other.receipt()), without(other, 1));
            }
        }
        throw new AssertionError("nothing was booked twice");
    }

    /** The first event, from a random one on, of which another amount may have been meant. */
    private Mistake meant(Function<Long, Optional<Long>> other) {
        List<Done> some =
                new ArrayList<>(day.own().stream().filter(this::standing).toList());
        Collections.rotate(some, random.nextInt(some.size()));
        for (Done done : some) {
            Optional<Long> meant = other.apply(Math.abs(done.cash()));
            if (meant.isPresent()) {
                SortedMap<Long, Long> really = BusyDay.signed(BusyDay.mix(meant.get()), Long.signum(done.cash()));
                return new Mistake(Set.of(done.receipt()), BusyDay.sum(really, without(done, 1)));
            }
        }
        throw new AssertionError("no amount can be meant otherwise");
    }

    private static Optional<Long> slid(long amount) {
        return amount % 100 == 0
                ? Optional.of(amount / 10)
                : amount < 100_000 ? Optional.of(amount * 10) : Optional.empty();
    }

    /** Two neighbouring digits, none of them of the fen. */
    private Optional<Long> swapped(long amount) {
        char[] digits = Long.toString(amount).toCharArray();
        int from = random.nextInt(digits.length);
        for (int i = 0; i < digits.length - 2; i++) {
            int at = (from + i) % (digits.length - 2);
            if (digits[at] != digits[at + 1] && (at > 0 || digits[1] != '0')) {
                char left = digits[at];
                digits[at] = digits[at + 1];
                digits[at + 1] = left;
                return Optional.of(Long.parseLong(new String(digits)));
            }
        }
        return Optional.empty();
    }

    private Mistake strap() {
        Done fetched = any(done -> done.code().equals("5102"));
        long straps = random.nextBoolean() ? 100 : -100;
        return of(fetched, done -> {
            SortedMap<Long, Long> turned = new TreeMap<>();
            turned.put(done.pieces().firstKey(), straps);
            return turned;
        });
    }

    /** All the notes of one face were taken from the compartment beside it. */
    private Mistake face() {
        Done done = any(one -> standing(one) && one.pieces().keySet().stream().anyMatch(NOTES::contains));
        long booked = done.pieces().keySet().stream()
                .filter(NOTES::contains)
                .skip(random.nextInt((int)
                        done.pieces().keySet().stream().filter(NOTES::contains).count()))
                .findFirst()
                .orElseThrow();
        int at = NOTES.indexOf(booked);
        long handed = NOTES.get(at == 0 ? 1 : at == NOTES.size() - 1 || random.nextBoolean() ? at - 1 : at + 1);
        SortedMap<Long, Long> turned = new TreeMap<>();
        long count = done.pieces().getOrDefault(booked, 0L);
        turned.put(booked, -count);
        turned.put(handed, count);
        return new Mistake(Set.of(done.receipt()), turned);
    }

    /** Cash went from drawer to drawer without a word; the neighbour has counted already. */
    private Mistake elsewhere() {
        long amount = 10_000L * (1 + random.nextInt(90));
        SortedMap<Long, Long> handed = BusyDay.mix(amount);
        String count = day.neighbourCounts(
                neighbour, BusyDay.sum(day.book(BusyDay.NEIGHBOUR, "CNY"), BusyDay.signed(handed, -1)));
        return new Mistake(Set.of(count), handed);
    }
}
