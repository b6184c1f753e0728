package org.tellerline.core.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.tellerline.core.account.AccountIdentity;
import org.tellerline.core.account.AccountNumber;
import org.tellerline.core.account.Accounts;
import org.tellerline.core.books.Books;
import org.tellerline.core.books.Vouchers;
import org.tellerline.core.cash.Count;
import org.tellerline.core.cash.Pieces;
import org.tellerline.core.customer.CustomerRef;
import org.tellerline.core.ledger.BrokenInvariant;
import org.tellerline.core.ledger.LockPlan;
import org.tellerline.core.ledger.PastEvents;
import org.tellerline.core.ledger.Positions;
import org.tellerline.core.ledger.TotalKey;
import org.tellerline.core.money.Money;
import org.tellerline.core.staff.Session;
import org.tellerline.core.transaction.FilledIn;
import org.tellerline.core.transaction.LimitUse;
import org.tellerline.core.transaction.ProductCode;
import org.tellerline.core.transaction.TellerTransaction;
import org.tellerline.core.transaction.VoucherUse;

/** Says what a filled-in transaction touches, from its typed fields alone. */
final class Plans {

    private static final String TILL_POLICIES = "till";

    private final Accounts accounts;
    private final Positions positions;
    private final PastEvents past;
    private final Vouchers vouchers;

    Plans(Accounts accounts, Positions positions, Books books) {
        this.accounts = accounts;
        this.positions = positions;
        this.past = books.past();
        this.vouchers = books.vouchers();
    }

    LockPlan of(Session session, UUID key, FilledIn.Whole filled, TellerTransaction transaction) {
        LockPlan plan = LockPlan.of(key, session.staff().id(), session.branch(), session.position())
                .totals(transaction.limitUse().map(use -> totals(session, use)).orElseGet(TreeSet::new))
                .accounts(keyedAccounts(filled.values()))
                .counter(transaction.draws())
                .identity(transaction.registers())
                .terms(
                        first(filled.values(), ProductCode.class).map(ProductCode::digits),
                        first(filled.values(), CustomerRef.class).map(CustomerRef::id));
        LockPlan withCash = withPast(withCash(session, plan, filled, transaction), transaction);
        LockPlan whole = withVouchers(withCash, transaction);
        return transaction.changesDay() ? whole.dayAlone() : whole;
    }

    /** Vouchers are guarded by the head of whoever holds them. Who holds void ones, or issued one, changes no more and may be looked up before. */
    private LockPlan withVouchers(LockPlan plan, TellerTransaction transaction) {
        Optional<VoucherUse> touched = transaction.vouchers();
        if (touched.isEmpty()) {
            return plan;
        }
        VoucherUse use = touched.get();
        SortedSet<Long> hands = new TreeSet<>(use.others());
        hands.add(plan.position());
        if (use.vault()) {
            hands.add(positions.vault(plan.branch()));
        }
        return switch (use.from()) {
            case HANDS -> plan.vouchers(use.ranges(), hands);
            case NOWHERE -> plan.vouchers(use.ranges(), hands).newVouchers();
            case VOID -> {
                hands.addAll(vouchers.holdersOfVoid(use.ranges()));
                yield plan.vouchers(use.ranges(), hands);
            }
            case ISSUE -> {
                LockPlan spoiled = plan.vouchers(use.ranges(), hands);
                yield past.issuing(use.ranges().get(0)).map(spoiled::issued).orElse(spoiled);
            }
        };
    }

    /** An event is written once for ever, so what it moved may be looked up before anything is locked. */
    private LockPlan withPast(LockPlan plan, TellerTransaction transaction) {
        LockPlan back = transaction
                .takesBack()
                .flatMap(past::find)
                .map(plan::takingBack)
                .or(() -> transaction.receives().flatMap(past::find).map(plan::receiving))
                .orElse(plan);
        return transaction
                .copies()
                .flatMap(past::find)
                .map(event -> back.copying(event).policies(TILL_POLICIES))
                .orElse(back);
    }

    private LockPlan withCash(Session session, LockPlan plan, FilledIn.Whole filled, TellerTransaction transaction) {
        if (transaction.handlesTill()) {
            List<Long> container = List.of(positions.container(session));
            return plan.cash(container, List.of()).heads(container).policies(TILL_POLICIES);
        }
        List<Long> tills = new ArrayList<>();
        if (transaction.movesCash()) {
            tills.add(plan.position());
        }
        if (transaction.movesVault()) {
            tills.add(positions.vault(plan.branch()));
        }
        tills.addAll(transaction.movesAt());
        LockPlan withTills = plan.cash(tills, currencies(filled.values())).heads(tills);
        boolean counted = first(filled.values(), Pieces.class).isPresent()
                || first(filled.values(), Count.class).isPresent();
        return counted ? withTills : withTills.withoutPieces();
    }

    /** The own position alone: for what is done to the session, and for questions asked in it. */
    static LockPlan sitting(Session session, UUID key) {
        return LockPlan.of(key, session.staff().id(), session.branch(), session.position());
    }

    private SortedSet<TotalKey> totals(Session session, LimitUse use) {
        String currency = use.amount().currency().code();
        SortedSet<TotalKey> keys = new TreeSet<>();
        keys.add(new TotalKey(TotalKey.Owner.TELLER, use.kind(), session.staff().id(), currency));
        keys.add(new TotalKey(TotalKey.Owner.CUSTOMER, use.kind(), owner(use), currency));
        return keys;
    }

    private long owner(LimitUse use) {
        return use.customer()
                .map(CustomerRef::id)
                .orElseGet(() -> use.account()
                        .flatMap(accounts::identity)
                        .map(AccountIdentity::customer)
                        .orElseThrow(() -> new BrokenInvariant("a limit without an owner")));
    }

    private static SortedSet<Long> keyedAccounts(List<Object> values) {
        SortedSet<Long> ids = new TreeSet<>();
        for (Object value : values) {
            if (value instanceof AccountNumber number) {
                ids.add(number.id());
            }
        }
        return ids;
    }

    private static SortedSet<String> currencies(List<Object> values) {
        SortedSet<String> codes = new TreeSet<>();
        for (Object value : values) {
            if (value instanceof Money money) {
                codes.add(money.currency().code());
            } else if (value instanceof Pieces pieces) {
                codes.add(pieces.currency().code());
            }
        }
        return codes;
    }

    private static <T> Optional<T> first(List<Object> values, Class<T> type) {
        return values.stream().filter(type::isInstance).map(type::cast).findFirst();
    }
}
