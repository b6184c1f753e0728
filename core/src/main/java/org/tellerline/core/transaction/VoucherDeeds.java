package org.tellerline.core.transaction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tellerline.core.ledger.Effects;
import org.tellerline.core.ledger.GlCode;
import org.tellerline.core.ledger.MemoMove;
import org.tellerline.core.ledger.MemoMove.Reason;
import org.tellerline.core.voucher.StockRange;
import org.tellerline.core.voucher.VoucherRange;
import org.tellerline.core.voucher.VoucherState;
import org.tellerline.core.voucher.VoucherStock;

/** What happens to blank vouchers by an event: the ranges as they then stand and the entries off the balance sheet, always together. */
public final class VoucherDeeds {

    private final Facts facts;
    private final List<MemoMove> moves = new ArrayList<>();
    private VoucherStock stock;

    private VoucherDeeds(Facts facts) {
        this.facts = facts;
        this.stock = VoucherStock.of(facts.vouchers());
    }

    public static VoucherDeeds on(Facts facts) {
        return new VoucherDeeds(facts);
    }

    /** They came from the printer; whoever took them in counted them. */
    public VoucherDeeds received(VoucherRange range, long holder) {
        stock = stock.adding(new StockRange(range, holder, VoucherState.HELD, Optional.of(facts.date())));
        return noted(range, holder, range.size(), Reason.RECEIVED);
    }

    /** They went from hand to hand; whoever took them over counted them. */
    public VoucherDeeds moved(VoucherRange range, long from, long to, Reason why) {
        return standing(range, to, VoucherState.HELD, Optional.of(facts.date()))
                .noted(range, from, -range.size(), why)
                .noted(range, to, range.size(), why);
    }

    public VoucherDeeds used(VoucherRange range, long holder) {
        return standing(range, holder, VoucherState.USED, Optional.empty())
                .noted(range, holder, -range.size(), Reason.USED);
    }

    public VoucherDeeds voided(VoucherRange range, long holder) {
        return standing(range, holder, VoucherState.VOID, Optional.empty())
                .noted(range, holder, -range.size(), Reason.VOIDED);
    }

    /** What was issued is void: it left the stock when it was issued. */
    public VoucherDeeds cancelled(VoucherRange range) {
        long holder = facts.voucher(range.from(), range.kind()).orElseThrow().holder();
        return standing(range, holder, VoucherState.VOID, Optional.empty()).noted(range, holder, 0, Reason.CANCELLED);
    }

    /** Void ones are no more, each range where it lay. */
    public VoucherDeeds destroyed(VoucherRange range) {
        for (StockRange one : facts.vouchers()) {
            if (one.state() == VoucherState.VOID && one.range().overlaps(range)) {
                VoucherRange part = one.range().within(range);
                standing(part, one.holder(), VoucherState.DESTROYED, Optional.empty())
                        .noted(part, one.holder(), 0, Reason.DESTROYED);
            }
        }
        return this;
    }

    public VoucherDeeds counted(VoucherRange range, long holder) {
        return standing(range, holder, VoucherState.HELD, Optional.of(facts.date()));
    }

    /** All of it beside what else an event does. */
    public Effects beside(Effects effects) {
        return effects.memos(moves, stock);
    }

    private VoucherDeeds standing(VoucherRange range, long holder, VoucherState state, Optional<LocalDate> countedOn) {
        stock = stock.setting(new StockRange(range, holder, state, countedOn));
        return this;
    }

    private VoucherDeeds noted(VoucherRange range, long holder, long count, Reason why) {
        String glCode = facts.head(holder).kind().equals("VAULT") ? GlCode.BLANKS_IN_VAULT : GlCode.BLANKS_WITH_TELLERS;
        moves.add(new MemoMove(
                glCode,
                range.kind().name(),
                holder,
                range.prefix(),
                range.first(),
                range.last(),
                count,
                why,
                Optional.empty()));
        return this;
    }
}
