package org.tellerline.core.desk;

import java.util.List;
import org.tellerline.core.ledger.Effects;
import org.tellerline.core.ledger.Postings;
import org.tellerline.core.text.Message;
import org.tellerline.core.transaction.Authority;
import org.tellerline.core.transaction.Facts;
import org.tellerline.core.transaction.Receipt;
import org.tellerline.core.transaction.TellerTransaction;

/** Everything a transaction says about the facts, asked once. */
record Decided(Postings postings, Effects effects, List<Message> warnings, Receipt receipt, Authority authority) {

    static Decided on(TellerTransaction transaction, Facts facts) {
        return new Decided(
                transaction.postings(facts),
                transaction.effects(facts),
                transaction.warnings(facts),
                transaction.receipt(facts),
                transaction.authority(facts));
    }
}
