package org.tellerline.core.catalogue.enquiry;

import java.util.List;
import java.util.Optional;
import org.tellerline.core.catalogue.check.ReceiptRefusal;
import org.tellerline.core.ledger.BrokenInvariant;
import org.tellerline.core.ledger.LedgerFacts.Copied;
import org.tellerline.core.ledger.Postings;
import org.tellerline.core.ledger.ReceiptNumber;
import org.tellerline.core.staff.Role;
import org.tellerline.core.text.Message;
import org.tellerline.core.transaction.Authority;
import org.tellerline.core.transaction.Datum;
import org.tellerline.core.transaction.Facts;
import org.tellerline.core.transaction.Field;
import org.tellerline.core.transaction.Line;
import org.tellerline.core.transaction.Receipt;
import org.tellerline.core.transaction.ReceiptRef;
import org.tellerline.core.transaction.Refusal;
import org.tellerline.core.transaction.TellerTransaction;
import org.tellerline.core.transaction.TransactionCode;

/**
 * A receipt of this position is printed once more, word for word and marked as a copy. What is kept of it is the paper itself: the whole
 * text of the original, and below it the how manieth copy it is, who made it and when.
 */
@TransactionCode(
        value = "8202",
        name = "reprint-receipt",
        who = {Role.TELLER, Role.SUPERVISOR})
public record ReprintReceipt(@Field ReceiptRef receipt) implements TellerTransaction {

    @Override
    public Optional<ReceiptNumber> copies() {
        return Optional.of(receipt.number());
    }

    @Override
    public Authority authority(Facts facts) {
        return Authority.signedBy(Authority.Signatory.SUPERVISOR, Message.of("authority.copy"));
    }

    @Override
    public Optional<Refusal> refusal(Facts facts) {
        return ReceiptRefusal.notOfHere(facts, receipt.number(), facts.copied().map(Copied::event))
                .or(() -> tellsCount(facts));
    }

    @Override
    public List<Message> warnings(Facts facts) {
        return List.of(Message.of("warning.copy", copied(facts).copies() + 1, receipt.number()));
    }

    @Override
    public Postings postings(Facts facts) {
        return Postings.none();
    }

    @Override
    public Receipt receipt(Facts facts) {
        Copied copied = copied(facts);
        return Receipt.decode(copied.event().receipt())
                .above(List.of(Line.of(Receipt.COPY, Datum.text(copied.copies() + 1))));
    }

    /** The paper of the last count says what the next one has to find. */
    private Optional<Refusal> tellsCount(Facts facts) {
        boolean counted = Receipt.decode(copied(facts).event().receipt())
                .find("receipt.counted")
                .isPresent();
        return counted && facts.beforeBlindCount()
                ? Optional.of(Refusal.of(ReceiptRefusal.RECEIPT_TELLS_COUNT, receipt.number()))
                : Optional.empty();
    }

    private static Copied copied(Facts facts) {
        return facts.copied().orElseThrow(() -> new BrokenInvariant("the receipt to be copied was not read"));
    }
}
