package org.tellerline.core.transaction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tellerline.core.account.Account;
import org.tellerline.core.account.AccountNumber;
import org.tellerline.core.cash.Till;
import org.tellerline.core.customer.Customer;
import org.tellerline.core.customer.CustomerRef;
import org.tellerline.core.ledger.BranchTill;
import org.tellerline.core.ledger.BrokenInvariant;
import org.tellerline.core.ledger.Head;
import org.tellerline.core.ledger.LedgerFacts;
import org.tellerline.core.ledger.LedgerFacts.Copied;
import org.tellerline.core.ledger.LedgerFacts.Product;
import org.tellerline.core.ledger.Original;
import org.tellerline.core.ledger.PastEvent;
import org.tellerline.core.ledger.Shipment;
import org.tellerline.core.ledger.TotalKey;
import org.tellerline.core.money.Currency;
import org.tellerline.core.money.Money;
import org.tellerline.core.policy.LimitKind;
import org.tellerline.core.policy.Limits;
import org.tellerline.core.policy.OpenCount;
import org.tellerline.core.staff.Role;
import org.tellerline.core.text.Message;
import org.tellerline.core.voucher.StockRange;
import org.tellerline.core.voucher.VoucherKind;
import org.tellerline.core.voucher.VoucherNumber;
import org.tellerline.core.voucher.VoucherRange;

/** The books as a transaction sees them: read once, after the locks, never changing under it. */
public final class Facts {

    private final LedgerFacts ledger;
    private final long branch;
    private final long position;
    private final Set<String> reversible;

    /**
     * What was read for business at a position of a branch.
     *
     * @param reversible the codes whose events can be taken back
     */
    public Facts(LedgerFacts ledger, long branch, long position, Set<String> reversible) {
        this.ledger = ledger;
        this.branch = branch;
        this.position = position;
        this.reversible = reversible;
    }

    /** The branch the teller acts in. */
    public long branch() {
        return branch;
    }

    public LocalDate date() {
        return ledger.day().date();
    }

    /** An account that was keyed; reading the field made sure it exists. */
    public Account account(AccountNumber number) {
        return found(ledger.accounts().get(number.id()), "account " + number);
    }

    /** An account by its id, of those the event to be reversed moved. */
    public Account account(long id) {
        return found(ledger.accounts().get(id), "account " + id);
    }

    /** Where the cash lies that whoever acts answers for: the own till, or the vault for whoever keeps it. */
    public Head container() {
        return head(containerId());
    }

    private long containerId() {
        return ledger.staff().role() == Role.CUSTODIAN
                ? standingVault().map(Head::position).orElse(position)
                : position;
    }

    /** That cash in a currency; empty where the till, or the vault, does not keep that currency. */
    public Optional<Till> till(Currency currency) {
        return Optional.ofNullable(
                ledger.tills().getOrDefault(containerId(), Map.of()).get(currency.code()));
    }

    /** The same in a currency that was checked before. */
    public Till ownTill(Currency currency) {
        return till(currency).orElseThrow(() -> new BrokenInvariant("no till in " + currency.code()));
    }

    /** All the cash of the own till, by currency, or of the vault; for business that handles it as a whole. */
    public List<Till> ownDrawers() {
        return drawers(containerId());
    }

    /** The branch's vault as it stands; for business that moves its cash. */
    public Head vault() {
        return standingVault().orElseThrow(() -> new BrokenInvariant("the vault was not read"));
    }

    /** The position of the branch's vault; for business that goes through it. */
    public long vaultPosition() {
        return ledger.heads().values().stream()
                .filter(head -> head.kind().equals("VAULT") && head.branch() == branch)
                .map(Head::position)
                .findFirst()
                .orElseThrow(() -> new BrokenInvariant("the vault's head was not read"));
    }

    /** Ranges of vouchers that those hold who take part, and those that share numbers with what was named or lie beside it. */
    public List<StockRange> vouchers() {
        return ledger.asked().vouchers();
    }

    /** Blank ones of a kind that a position keeps, in the order in which they are issued. */
    public List<StockRange> vouchersOf(long holder, VoucherKind kind) {
        return vouchers().stream()
                .filter(one -> one.isHeldBy(holder) && one.range().kind() == kind)
                .sorted(Comparator.comparing(one -> one.range().from()))
                .toList();
    }

    /** How a number stands; empty where nobody knows it. */
    public Optional<StockRange> voucher(VoucherNumber number, VoucherKind kind) {
        VoucherRange wanted = VoucherRange.of(kind, number);
        return vouchers().stream().filter(one -> one.range().overlaps(wanted)).findFirst();
    }

    /** The event that issued the voucher that was named. */
    public Optional<PastEvent> issued() {
        return ledger.asked().issued();
    }

    /** What the branch's vault holds in a currency; for business that moves its cash. Empty where it keeps none. */
    public Optional<Till> vault(Currency currency) {
        return standingVault()
                .map(head ->
                        ledger.tills().getOrDefault(head.position(), Map.of()).get(currency.code()));
    }

    private Optional<Head> standingVault() {
        return ledger.heads().values().stream()
                .filter(head -> head.kind().equals("VAULT"))
                .findFirst();
    }

    /** The own position as it stands. */
    public Head own() {
        return found(ledger.heads().get(position), "position " + position);
    }

    /** A position whose cash is moved. */
    public Head head(long id) {
        return found(ledger.heads().get(id), "position " + id);
    }

    /** All that a position whose cash is moved holds. */
    public List<Till> drawers(long id) {
        return List.copyOf(ledger.tills().getOrDefault(id, Map.of()).values());
    }

    /** Whether a position takes part and is of the own branch. */
    public boolean isOfBranch(long id) {
        return Optional.ofNullable(ledger.heads().get(id))
                .filter(head -> head.branch() == branch)
                .isPresent();
    }

    /** What a position whose cash is moved holds in a currency. */
    public Till drawer(long id, String currency) {
        return found(ledger.tills().getOrDefault(id, Map.of()).get(currency), "cash of position " + id);
    }

    /** The event to be reversed, with what came after it; empty where there is none of that number. */
    public Optional<Original> original() {
        return ledger.asked().original();
    }

    /** The event whose receipt is to be copied; empty where there is none of that number. */
    public Optional<Copied> copied() {
        return ledger.asked().copied();
    }

    /** The shipment that is received, or called back; empty where nothing was sent under that receipt. */
    public Optional<Shipment> shipment() {
        return ledger.asked().transit().shipment();
    }

    /** What the branch sent and nobody has received; for business that changes the day. */
    public List<Shipment> underway() {
        return ledger.asked().transit().underway();
    }

    /** Whether events of a code can be taken back. */
    public boolean mayBeReversed(String code) {
        return reversible.contains(code);
    }

    /** All tills of the branch as they stand; for business that changes the day. */
    public List<BranchTill> branchTills() {
        return ledger.asked().branchTills().stream()
                .filter(till -> till.head().kind().equals("TILL"))
                .toList();
    }

    /** Whether the vault of the branch stands open; for business that changes the day. */
    public boolean branchVaultOpen() {
        return ledger.asked().branchTills().stream()
                .anyMatch(till ->
                        till.head().kind().equals("VAULT") && till.head().open());
    }

    /** Signed papers that did not come back to the tills of the branch that were closed today; for business that changes the day. */
    public List<String> missingPapers() {
        return SignedPapers.missing(
                        ledger.asked().closings().stream().map(Receipt::decode).toList())
                .values()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /** Business dates before this one on which the branch was never closed; for business that changes the day. */
    public List<LocalDate> unfinishedDays() {
        return ledger.asked().unfinished();
    }

    /** What is to be counted before a till opens; for business that handles the till itself or copies a receipt. */
    public OpenCount openCount() {
        return OpenCount.parse(ledger.asked().policies().getOrDefault("open-count", ""));
    }

    /** Whether the own till is sealed and is to be counted without knowing what the books say. */
    public boolean beforeBlindCount() {
        return own().kind().equals("TILL") && !own().open() && openCount() == OpenCount.BLIND;
    }

    /** Who is registered under the identity already, if anybody. */
    public Optional<CustomerRef> namesake() {
        return ledger.asked().namesake();
    }

    public Product product() {
        return ledger.product().orElseThrow(() -> new BrokenInvariant("product not read"));
    }

    public Customer customer() {
        return ledger.customer().orElseThrow(() -> new BrokenInvariant("customer not read"));
    }

    /** The next number of the series this transaction draws from. */
    public long drawn() {
        return ledger.counter().orElseThrow(() -> new BrokenInvariant("counter not read")) + 1;
    }

    /** Holds one use against the teller's limits per event and per day, and the customer's per day. */
    public Authority authorityFor(LimitUse use) {
        long owner = use.customer()
                .map(CustomerRef::id)
                .orElseGet(() -> account(use.account().orElseThrow()).customer());
        LimitKind kind = use.kind();
        Currency currency = use.amount().currency();
        Money single = ledger.tellerLimits().most(kind, Limits.Span.EVENT, currency);
        Money daily = ledger.tellerLimits().most(kind, Limits.Span.DAY, currency);
        Money customers = ledger.customerLimits().most(kind, Limits.Span.DAY, currency);
        List<Message> lacking = new ArrayList<>();
        over(use.amount(), single, "limit.teller.event", kind).ifPresent(lacking::add);
        over(withToday(TotalKey.Owner.TELLER, ledger.staff().id(), use), daily, "limit.teller.day", kind)
                .ifPresent(lacking::add);
        over(withToday(TotalKey.Owner.CUSTOMER, owner, use), customers, "limit.customer.day", kind)
                .ifPresent(lacking::add);
        return Authority.beyond(lacking, use.amount());
    }

    private Money withToday(TotalKey.Owner owner, long subject, LimitUse use) {
        TotalKey key =
                new TotalKey(owner, use.kind(), subject, use.amount().currency().code());
        return use.amount()
                .plus(Money.of(use.amount().currency(), ledger.totals().getOrDefault(key, 0L)));
    }

    private static Optional<Message> over(Money amount, Money most, String key, LimitKind kind) {
        return amount.compareTo(most) > 0
                ? Optional.of(Message.of(key, Message.of("limit." + kind.word()), most, amount.minus(most)))
                : Optional.empty();
    }

    private static <T> T found(@Nullable T value, String what) {
        if (value == null) {
            throw new BrokenInvariant(what + " was not read");
        }
        return value;
    }
}
