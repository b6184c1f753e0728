package org.tellerline.core.catalogue.check;

import java.util.List;
import org.tellerline.core.cash.Till;
import org.tellerline.core.money.Money;
import org.tellerline.core.text.Message;

/** What a teller should know before cash crosses the counter, though business may go on. */
public final class CashWarning {

    private CashWarning() {}

    /** Whether the till would then hold more than it should. */
    public static List<Message> beyondTillLimit(Till till, Money cashIn) {
        Money after = till.cash().plus(cashIn);
        return after.compareTo(till.limit()) > 0
                ? List.of(Message.of("warning.till.limit", after, till.limit()))
                : List.of();
    }
}
