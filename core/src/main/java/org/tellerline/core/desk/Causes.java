package org.tellerline.core.desk;

import org.tellerline.core.books.Books;
import org.tellerline.core.difference.DifferenceFinder;
import org.tellerline.core.ledger.Ledger;
import org.tellerline.core.ledger.LedgerFacts;
import org.tellerline.core.staff.Session;
import org.tellerline.core.transaction.CountsTill;
import org.tellerline.core.transaction.FieldContext;
import org.tellerline.core.transaction.FilledIn;
import org.tellerline.core.transaction.Slip;
import org.tellerline.core.transaction.TransactionType;

/**
 * Answers why a count may differ from the books. It looks without locks, and only for somebody whose till is open: what a sealed one
 * holds is a secret from whoever will count it.
 */
final class Causes {

    private final Ledger ledger;
    private final Gatekeeper gatekeeper;
    private final Books books;

    Causes(Ledger ledger, Gatekeeper gatekeeper, Books books) {
        this.ledger = ledger;
        this.gatekeeper = gatekeeper;
        this.books = books;
    }

    Offer of(Session session, Slip slip, TransactionType type, FieldContext context) {
        FilledIn read = type.read(slip, context);
        if (read instanceof FilledIn.Wrong wrong) {
            return new Offer.Unread(wrong.errors().get(0).why());
        }
        if (!(((FilledIn.Whole) read).transaction() instanceof CountsTill count)) {
            throw new IllegalArgumentException(type.code() + " counts no till");
        }
        LedgerFacts facts = ledger.peek(Plans.sitting(session, slip.key()));
        return gatekeeper
                .absent(session, type, facts)
                .or(() -> gatekeeper.noTill(session, facts))
                .<Offer>map(Offer.Refused::new)
                .orElseGet(() -> new Offer.Suspicions(DifferenceFinder.causes(
                        books.tillDays().of(session, facts.day().date()), count.counted())));
    }
}
