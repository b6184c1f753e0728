package org.tellerline.core.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tellerline.core.account.Accounts;
import org.tellerline.core.books.Books;
import org.tellerline.core.calendar.BankClock;
import org.tellerline.core.ledger.Ledger;
import org.tellerline.core.ledger.LedgerFacts;
import org.tellerline.core.ledger.LedgerFacts.KnownEvent;
import org.tellerline.core.ledger.LockPlan;
import org.tellerline.core.ledger.Positions;
import org.tellerline.core.ledger.Products;
import org.tellerline.core.ledger.Signature;
import org.tellerline.core.ledger.Verdict;
import org.tellerline.core.signon.SignOn;
import org.tellerline.core.staff.Approval;
import org.tellerline.core.staff.Session;
import org.tellerline.core.transaction.Authority;
import org.tellerline.core.transaction.DeskAction;
import org.tellerline.core.transaction.Enquiry;
import org.tellerline.core.transaction.Facts;
import org.tellerline.core.transaction.FieldContext;
import org.tellerline.core.transaction.FilledIn;
import org.tellerline.core.transaction.Reading;
import org.tellerline.core.transaction.Receipt;
import org.tellerline.core.transaction.Refusal;
import org.tellerline.core.transaction.Slip;
import org.tellerline.core.transaction.TellerTransaction;
import org.tellerline.core.transaction.TransactionType;
import org.tellerline.schema.db.Database;

/** The counter without a terminal: reads slips, shows what they would do, and posts them. Safe for many tellers at once. */
public final class Desk {

    private final Map<String, TransactionType> types;
    private final Ledger ledger;
    private final Lookups lookups;
    private final Set<String> reversible;
    private final Gatekeeper gatekeeper;
    private final Plans plans;
    private final Deeds deeds;
    private final Sittings sittings;
    private final BankClock clock;
    private final Offers offers;
    private final Causes causes;

    public Desk(List<TransactionType> types, Lookups lookups, House house) {
        this.types = types.stream().collect(Collectors.toUnmodifiableMap(TransactionType::code, Function.identity()));
        this.ledger = house.ledger();
        this.lookups = lookups;
        this.reversible = types.stream()
                .filter(TransactionType::reversible)
                .map(TransactionType::code)
                .collect(Collectors.toUnmodifiableSet());
        this.gatekeeper = new Gatekeeper();
        this.plans = new Plans(
                lookups.accounts(), lookups.positions(), lookups.books().past());
        this.deeds = new Deeds();
        this.clock = house.clock();
        this.sittings = new Sittings(house);
        this.offers = new Offers(ledger, gatekeeper, lookups.positions());
        this.causes = new Causes(ledger, gatekeeper, lookups.books());
    }

    /** What a desk stands on: the books, the way people prove who they are, the time. */
    public record House(Ledger ledger, SignOn signOn, BankClock clock) {}

    /** What forms and enquiries look things up in. */
    public record Lookups(Books books, Positions positions) {

        /** Those of an open database. */
        public static Lookups of(Database database) {
            Products products = new Products(database);
            return new Lookups(new Books(database, products), new Positions(database));
        }

        public Products products() {
            return books.products();
        }

        public Accounts accounts() {
            return books.accounts();
        }
    }

    /** What fields lean on while a form of this session is keyed. */
    public FieldContext fields(Session session) {
        return new FieldContext(lookups.books(), session, clock.zone());
    }

    /** The values that a field of a half keyed form offers for these words. Whoever may use the code may ask. */
    public Offer choices(Session session, Slip slip, String field, String words) {
        return offers.choices(asking(session, slip, field), words);
    }

    /** What adding up or counting for a field of a half keyed form starts from. */
    public Offer counting(Session session, Slip slip, String field) {
        return offers.counting(asking(session, slip, field));
    }

    /** The bank's calendar, for a field of a half keyed form that takes a day. */
    public Offer calendar(Session session, Slip slip, String field) {
        return offers.calendar(asking(session, slip, field));
    }

    /** Pieces of the stock they come from that are worth what is keyed in front of a field. */
    public Offer mix(Session session, Slip slip, String field) {
        return offers.mix(asking(session, slip, field));
    }

    /** What may have led to the differences that a count shows; for whoever is told the differences themselves. */
    public Offer causes(Session session, Slip slip) {
        return causes.of(session, slip, type(slip), fields(session));
    }

    private TransactionType type(Slip slip) {
        return Optional.ofNullable(types.get(slip.code()))
                .orElseThrow(() -> new IllegalArgumentException("no code " + slip.code()));
    }

    private Offers.Asking asking(Session session, Slip slip, String field) {
        TransactionType type = type(slip);
        return new Offers.Asking(session, slip, type, type.field(field), fields(session));
    }

    /** What the slip would do if it were posted now. Enquiries are answered and desk actions done at once: they need no review. */
    public Outcome review(Session session, Slip slip) {
        return take(
                session, slip, (type, filled) -> preview(request(session, slip, List.of(), new Taken(type, filled))));
    }

    /**
     * Posts the slip, once for ever under its key.
     *
     * @throws org.tellerline.schema.db.DatabaseTrouble when the outcome is unknown; the same slip may be sent again
     */
    public Outcome submit(Session session, Slip slip) {
        return submit(session, slip, List.of());
    }

    /**
     * As {@link #submit(Session, Slip)}, with what others proved in order to sign it. Where the maker's own right suffices their names
     * are not kept.
     */
    public Outcome submit(Session session, Slip slip, List<Approval> approvals) {
        return take(
                session,
                slip,
                (type, filled) -> post(request(session, slip, approvals, new Taken(type, filled)), approvals));
    }

    /** A slip that could be read. */
    private record Taken(TransactionType type, FilledIn.Whole filled) {}

    @FunctionalInterface
    private interface Business {
        Outcome of(TransactionType type, FilledIn.Whole filled);
    }

    private Outcome take(Session session, Slip slip, Business business) {
        TransactionType type = types.get(slip.code());
        if (type == null) {
            return new Outcome.Refused(Refusal.of(DeskRefusal.UNKNOWN_CODE, slip.code()));
        }
        Optional<Refusal> refusal = gatekeeper.mayUse(type, session.staff());
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        FilledIn read = type.read(slip, fields(session));
        if (read instanceof FilledIn.Wrong wrong) {
            return new Outcome.Invalid(wrong.errors());
        }
        FilledIn.Whole filled = (FilledIn.Whole) read;
        if (filled.transaction() instanceof Enquiry enquiry) {
            return answer(session, slip, type, enquiry);
        }
        if (filled.transaction() instanceof DeskAction action) {
            return sittings.act(session, type, action, slip.key());
        }
        return business.of(type, filled);
    }

    /** Nobody looks into the books on a session that has ended, or once they may no longer. */
    private Outcome answer(Session session, Slip slip, TransactionType type, Enquiry enquiry) {
        LedgerFacts read = ledger.peek(Plans.sitting(session, slip.key()));
        Reading reading = new Reading(lookups.books(), session, read.day().date());
        return gatekeeper
                .absent(session, type, read)
                .or(() -> enquiry.refusal(reading))
                .<Outcome>map(Outcome.Refused::new)
                .orElseGet(() -> new Outcome.Answered(enquiry.view(reading)));
    }

    private Deeds.Request request(Session session, Slip slip, List<Approval> approvals, Taken taken) {
        TellerTransaction transaction = (TellerTransaction) taken.filled().transaction();
        LockPlan plan =
                plans.of(session, slip.key(), taken.filled(), transaction).signers(approvals);
        return new Deeds.Request(session, slip, taken.type(), taken.filled(), plan);
    }

    /** Looking without locks; only a refusal that leaves a trace is looked at once more, by whom nobody comes between. */
    private Outcome preview(Deeds.Request request) {
        Outcome seen = look(request, ledger.peek(request.plan()));
        return Traces.isLeftBy(seen)
                ? ledger.submit(request.plan(), read -> Traces.of(look(request, read), request, read, clock.micros()))
                : seen;
    }

    /** What the slip would do on these facts. */
    private Outcome look(Deeds.Request request, LedgerFacts read) {
        return against(request, read)
                .orElseGet(() -> new Outcome.Reviewed(Reviews.of(
                        request.type().code(), Decided.on(request.transaction(), facts(read, request.session())))));
    }

    /** Why the slip cannot be posted on these facts: it was already, or the bank says no. */
    private Optional<Outcome> against(Deeds.Request request, LedgerFacts read) {
        if (read.known().isPresent()) {
            return Optional.of(known(read.known().get(), request.session(), request.filled()));
        }
        return gatekeeper
                .refusal(request.session(), request.type(), request.transaction(), read)
                .or(() -> request.transaction().refusal(facts(read, request.session())))
                .map(Outcome.Refused::new);
    }

    /** Nobody waits for a day that cannot change anyway: its gates are looked at before it is held alone, and once more then. */
    private Outcome post(Deeds.Request request, List<Approval> approvals) {
        if (request.transaction().changesDay()) {
            Optional<Outcome> against = against(request, ledger.peek(request.plan()));
            if (against.isPresent()) {
                return against.get();
            }
        }
        return ledger.submit(request.plan(), read -> decide(request, approvals, read));
    }

    private Verdict<Outcome> decide(Deeds.Request request, List<Approval> approvals, LedgerFacts read) {
        Optional<Outcome> against = against(request, read);
        if (against.isPresent()) {
            return Traces.of(against.get(), request, read, clock.micros());
        }
        Facts facts = facts(read, request.session());
        Decided decided = Decided.on(request.transaction(), facts);
        Review review = Reviews.of(request.type().code(), decided);
        if (request.slip()
                .reviewed()
                .filter(shown -> !shown.equals(review.digest()))
                .isPresent()) {
            return new Verdict.Keep<>(new Outcome.Changed(review));
        }
        return authorised(request, new Deeds.Business(decided, review, List.of()), approvals, read);
    }

    private Verdict<Outcome> authorised(
            Deeds.Request request, Deeds.Business business, List<Approval> approvals, LedgerFacts read) {
        Authority authority = business.decided().authority();
        long now = clock.micros();
        if (authority.suffices()) {
            return deeds.write(request, business, read, now);
        }
        Approvals.Demand demand = new Approvals.Demand(Approvals.request(request, read, authority), read, authority);
        List<Approvals.Checked> checked = approvals.stream()
                .map(approval -> Approvals.check(approval, demand, now))
                .toList();
        List<Signature> signatures = checked.stream()
                .flatMap(one -> one.signature().stream())
                .limit(1)
                .toList();
        if (signatures.isEmpty()) {
            Optional<Refusal> why =
                    checked.stream().flatMap(one -> one.refusal().stream()).findFirst();
            return new Verdict.Keep<>(new Outcome.NeedsApproval(business.review(), demand.request(), why));
        }
        return deeds.write(request, new Deeds.Business(business.decided(), business.review(), signatures), read, now);
    }

    private Facts facts(LedgerFacts read, Session session) {
        return new Facts(read, session.branch(), session.position(), reversible);
    }

    private static Outcome known(KnownEvent event, Session session, FilledIn.Whole filled) {
        Receipt receipt = Receipt.decode(event.receipt());
        return Arrays.equals(event.requestHash(), Deeds.requestHash(session, filled))
                ? new Outcome.Posted(receipt, Optional.empty(), true)
                : new Outcome.KeyTaken(receipt);
    }
}
