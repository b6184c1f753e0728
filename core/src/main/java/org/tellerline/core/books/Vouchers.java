package org.tellerline.core.books;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.tellerline.core.staff.Role;
import org.tellerline.core.staff.Session;
import org.tellerline.core.voucher.StockRange;
import org.tellerline.core.voucher.VoucherKind;
import org.tellerline.core.voucher.VoucherRange;
import org.tellerline.schema.db.Database;

/** Blank vouchers as they stand now. */
public final class Vouchers {

    private final VoucherStore store;

    Vouchers(Database database) {
        this.store = new VoucherStore(database);
    }

    /** What whoever sits here may hand on or issue: a custodian keeps the vault's, everybody else their own. */
    public List<StockRange> keptBy(Session session) {
        return session.staff().role() == Role.CUSTODIAN
                ? store.inVault(session.branch())
                : store.heldAt(session.position());
    }

    /** Numbers of a kind that are void and wait for their end, at any position of the branch. */
    public List<StockRange> voidOf(long branch, Optional<VoucherKind> kind) {
        return store.voidOf(branch).stream()
                .filter(one -> kind.map(wanted -> one.range().kind() == wanted).orElse(true))
                .toList();
    }

    /** Positions that have any of these numbers as void; which those are changes no more. */
    public SortedSet<Long> holdersOfVoid(List<VoucherRange> ranges) {
        return store.holdersOfVoid(ranges);
    }

    /** The tellers of the branch. */
    public List<VoucherKeeper> tellers(long branch) {
        return store.tellers(branch);
    }
}
