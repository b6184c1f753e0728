package org.tellerline.core.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.tellerline.core.customer.Identity;
import org.tellerline.core.staff.Approval;
import org.tellerline.core.voucher.VoucherKind;
import org.tellerline.core.voucher.VoucherRange;

/**
 * What one submission touches, known before anything is read. The ledger takes the locks in one fixed order for everybody: the
 * branch's day (shared, or alone by what opens and closes it), day totals, accounts, till cash, position heads, shipment, counter; then it reads
 * the rest. A plan never changes; each method that adds to it answers a new one.
 */
public final class LockPlan {

    private final UUID key;
    private final long staff;
    private final long branch;
    private final long position;
    private SortedSet<TotalKey> totals = new TreeSet<>();
    private SortedSet<Long> accounts = new TreeSet<>();
    private SortedSet<Long> tills = new TreeSet<>();
    private SortedSet<String> currencies = new TreeSet<>();
    private boolean pieces = true;
    private SortedSet<Long> heads = new TreeSet<>();
    private boolean dayAlone;
    private Optional<CounterKind> counter = Optional.empty();
    private Optional<String> product = Optional.empty();
    private Optional<Long> customer = Optional.empty();
    private Optional<Identity> identity = Optional.empty();
    private Optional<PastEvent> original = Optional.empty();
    private Optional<PastEvent> copied = Optional.empty();
    private List<Approval> approvals = List.of();
    private Optional<String> policies = Optional.empty();
    private boolean branchTills;
    private Optional<Long> shipment = Optional.empty();
    private List<VoucherRange> vouchers = List.of();
    private boolean voucherBoxes;
    private boolean newVouchers;
    private Optional<PastEvent> issued = Optional.empty();

    private LockPlan(UUID key, long staff, long branch, long position) {
        this.key = key;
        this.staff = staff;
        this.branch = branch;
        this.position = position;
        heads.add(position);
    }

    private LockPlan(LockPlan other) {
        this(other.key, other.staff, other.branch, other.position);
        totals = other.totals;
        accounts = other.accounts;
        tills = other.tills;
        currencies = other.currencies;
        pieces = other.pieces;
        heads = other.heads;
        dayAlone = other.dayAlone;
        counter = other.counter;
        product = other.product;
        customer = other.customer;
        identity = other.identity;
        original = other.original;
        copied = other.copied;
        approvals = other.approvals;
        policies = other.policies;
        branchTills = other.branchTills;
        shipment = other.shipment;
        vouchers = other.vouchers;
        voucherBoxes = other.voucherBoxes;
        newVouchers = other.newVouchers;
        issued = other.issued;
    }

    /** Touches nothing but the head of the own position. */
    public static LockPlan of(UUID key, long staff, long branch, long position) {
        return new LockPlan(key, staff, branch, position);
    }

    /** Also these balances. */
    public LockPlan accounts(Collection<Long> ids) {
        return with(plan -> plan.accounts = new TreeSet<>(ids));
    }

    /** Also the cash of these positions, in these currencies or, where none is named, in all. */
    public LockPlan cash(Collection<Long> positions, Collection<String> codes) {
        return with(plan -> {
            plan.tills = new TreeSet<>(positions);
            plan.currencies = new TreeSet<>(codes);
        });
    }

    /** What the cash consists of does not matter: none was keyed, so it moves as LOOSE. */
    public LockPlan withoutPieces() {
        return with(plan -> plan.pieces = false);
    }

    /** Also these totals of the day. */
    public LockPlan totals(Collection<TotalKey> keys) {
        return with(plan -> plan.totals = new TreeSet<>(keys));
    }

    /** Also the heads of these positions. */
    public LockPlan heads(Collection<Long> positions) {
        return with(plan -> {
            plan.heads = new TreeSet<>(positions);
            plan.heads.add(position);
        });
    }

    /** The branch's day is held alone: nobody posts while it is opened or closed. How its tills and its days before stand is read as well. */
    public LockPlan dayAlone() {
        return with(plan -> {
            plan.dayAlone = true;
            plan.branchTills = true;
        });
    }

    /** Also the next number of a series. */
    public LockPlan counter(Optional<CounterKind> drawn) {
        return with(plan -> plan.counter = drawn);
    }

    /** Also the terms of a product and the particulars of a customer. */
    public LockPlan terms(Optional<String> wantedProduct, Optional<Long> wantedCustomer) {
        return with(plan -> {
            plan.product = wantedProduct;
            plan.customer = wantedCustomer;
        });
    }

    /** Also who is registered under an identity already. */
    public LockPlan identity(Optional<Identity> wanted) {
        return with(plan -> plan.identity = wanted);
    }

    /** Takes an event of before back: also all that it moved, to the piece, and what came after it on its accounts. */
    public LockPlan takingBack(PastEvent event) {
        return with(plan -> {
                    plan.original = Optional.of(event);
                    plan.pieces = true;
                    plan.shipment = event.sends() ? Optional.of(event.journal()) : plan.shipment;
                })
                .totals(event.counted().keySet())
                .accounts(all(accounts, event.accounts()))
                .cash(all(tills, event.tills()), event.currencies())
                .heads(all(all(heads, event.tills()), event.holders()))
                .vouchers(event.vouchers(), List.of());
    }

    /** Also the shipment that an event sent. */
    public LockPlan receiving(PastEvent event) {
        return with(plan -> plan.shipment = Optional.of(event.journal()));
    }

    /**
     * Also these blank vouchers, and whatever of them the plan's positions hold.
     *
     * @param positions that hold some of them, or shall
     */
    public LockPlan vouchers(List<VoucherRange> ranges, Collection<Long> positions) {
        return ranges.isEmpty() && positions.isEmpty()
                ? this
                : with(plan -> {
                    plan.vouchers = List.copyOf(ranges);
                    plan.voucherBoxes = true;
                    plan.heads = all(heads, new TreeSet<>(positions));
                });
    }

    /** Numbers that nobody knew before come in, of a kind: nobody else brings any of the kind meanwhile. */
    public LockPlan newVouchers() {
        return with(plan -> plan.newVouchers = true);
    }

    /** Also what was issued by an event. */
    public LockPlan issued(PastEvent event) {
        return with(plan -> {
            plan.issued = Optional.of(event);
            plan.accounts = all(accounts, event.accounts());
        });
    }

    /** Also how often the receipt of an event was copied. */
    public LockPlan copying(PastEvent event) {
        return with(plan -> plan.copied = Optional.of(event));
    }

    /** Also the staff who proved who they are to sign beside the maker, and whether these proofs have signed something already. */
    public LockPlan signers(List<Approval> proofs) {
        return with(plan -> plan.approvals = List.copyOf(proofs));
    }

    /** Also the policies of a kind. */
    public LockPlan policies(String kind) {
        return with(plan -> plan.policies = Optional.of(kind));
    }

    public UUID key() {
        return key;
    }

    /** Who acts. */
    public long staff() {
        return staff;
    }

    public long branch() {
        return branch;
    }

    /** Where they act; always among {@link #heads}. */
    public long position() {
        return position;
    }

    public SortedSet<TotalKey> totals() {
        return totals;
    }

    /** Ids of accounts whose balances may change. */
    public SortedSet<Long> accounts() {
        return accounts;
    }

    /** Positions whose cash may change. */
    public SortedSet<Long> tills() {
        return tills;
    }

    /** Of the cash that may change; empty for all that a till keeps. */
    public SortedSet<String> currencies() {
        return currencies;
    }

    /** Whether what the cash consists of must be known. */
    public boolean pieces() {
        return pieces;
    }

    /** Positions that write an event, change hands or change their cash. */
    public SortedSet<Long> heads() {
        return heads;
    }

    public boolean isDayAlone() {
        return dayAlone;
    }

    /** The numbers to draw from, where something is to be numbered. */
    public Optional<CounterKind> counter() {
        return counter;
    }

    public Optional<String> product() {
        return product;
    }

    public Optional<Long> customer() {
        return customer;
    }

    public Optional<Identity> identity() {
        return identity;
    }

    /** The event to be reversed. */
    public Optional<PastEvent> original() {
        return original;
    }

    /** The event whose receipt is to be copied. */
    public Optional<PastEvent> copied() {
        return copied;
    }

    /** The numbers of vouchers that must be known. */
    public List<VoucherRange> vouchers() {
        return vouchers;
    }

    /** Positions whose blank vouchers must be known. */
    public SortedSet<Long> voucherBoxes() {
        return voucherBoxes ? heads : new TreeSet<>();
    }

    /** The kinds of vouchers of which new ones come in. */
    public List<VoucherKind> newKinds() {
        return newVouchers
                ? vouchers.stream().map(VoucherRange::kind).distinct().toList()
                : List.of();
    }

    /** The event that issued a voucher. */
    public Optional<PastEvent> issued() {
        return issued;
    }

    /** What those who sign proved. */
    public List<Approval> proofs() {
        return approvals;
    }

    /** Ids of those who sign. */
    public SortedSet<Long> signers() {
        return approvals.stream().map(proof -> proof.staff().id()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Ids of their proofs. */
    public SortedSet<UUID> approvals() {
        return approvals.stream().map(Approval::id).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The kind of policies to be known. */
    public Optional<String> policies() {
        return policies;
    }

    /** The shipment that may end, by the journal of the event that sent it. */
    public Optional<Long> shipment() {
        return shipment;
    }

    /** Whether all tills of the branch must be known, and its days before. */
    public boolean branchTills() {
        return branchTills;
    }

    private static SortedSet<Long> all(SortedSet<Long> some, SortedSet<Long> others) {
        SortedSet<Long> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }

    private LockPlan with(Consumer<LockPlan> change) {
        LockPlan copy = new LockPlan(this);
        change.accept(copy);
        return copy;
    }

    /** For messages of tests and logs: the key and the place. */
    @Override
    public String toString() {
        return List.of(key, branch, position).toString();
    }
}
