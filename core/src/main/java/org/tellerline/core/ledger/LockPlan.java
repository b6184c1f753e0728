package org.tellerline.core.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What one submission touches, known before anything is read. The ledger takes the locks in one fixed order for everybody: the
 * branch's day (shared), day totals, accounts, till cash, position heads, counter; then it reads the rest.
 *
 * @param staff who acts
 * @param position where they act; always among {@code heads}
 * @param accounts ids of accounts whose balances may change
 * @param tills positions whose cash may change
 * @param currencies of the cash that may change; empty for all that a till keeps
 * @param pieces whether what the cash consists of must be known
 * @param heads positions that write an event or change hands
 * @param counter the numbers to draw from, where something is to be numbered
 * @param product product whose terms are needed
 * @param customer customer whose particulars are needed
 */
public record LockPlan(
        UUID key,
        long staff,
        long branch,
        long position,
        SortedSet<TotalKey> totals,
        SortedSet<Long> accounts,
        SortedSet<Long> tills,
        SortedSet<String> currencies,
        boolean pieces,
        SortedSet<Long> heads,
        Optional<CounterKind> counter,
        Optional<String> product,
        Optional<Long> customer) {

    /** Touches nothing but the head of the own position. */
    public static LockPlan of(UUID key, long staff, long branch, long position) {
        return new LockPlan(
                key,
                staff,
                branch,
                position,
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeSet<>(),
                true,
                new TreeSet<>(List.of(position)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Also these balances. */
    public LockPlan accounts(Collection<Long> ids) {
        return new LockPlan(
                key,
                staff,
                branch,
                position,
                totals,
                new TreeSet<>(ids),
                tills,
                currencies,
                pieces,
                heads,
                counter,
                product,
                customer);
    }

    /** Also the cash of these positions, in these currencies or, where none is named, in all. */
    public LockPlan cash(Collection<Long> positions, Collection<String> codes) {
        return new LockPlan(
                key,
                staff,
                branch,
                position,
                totals,
                accounts,
                new TreeSet<>(positions),
                new TreeSet<>(codes),
                pieces,
                heads,
                counter,
                product,
                customer);
    }

    /** What the cash consists of does not matter: none was keyed, so it moves as LOOSE. */
    public LockPlan withoutPieces() {
        return new LockPlan(
                key,
                staff,
                branch,
                position,
                totals,
                accounts,
                tills,
                currencies,
                false,
                heads,
                counter,
                product,
                customer);
    }

    /** Also these totals of the day. */
    public LockPlan totals(Collection<TotalKey> keys) {
        return new LockPlan(
                key,
                staff,
                branch,
                position,
                new TreeSet<>(keys),
                accounts,
                tills,
                currencies,
                pieces,
                heads,
                counter,
                product,
                customer);
    }

    /** Also the next number of a series, the terms of a product and the particulars of a customer. */
    public LockPlan opening(
            Optional<CounterKind> drawn, Optional<String> wantedProduct, Optional<Long> wantedCustomer) {
        return new LockPlan(
                key,
                staff,
                branch,
                position,
                totals,
                accounts,
                tills,
                currencies,
                pieces,
                heads,
                drawn,
                wantedProduct,
                wantedCustomer);
    }
}
