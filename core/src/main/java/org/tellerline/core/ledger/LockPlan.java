package org.tellerline.core.ledger;

import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;

/**
 * What one submission touches, known before anything is read. The ledger takes the locks in one fixed order for everybody: the
 * branch's day (shared), day totals, accounts, till cash, position heads, counter; then it reads the rest.
 *
 * @param staff who acts
 * @param position where they act; always among {@code heads}
 * @param accounts ids of accounts whose balances may change
 * @param tills positions whose cash may change
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
        SortedSet<Long> heads,
        Optional<CounterKind> counter,
        Optional<String> product,
        Optional<Long> customer) {}
