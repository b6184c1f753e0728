package org.tellerline.core.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tellerline.core.money.Currency;

/** The legs of one event: none, or at least two that balance in each branch and currency. Nothing else can be built. */
public record Postings(List<Leg> legs) {

    private record Book(long branch, Currency currency) {}

    public Postings {
        legs = List.copyOf(legs);
        if (legs.size() == 1) {
            throw new BrokenInvariant("a journal of one leg");
        }
        Map<String, Long> sums = new TreeMap<>();
        for (Leg leg : legs) {
            Book book = new Book(leg.branch(), leg.amount().currency());
            sums.merge(book.toString(), leg.amount().minor(), Math::addExact);
        }
        sums.forEach((book, sum) -> {
            if (sum != 0) {
                throw new BrokenInvariant("unbalanced by " + sum + " in " + book);
            }
        });
    }

    public static Postings none() {
        return new Postings(List.of());
    }

    /**
     * One debit against one credit of the same amount. Where the two stand in different branches, the pair is bridged over the
     * inter-branch account so that each branch balances alone.
     */
    public static Postings pair(Leg debit, Leg credit) {
        if (debit.branch() == credit.branch()) {
            return new Postings(List.of(debit, credit));
        }
        List<Leg> legs = new ArrayList<>();
        legs.add(debit);
        legs.add(Leg.general(debit.branch(), GlCode.INTER_BRANCH, debit.amount().negated()));
        legs.add(Leg.general(
                credit.branch(), GlCode.INTER_BRANCH, credit.amount().negated()));
        legs.add(credit);
        return new Postings(legs);
    }
}
