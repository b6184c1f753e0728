package org.tellerline.core.catalogue.till;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tellerline.core.cash.Count;
import org.tellerline.core.cash.Till;
import org.tellerline.core.catalogue.check.Refusals;
import org.tellerline.core.catalogue.check.VoucherRefusal;
import org.tellerline.core.ledger.Effects;
import org.tellerline.core.ledger.Postings;
import org.tellerline.core.staff.Role;
import org.tellerline.core.text.Message;
import org.tellerline.core.transaction.Authority;
import org.tellerline.core.transaction.Authority.Signatory;
import org.tellerline.core.transaction.CountsTill;
import org.tellerline.core.transaction.Datum;
import org.tellerline.core.transaction.Facts;
import org.tellerline.core.transaction.Field;
import org.tellerline.core.transaction.Receipt;
import org.tellerline.core.transaction.ReceiptLines;
import org.tellerline.core.transaction.ReceiptList;
import org.tellerline.core.transaction.Refusal;
import org.tellerline.core.transaction.SealNumber;
import org.tellerline.core.transaction.TransactionCode;
import org.tellerline.core.transaction.VoucherUse;

/**
 * The teller counts the till in the evening, seals it and hands it in. It must agree to the cent in every currency, and what it keeps
 * over night beyond its limit somebody else must answer for.
 */
@TransactionCode(value = "5106", name = "close-till", who = Role.TELLER)
public record CloseTill(
        @Field Count counted, @Field SealNumber seal, @Field Optional<ReceiptList> papersMissing)
        implements CountsTill {

    /** Only of an open till. */
    @Override
    public boolean movesCash() {
        return true;
    }

    @Override
    public boolean handlesTill() {
        return true;
    }

    /** The vouchers in the box must have been counted too, see 5305. */
    @Override
    public Optional<VoucherUse> vouchers() {
        return Optional.of(VoucherUse.own());
    }

    /** Whatever of the teller's may be unfinished one day, such as parked slips, is one more check here. */
    @Override
    public Optional<Refusal> refusal(Facts facts) {
        return Refusals.first(List.of(() -> Counted.notKept(facts, counted), () -> gates(facts)));
    }

    private Optional<Refusal> gates(Facts facts) {
        List<Refusal> reasons =
                new ArrayList<>(Counted.of(facts, counted).differs().stream().toList());
        reasons.addAll(VoucherRefusal.uncounted(facts));
        return Refusal.all(reasons);
    }

    @Override
    public Authority authority(Facts facts) {
        return facts.ownDrawers().stream()
                .filter(till -> till.cash().compareTo(till.limit()) > 0)
                .map(CloseTill::tooMuchOverNight)
                .reduce(Authority.own(), Authority::and);
    }

    @Override
    public Effects effects(Facts facts) {
        return Effects.none().till(false).recounts(Counted.of(facts, counted).recounts());
    }

    @Override
    public Postings postings(Facts facts) {
        return Postings.none();
    }

    @Override
    public Receipt receipt(Facts facts) {
        return CountLines.counted(new ReceiptLines("till-sealed"), Counted.of(facts, counted))
                .add("receipt.seal", Datum.text(seal))
                .text("papers.missing", papersMissing)
                .receipt();
    }

    private static Authority tooMuchOverNight(Till till) {
        return Authority.signedBy(
                Signatory.SUPERVISOR,
                Message.of("limit.till.night", till.currency().code(), till.cash(), till.limit()));
    }
}
