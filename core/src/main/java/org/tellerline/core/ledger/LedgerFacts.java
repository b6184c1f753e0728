package org.tellerline.core.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tellerline.core.account.Account;
import org.tellerline.core.cash.Till;
import org.tellerline.core.customer.Customer;
import org.tellerline.core.customer.CustomerRef;
import org.tellerline.core.money.Currency;
import org.tellerline.core.policy.Limits;
import org.tellerline.core.staff.StaffMember;
import org.tellerline.core.voucher.StockRange;

/**
 * Everything a decision may rest on, read after the locks were held. What a plan did not name is absent.
 *
 * @param known the event that already carries this submission's key, if any
 * @param tills by position, then currency
 * @param totals only those above zero
 * @param counter last number drawn
 */
public record LedgerFacts(
        Optional<KnownEvent> known,
        BankDay day,
        StaffMember staff,
        Map<Long, Head> heads,
        Map<Long, Account> accounts,
        Map<Long, Map<String, Till>> tills,
        Map<TotalKey, Long> totals,
        Limits tellerLimits,
        Limits customerLimits,
        Optional<Long> counter,
        Optional<Product> product,
        Optional<Customer> customer,
        Asked asked) {

    /**
     * What only few plans ask for.
     *
     * @param branchTills all tills of the branch and its vault, in order
     * @param unfinished business dates before this one on which the branch is open still
     * @param policies texts in force of the kind that was asked for, by name
     * @param signers by id
     * @param usedApprovals those of the plan's proofs that stand under an event already
     * @param namesake who is registered under the plan's identity already
     * @param original the event to be reversed, with what came after it
     * @param copied the event whose receipt is to be copied, with how many copies there are
     * @param transit cash on its way
     * @param vouchers ranges that positions of the plan hold, and those that share numbers with the plan's or lie beside them
     * @param issued the event that issued the plan's voucher
     * @param closings receipts of the closes of the branch's tills today, in their order, as stored
     */
    public record Asked(
            List<BranchTill> branchTills,
            List<LocalDate> unfinished,
            Map<String, String> policies,
            Map<Long, Signer> signers,
            Set<UUID> usedApprovals,
            Optional<CustomerRef> namesake,
            Optional<Original> original,
            Optional<Copied> copied,
            Shipment.Transit transit,
            List<StockRange> vouchers,
            Optional<PastEvent> issued,
            List<String> closings) {

        public static Asked nothing() {
            return new Asked(
                    List.of(),
                    List.of(),
                    Map.of(),
                    Map.of(),
                    Set.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Shipment.Transit.nothing(),
                    List.of(),
                    Optional.empty(),
                    List.of());
        }
    }

    /** An event whose receipt was printed again so many times. */
    public record Copied(PastEvent event, long copies) {}

    /** The bank's date and whether the acting branch does business on it. */
    public record BankDay(
            String bankName,
            Currency baseCurrency,
            LocalDate date,
            boolean bankOpen,
            boolean branchOpen,
            boolean founding) {}

    /** What a posted event answers when its key comes again. */
    public record KnownEvent(long journal, byte[] requestHash, String receipt) {}

    /**
     * The terms of a product.
     *
     * @param floor minor units the available balance may not go below
     */
    public record Product(
            String code,
            String nameEn,
            String nameZh,
            String customerKind,
            Currency currency,
            String glCode,
            long floor) {}
}
