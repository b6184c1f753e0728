package org.tellerline.core.ledger;

import java.util.Comparator;
import org.tellerline.core.policy.LimitKind;

/**
 * One running total of a business date: whose, of what kind of business, in which currency.
 *
 * @param owner whether the total is a teller's or a customer's
 * @param subject id of the member of staff or of the customer
 */
public record TotalKey(Owner owner, LimitKind kind, long subject, String currency) implements Comparable<TotalKey> {

    /** Whose amounts are added up. */
    public enum Owner {
        TELLER,
        CUSTOMER
    }

    private static final Comparator<TotalKey> ORDER = Comparator.comparing(TotalKey::word)
            .thenComparing(TotalKey::subject)
            .thenComparing(TotalKey::currency);

    /** As stored: {@code TELLER_CASH_IN}. */
    public String word() {
        return owner + "_" + kind;
    }

    @Override
    public int compareTo(TotalKey other) {
        return ORDER.compare(this, other);
    }
}
