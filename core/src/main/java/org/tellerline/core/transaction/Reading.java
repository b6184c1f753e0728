package org.tellerline.core.transaction;

import java.time.LocalDate;
import org.tellerline.core.account.Accounts;
import org.tellerline.core.books.Books;
import org.tellerline.core.customer.Customers;
import org.tellerline.core.ledger.Products;
import org.tellerline.core.staff.Role;
import org.tellerline.core.staff.Session;

/**
 * What an enquiry may look into, and for whom.
 *
 * @param session who asks, and where
 * @param today the bank's business date
 */
public record Reading(Books books, Session session, LocalDate today) {

    public Accounts accounts() {
        return books.accounts();
    }

    public Customers customers() {
        return books.customers();
    }

    public Products products() {
        return books.products();
    }

    /** The branch the person acts in. */
    public long branch() {
        return session.branch();
    }

    /**
     * Whether the teller who asks sits at a sealed till and is to count it without knowing what the books say. Nothing that is answered may
     * then tell it.
     */
    public boolean beforeBlindCount() {
        return byTeller() && books.tills().countedBlindAt(session.position());
    }

    /** Whether a teller asks, who sees the own till where others see the branch. */
    public boolean byTeller() {
        return session.staff().role() == Role.TELLER;
    }
}
