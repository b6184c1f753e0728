package org.tellerline.core.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jooq.Record;
import org.tellerline.core.account.AccountNumber;
import org.tellerline.core.desk.Offer;
import org.tellerline.core.desk.Outcome;
import org.tellerline.core.fixture.BankFixture;
import org.tellerline.core.fixture.Residents;
import org.tellerline.core.founding.DemoPlan;
import org.tellerline.core.signon.SignOn;
import org.tellerline.core.signon.SignOnResult;
import org.tellerline.core.staff.Session;
import org.tellerline.core.transaction.Slip;
import org.tellerline.schema.db.Database;

/** A day at two tills, posted through the desk: deposits, payments, an exchange, a strap from the vault, one taken back, one booked twice. */
final class BusyDay {

    static final String TELLER = "t01";
    static final String NEIGHBOUR = "t02";
    private static final int OWN = 30;
    /** Tills are counted three times a day, and at noon this one agreed. */
    private static final int NOON = 10;

    private static final int NEIGHBOURS = 10;
    private static final String UNDONE = "undone";
    private static final List<Long> FACES = List.of(10_000L, 5_000L, 2_000L, 1_000L, 500L, 100L, 50L, 10L);
    private static final List<Long> STRAPPED = List.of(10_000L, 5_000L, 2_000L, 1_000L);
    private static final List<AccountNumber> ACCOUNTS =
            List.of(Residents.COMPANY, Residents.WANG, Residents.EMMA, Residents.RIVERSIDE, Residents.LONG_NAME);

    private final BankFixture fixture;
    private final SplittableRandom random;
    private final boolean keyed;
    private final List<Done> own = new ArrayList<>();
    private final List<Done> neighbours = new ArrayList<>();
    private final Map<String, SortedMap<Long, Long>> books = new HashMap<>();

    /** An event as the test knows it: what it moved, in fen, and of which pieces where they were keyed. */
    record Done(String receipt, String code, long cash, SortedMap<Long, Long> pieces) {}

    /** A random day of a bank that is open on that date, with its pieces keyed or not. */
    BusyDay(BankFixture fixture, SplittableRandom random, boolean keyed) {
        this.fixture = fixture;
        this.random = random;
        this.keyed = keyed;
    }

    /** The next business date begins; nobody need open or close anything. */
    static void begin(BankFixture fixture, LocalDate date) {
        try (Database database = Database.open(fixture.address(), Database.Mode.POSTING)) {
            database.write(sql -> sql.execute("update bank set business_date = '" + date + "'"));
            database.write(sql -> sql.execute("insert into branch_day values (1, '" + date + "', 'OPEN')"));
        }
    }

    void play(Session teller, Session neighbour) {
        int doubled = NOON + random.nextInt(OWN - NOON);
        int strap = NOON + random.nextInt(OWN - NOON);
        int undone = doubled == OWN - 1 ? NOON : doubled + 1;
        for (int i = 0; i < OWN; i++) {
            if (i == NOON) {
                posted(fixture.submit(teller, "5105", count(TELLER, book(TELLER, "CNY"))));
                own.clear();
                books.clear();
            }
            if (i == strap) {
                fetchStraps(teller);
            }
            List<String> words = business();
            own.add(post(teller, words));
            if (i == doubled) {
                own.add(post(teller, words));
            }
            if (i == undone) {
                undo(teller, own.get(own.size() - 1));
            }
        }
        for (int i = 0; i < NEIGHBOURS; i++) {
            neighbours.add(post(neighbour, business()));
        }
    }

    /** Those since noon. */
    List<Done> own() {
        return own;
    }

    List<Done> neighbours() {
        return neighbours;
    }

    private List<String> business() {
        long amount = amount();
        boolean in = random.nextInt(9) < 5;
        String account = (in ? ACCOUNTS.get(random.nextInt(ACCOUNTS.size())) : Residents.COMPANY).digits();
        return List.of(in ? "2101" : "2102", account, plain(amount), keyed ? text(mix(amount)) : "");
    }

    /** Half of them round, some with a fifty, some to the jiao. */
    private long amount() {
        return switch (random.nextInt(4)) {
            case 0, 1 -> 10_000L * (1 + random.nextInt(60));
            case 2 -> 5_000L * (1 + random.nextInt(80));
            default -> 10L * (100 + random.nextInt(30_000));
        };
    }

    private Done post(Session session, List<String> words) {
        String[] fields = words.subList(1, words.size()).toArray(String[]::new);
        String receipt = posted(fixture.submit(session, words.get(0), fields));
        long sign = words.get(0).equals("2101") ? 1 : -1;
        long amount = new BigDecimal(words.get(2)).movePointRight(2).longValueExact();
        return new Done(receipt, words.get(0), sign * amount, signed(keyed ? mix(amount) : new TreeMap<>(), sign));
    }

    private void fetchStraps(Session teller) {
        long face = STRAPPED.get(random.nextInt(STRAPPED.size()));
        long count = 100L * (1 + random.nextInt(3));
        SortedMap<Long, Long> pieces = new TreeMap<>(Map.of(face, count));
        Slip slip = fixture.slip("5102", plain(face * count), text(pieces));
        own.add(new Done(signed(teller, slip, "c01"), "5102", face * count, pieces));
    }

    private void undo(Session teller, Done done) {
        Slip slip =
                fixture.slip("7201", done.receipt(), "mistake", text(signed(done.pieces(), done.cash() > 0 ? 1 : -1)));
        own.set(own.indexOf(done), new Done(done.receipt(), UNDONE, done.cash(), done.pieces()));
        own.add(new Done(signed(teller, slip, "s01"), "7201", -done.cash(), signed(done.pieces(), -1)));
    }

    private String signed(Session maker, Slip slip, String signer) {
        Outcome.NeedsApproval asks =
                (Outcome.NeedsApproval) fixture.bank().desk().submit(maker, slip);
        SignOn.Keyed keys = new SignOn.Keyed(signer, DemoPlan.PASSWORD.toCharArray(), "test");
        SignOnResult.Signed signed =
                (SignOnResult.Signed) fixture.bank().signOn().sign(maker, slip.code(), asks.request(), keys);
        return posted(fixture.bank().desk().submit(maker, slip, List.of(signed.approval())));
    }

    private static String posted(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Posted.class);
        return ((Outcome.Posted) outcome).receipt().text("receipt.no");
    }

    /** What the finder says of a count of the teller's till that turned out to be this. */
    List<Cause> causes(Session teller, SortedMap<Long, Long> yuan) {
        Offer offer = fixture.bank().desk().causes(teller, fixture.slip("5105", count(TELLER, yuan)));
        return ((Offer.Suspicions) offer).causes();
    }

    /** The neighbour counts, and the count goes on record. */
    String neighbourCounts(Session neighbour, SortedMap<Long, Long> yuan) {
        return posted(fixture.submit(neighbour, "5105", count(NEIGHBOUR, yuan)));
    }

    private String count(String who, SortedMap<Long, Long> yuan) {
        return "CNY " + text(yuan) + " USD " + text(book(who, "USD")) + " JPY " + yen(book(who, "JPY"));
    }

    /** The pieces of a till by the books, cash that stands as LOOSE made into pieces. Counts that differ leave them as they are. */
    SortedMap<Long, Long> book(String who, String currency) {
        return books.computeIfAbsent(who + currency, each -> read(who, currency));
    }

    private SortedMap<Long, Long> read(String who, String currency) {
        long till = who.equals(TELLER) ? 1001 : 1002;
        SortedMap<Long, Long> pieces = new TreeMap<>();
        long loose = 0;
        try (Database database = Database.open(fixture.address(), Database.Mode.READING)) {
            for (Record row : database.read(sql -> sql.fetch("select face, condition, count from till_pieces"
                    + " where till = " + till + " and currency = '" + currency + "'"))) {
                long count = ((Number) row.get("count")).longValue();
                if (row.get("condition").equals("LOOSE")) {
                    loose = count;
                } else {
                    pieces.put(((Number) row.get("face")).longValue(), count);
                }
            }
        }
        return loose == 0 ? pieces : sum(pieces, signed(mix(Math.abs(loose)), Long.signum(loose)));
    }

    static SortedMap<Long, Long> mix(long amount) {
        SortedMap<Long, Long> pieces = new TreeMap<>();
        long rest = amount;
        for (long face : FACES) {
            if (rest >= face) {
                pieces.put(face, rest / face);
                rest %= face;
            }
        }
        assertThat(rest).isZero();
        return pieces;
    }

    static SortedMap<Long, Long> signed(SortedMap<Long, Long> pieces, long sign) {
        SortedMap<Long, Long> turned = new TreeMap<>();
        pieces.forEach((face, count) -> turned.put(face, sign * count));
        return turned;
    }

    static SortedMap<Long, Long> sum(SortedMap<Long, Long> one, SortedMap<Long, Long> other) {
        SortedMap<Long, Long> sum = new TreeMap<>(one);
        other.forEach((face, count) -> sum.merge(face, count, Long::sum));
        sum.values().removeIf(count -> count == 0);
        return sum;
    }

    static String plain(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }

    static String text(SortedMap<Long, Long> pieces) {
        return pieces.entrySet().stream()
                .map(entry -> new BigDecimal(plain(entry.getKey()))
                                .stripTrailingZeros()
                                .toPlainString() + "x" + entry.getValue())
                .collect(Collectors.joining(","));
    }

    private static String yen(SortedMap<Long, Long> pieces) {
        return pieces.entrySet().stream()
                .map(entry -> entry.getKey() + "x" + entry.getValue())
                .collect(Collectors.joining(","));
    }
}
