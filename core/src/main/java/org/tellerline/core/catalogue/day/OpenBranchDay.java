package org.tellerline.core.catalogue.day;

import java.util.Optional;
import org.tellerline.core.ledger.Effects;
import org.tellerline.core.ledger.Postings;
import org.tellerline.core.staff.Role;
import org.tellerline.core.text.Message;
import org.tellerline.core.transaction.Authority;
import org.tellerline.core.transaction.Authority.Signatory;
import org.tellerline.core.transaction.Datum;
import org.tellerline.core.transaction.DayNeeded;
import org.tellerline.core.transaction.Facts;
import org.tellerline.core.transaction.Receipt;
import org.tellerline.core.transaction.ReceiptLines;
import org.tellerline.core.transaction.Refusal;
import org.tellerline.core.transaction.TellerTransaction;
import org.tellerline.core.transaction.TransactionCode;

/**
 * Two supervisors open the branch in the morning, or once more on a date on which it was closed too early. A day of before that was
 * never closed comes first.
 */
@TransactionCode(value = "9101", name = "open-branch-day", who = Role.SUPERVISOR, day = DayNeeded.CLOSED)
public record OpenBranchDay() implements TellerTransaction {

    @Override
    public boolean changesDay() {
        return true;
    }

    @Override
    public Optional<Refusal> refusal(Facts facts) {
        return Refusal.all(facts.unfinishedDays().stream()
                .map(date -> Refusal.of(DayRefusal.DAY_BEFORE_OPEN, date))
                .toList());
    }

    @Override
    public Authority authority(Facts facts) {
        return Authority.signedBy(Signatory.SUPERVISOR, Message.of("authority.day.open", facts.date()));
    }

    @Override
    public Effects effects(Facts facts) {
        return Effects.none().day(new Effects.DayChange(facts.branch(), facts.date(), true));
    }

    @Override
    public Postings postings(Facts facts) {
        return Postings.none();
    }

    @Override
    public Receipt receipt(Facts facts) {
        return new ReceiptLines("day")
                .add("receipt.day", Datum.word("day.OPEN"))
                .receipt();
    }
}
