package org.tellerline.core.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.tellerline.core.audit.AuditChain;
import org.tellerline.core.ledger.Deed;
import org.tellerline.core.ledger.Effects;
import org.tellerline.core.ledger.Event;
import org.tellerline.core.ledger.EventComposer;
import org.tellerline.core.ledger.EventNumbers;
import org.tellerline.core.ledger.LedgerFacts;
import org.tellerline.core.ledger.LockPlan;
import org.tellerline.core.ledger.PastEvent;
import org.tellerline.core.ledger.ReceiptNumber;
import org.tellerline.core.ledger.Signature;
import org.tellerline.core.ledger.Signer;
import org.tellerline.core.ledger.TotalKey;
import org.tellerline.core.ledger.Verdict;
import org.tellerline.core.staff.Session;
import org.tellerline.core.text.Digits;
import org.tellerline.core.transaction.Datum;
import org.tellerline.core.transaction.FilledIn;
import org.tellerline.core.transaction.Line;
import org.tellerline.core.transaction.Receipt;
import org.tellerline.core.transaction.Slip;
import org.tellerline.core.transaction.TellerTransaction;
import org.tellerline.core.transaction.TransactionType;

/** Turns decided business into an event and its receipt. */
final class Deeds {

    /** What an event gets when it is written: its numbers and its instant in epoch micros. */
    private record Stamp(EventNumbers numbers, long at) {}

    /** One slip on its way into the books. */
    record Request(Session session, Slip slip, TransactionType type, FilledIn.Whole filled, LockPlan plan) {

        TellerTransaction transaction() {
            return (TellerTransaction) filled.transaction();
        }
    }

    /** What was decided, as the books and as the teller see it, and who signed it. */
    record Business(Decided decided, Review review, List<Signature> signatures) {}

    Verdict<Outcome> write(Request request, Business business, LedgerFacts read, long at) {
        TellerTransaction transaction = request.transaction();
        Decided decided = business.decided();
        Deed deed = new Deed(
                request.type().code(),
                request.slip().key(),
                requestHash(request.session(), request.filled()),
                request.session().position(),
                request.session().staff().id(),
                at,
                decided.postings(),
                decided.effects().counter(drawn(request, transaction, read)),
                business.signatures(),
                request.plan().original().map(PastEvent::journal),
                totals(request.plan(), transaction),
                transaction.copies().isEmpty(),
                numbers ->
                        receipt(request, business, read, new Stamp(numbers, at)).encoded());
        Event event = EventComposer.compose(read, deed);
        Receipt receipt = Receipt.decode(event.journal().orElseThrow().receipt());
        return new Verdict.Write<>(event, new Outcome.Posted(receipt, Optional.of(business.review()), false));
    }

    /** What was asked and at which position: the same words under the same key from another till are no repetition. */
    static byte[] requestHash(Session session, FilledIn.Whole filled) {
        return AuditChain.hash(filled.canonical() + "position=" + session.position() + "\n");
    }

    private static Optional<Effects.CounterChange> drawn(
            Request request, TellerTransaction transaction, LedgerFacts read) {
        return transaction
                .draws()
                .map(kind -> new Effects.CounterChange(
                        request.session().branch(), kind, read.counter().orElseThrow() + 1));
    }

    private static Map<TotalKey, Long> totals(LockPlan plan, TellerTransaction transaction) {
        Map<TotalKey, Long> totals = new TreeMap<>();
        plan.original()
                .ifPresent(
                        event -> event.counted().forEach((key, amount) -> totals.put(key, Math.negateExact(amount))));
        transaction
                .limitUse()
                .ifPresent(use -> plan.totals()
                        .forEach(key -> totals.put(key, use.amount().minor())));
        return totals;
    }

    private static Receipt receipt(Request request, Business business, LedgerFacts read, Stamp stamp) {
        return request.transaction().copies().isPresent()
                ? business.decided().receipt().above(copied(business, read, stamp))
                : business.decided().receipt().under(head(request, business, read, stamp));
    }

    /** A copy says what its original says, and then who made it, who signed it and when. */
    private static List<Line> copied(Business business, LedgerFacts read, Stamp stamp) {
        List<Line> foot = new ArrayList<>(List.of(
                Line.of("receipt.copy.by", Datum.text(read.staff().signOnName())),
                Line.of("receipt.copy.at", Datum.instant(stamp.at()))));
        business.signatures()
                .forEach(signature -> foot.add(Line.of(
                        "receipt.copy.approved",
                        Datum.text(Objects.requireNonNull(read.asked().signers().get(signature.staff()))
                                .staff()
                                .signOnName()))));
        return foot;
    }

    private static List<Line> head(Request request, Business business, LedgerFacts read, Stamp stamp) {
        String number = stamp.numbers().receipt().map(ReceiptNumber::toString).orElse("");
        List<Line> head = new ArrayList<>(List.of(
                Line.of("receipt.bank", Datum.text(read.day().bankName())),
                Line.of(
                        "receipt.branch",
                        Datum.text(Digits.padded(request.session().branch(), 4))),
                Line.of("receipt.no", Datum.text(number)),
                Line.of("receipt.code", Datum.word(request.type().nameKey())),
                Line.of("receipt.date", Datum.date(read.day().date())),
                Line.of("receipt.time", Datum.instant(stamp.at())),
                Line.of("receipt.teller", Datum.text(read.staff().signOnName()))));
        business.signatures().forEach(signature -> head.add(signed(signature, read)));
        return head;
    }

    /** The name under which somebody signs on is enough on paper; the signature itself is kept with the event. */
    private static Line signed(Signature signature, LedgerFacts read) {
        Signer signer = Objects.requireNonNull(read.asked().signers().get(signature.staff()));
        String label = "receipt.signed." + signature.what().name();
        return Line.of(label, Datum.text(signer.staff().signOnName()));
    }
}
