package org.tellerline.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tellerline.core.account.AccountNumber;
import org.tellerline.core.audit.SealKey;
import org.tellerline.core.bookcheck.BookCheck;
import org.tellerline.core.bookcheck.Evidence;
import org.tellerline.core.desk.Outcome;
import org.tellerline.core.endofday.EndOfDay;
import org.tellerline.core.endofday.Ended;
import org.tellerline.core.endofday.Progress;
import org.tellerline.core.fixture.BankFixture;
import org.tellerline.core.fixture.Residents;
import org.tellerline.core.founding.DemoPlan;
import org.tellerline.core.signon.SignOn;
import org.tellerline.core.signon.SignOnResult;
import org.tellerline.core.staff.Approval;
import org.tellerline.core.staff.Session;
import org.tellerline.core.text.Parsed;
import org.tellerline.core.transaction.FastPath;
import org.tellerline.core.transaction.FieldError;
import org.tellerline.core.transaction.Slip;
import org.tellerline.core.transaction.TransactionType;
import org.tellerline.core.transaction.View;
import org.tellerline.schema.db.Database;
import org.tellerline.schema.db.Dialect;

/**
 * A counter to play scenarios at. A line of a script is who keys what, and what comes of it:
 *
 * <pre>
 * t01 2101/WANG/500      -> posted WANG 10500.00
 * s01+s02 9101           -> posted
 * t01 2102/WANG/99999    -> refused INSUFFICIENT_FUNDS
 * t01 2101/WANG/abc      -> invalid amount
 * t01+c01 5102/100/100x1 -> posted
 * </pre>
 *
 * Names of {@link Residents} stand for account numbers, {@code @2} for the receipt of the second posting. After every script the books are held against themselves.
 */
final class Counter implements AutoCloseable {

    private static final Map<String, AccountNumber> ACCOUNTS = Map.ofEntries(
            Map.entry("WANG", Residents.WANG),
            Map.entry("EMMA", Residents.EMMA),
            Map.entry("EMMAUSD", Residents.EMMA_USD),
            Map.entry("EMPTY", Residents.EMPTY),
            Map.entry("COMPANY", Residents.COMPANY),
            Map.entry("DORMANT", Residents.DORMANT),
            Map.entry("CLOSED", Residents.CLOSED),
            Map.entry("YEN", Residents.YEN),
            Map.entry("LONGNAME", Residents.LONG_NAME),
            Map.entry("RIVERSIDE", Residents.RIVERSIDE),
            Map.entry("RIVERCO", Residents.RIVERSIDE_COMPANY));

    static final SealKey SEAL_KEY = SealKey.parse("5e".repeat(32));

    private final BankFixture fixture;
    private final Map<String, Session> sessions = new HashMap<>();
    private final List<String> receipts = new ArrayList<>();

    Counter(Dialect dialect, Path folder) {
        this(dialect, folder, BankFixture.CLOCK);
    }

    Counter(Dialect dialect, Path folder, Clock clock) {
        this(BankFixture.open(dialect, folder, clock));
    }

    private Counter(BankFixture fixture) {
        this.fixture = fixture;
    }

    /** A counter before its day: the branches closed, the tills sealed. */
    static Counter inTheMorning(Dialect dialect, Path folder) {
        return new Counter(BankFixture.inTheMorning(dialect, folder));
    }

    /** The same in a bank that opens on another date. */
    static Counter inTheMorningOf(LocalDate date, Dialect dialect, Path folder) {
        return new Counter(BankFixture.inTheMorningOf(date, dialect, folder));
    }

    /** The bank's day ends; by staff member 1, as by any other. */
    Ended endsDay() {
        try (EndOfDay night = EndOfDay.of(fixture.address(), BankFixture.CLOCK, SEAL_KEY)) {
            return night.run(1, Progress.silent());
        }
    }

    BankFixture fixture() {
        return fixture;
    }

    /** Plays a script line by line. */
    void play(String script) {
        for (String line : script.strip().lines().toList()) {
            String[] parts = line.strip().split("\\s*->\\s*", 2);
            String[] who = parts[0].strip().split("\\s+", 2);
            assertThat(told(key(who[0], who[1]), parts[1])).as(line).isEqualTo(parts[1].strip());
        }
        checks();
    }

    /** Something happens to the bank that no code of the counter does. */
    void meanwhile(String statement) {
        try (Database database = Database.open(fixture.address(), Database.Mode.POSTING)) {
            database.write(sql -> sql.execute(statement));
        }
    }

    /** What the books say, a value a row. */
    List<String> books(String query) {
        try (Database database = Database.open(fixture.address(), Database.Mode.READING)) {
            return database.read(sql -> sql.fetch(query).map(row -> String.valueOf(row.get(0))));
        }
    }

    /** The books are held against themselves. */
    void checks() {
        try (Database database = Database.open(fixture.address(), Database.Mode.READING)) {
            assertThat(BookCheck.run(database, Evidence.none(), rule -> {}).findings())
                    .isEmpty();
        }
    }

    /** Somebody signs on anew, at their own position. */
    Session signsOnAgain(String who) {
        Session session = fixture.signOn(who);
        sessions.put(who, session);
        return session;
    }

    /** Somebody keys a fast path and posts it. Where {@code who} names two, as in {@code t01+s02}, the second signs if a signature is needed. */
    Outcome key(String who, String command) {
        String[] names = who.split("\\+", 2);
        Slip slip = slip(command);
        Outcome outcome = send(session(names[0]), slip);
        Outcome last = names.length == 2 && outcome instanceof Outcome.NeedsApproval asks
                ? fixture.bank()
                        .desk()
                        .submit(session(names[0]), slip, List.of(sign(names[0], names[1], slip.code(), asks.request())))
                : outcome;
        if (last instanceof Outcome.Posted posted) {
            receipts.add(posted.receipt().text("receipt.no"));
        }
        return last;
    }

    /** The receipt of a posting that was keyed here, counted from 1. */
    String receipt(int posting) {
        return receipts.get(posting - 1);
    }

    /** Somebody signs what another one keyed, at their screen. */
    Approval sign(String maker, String signer, String code, String request) {
        SignOn.Keyed keyed = new SignOn.Keyed(signer, DemoPlan.PASSWORD.toCharArray(), "test");
        SignOnResult result = fixture.bank().signOn().sign(session(maker), code, request, keyed);
        return ((SignOnResult.Signed) result).approval();
    }

    Outcome send(Session session, String command) {
        return send(session, slip(command));
    }

    Outcome send(Session session, Slip slip) {
        return fixture.bank().desk().submit(session, slip);
    }

    /** What it would do if it were posted now. */
    Outcome review(Session session, String command) {
        return fixture.bank().desk().review(session, slip(command));
    }

    /** What a till holds, as its teller would key a count of it; cash that stands as LOOSE is left out. */
    String count(String who) {
        TreeMap<String, StringJoiner> counted = new TreeMap<>();
        for (String row : books("select currency || ' ' || face || ' ' || count from till_pieces where count > 0"
                + " and condition = 'FIT' and till = " + session(who).position() + " order by currency, face desc")) {
            String[] cells = row.split(" ");
            int digits = fixture.bank().products().currencies().get(cells[0]).digits();
            String face = new BigDecimal(cells[1])
                    .movePointLeft(digits)
                    .stripTrailingZeros()
                    .toPlainString();
            counted.computeIfAbsent(cells[0], currency -> new StringJoiner(",", currency + " ", ""))
                    .add(face + "x" + cells[2]);
        }
        return counted.values().stream().map(StringJoiner::toString).collect(Collectors.joining(" "));
    }

    Session session(String who) {
        return sessions.computeIfAbsent(who, fixture::signOn);
    }

    Slip slip(String command) {
        FastPath path = ((Parsed.Value<FastPath>) FastPath.parse(command)).value();
        TransactionType type = fixture.bank().catalogue().find(path.code()).orElseThrow();
        String[] words = path.words().stream().map(this::number).toArray(String[]::new);
        return Slip.of(type, fixture.key(), words);
    }

    @Override
    public void close() {
        fixture.close();
    }

    /** What came of it, in the words of the script; for a posting, the balance of the account the script asks for. */
    private String told(Outcome outcome, String expected) {
        if (outcome instanceof Outcome.Posted posted) {
            String[] words = expected.strip().split("\\s+");
            if (words.length == 1) {
                return "posted";
            }
            String asked = words[1];
            AccountNumber number = ACCOUNTS.get(asked);
            return number == null
                    ? "posted " + posted.receipt().text("receipt.account")
                    : "posted " + asked + " "
                            + fixture.account(number).balance().plain();
        }
        if (outcome instanceof Outcome.Refused refused) {
            return "refused "
                    + refused.refusal().reasons().stream()
                            .map(reason -> reason.code().name())
                            .collect(Collectors.joining(" "));
        }
        if (outcome instanceof Outcome.NeedsApproval asks) {
            return "needs "
                    + asks.refusal()
                            .map(refusal -> refusal.code().name())
                            .orElseGet(() -> asks.review()
                                    .authority()
                                    .signatory()
                                    .orElseThrow()
                                    .name());
        }
        if (outcome instanceof Outcome.Invalid invalid) {
            return "invalid " + invalid.errors().stream().map(FieldError::field).collect(Collectors.joining(" "));
        }
        if (outcome instanceof Outcome.Answered answered) {
            return answered.view() instanceof View.Table table ? "found " + rows(table) : "shown";
        }
        return outcome.toString();
    }

    private static String rows(View.Table table) {
        int name = table.columns().indexOf("column.name");
        List<String> names = table.rows().stream()
                .map(row -> row.get(name).text())
                .distinct()
                .toList();
        return names.isEmpty() ? "nobody" : String.join(", ", names);
    }

    private String number(String word) {
        if (word.startsWith("@")) {
            return receipt(Integer.parseInt(word.substring(1)));
        }
        AccountNumber number = ACCOUNTS.get(word);
        return number == null ? word : number.digits();
    }
}
