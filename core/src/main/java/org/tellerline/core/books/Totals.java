package org.tellerline.core.books;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.tellerline.core.customer.CustomerRef;
import org.tellerline.core.money.Currencies;
import org.tellerline.schema.db.Database;

/** What adds up: ledger accounts of a branch, and a customer's business of the day. */
public final class Totals {

    private final TrialStore trial;
    private final LimitStore limits;

    Totals(Database database, Currencies currencies) {
        this.trial = new TrialStore(database, currencies);
        this.limits = new LimitStore(database, currencies);
    }

    /** The ledger accounts of a branch on a business date up to today, by code and currency; those without a figure are left out. */
    public List<TrialLine> trialBalance(long branch, LocalDate date) {
        return trial.lines(List.of(branch), date).getOrDefault(branch, List.of());
    }

    /** The same for several branches, all of one moment. */
    public SortedMap<Long, List<TrialLine>> trialBalances(Collection<Long> branches, LocalDate date) {
        return trial.lines(branches, date);
    }

    /** The chart of accounts, by code. */
    public List<LedgerAccount> chart() {
        return trial.chart();
    }

    /** What the customer used of each limit today, in the currencies named and in those that were used. */
    public List<LimitUsed> limitsUsed(CustomerRef customer, Set<String> currencies, LocalDate today) {
        return limits.used(customer.id(), currencies, today);
    }
}
