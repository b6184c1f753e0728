package org.tellerline.core.catalogue.check;

import java.util.List;
import org.tellerline.core.cash.Till;
import org.tellerline.core.money.Money;
import org.tellerline.core.text.Message;

/** What a teller should know before cash crosses the counter, though business may go on. */
public final class CashWarning {

    private CashWarning() {}

    /** Whether the vault would then hold more than it should. */
    public static List<Message> beyondVaultLimit(Till vault, Money cashIn) {
        return beyond("warning.vault.limit", vault, cashIn);
    }

    /** Whether the till would then hold more than it should. */
    public static List<Message> beyondTillLimit(Till till, Money cashIn) {
        return beyond("warning.till.limit", till, cashIn);
    }

    private static List<Message> beyond(String key, Till drawer, Money cashIn) {
        Money after = drawer.cash().plus(cashIn);
        return after.compareTo(drawer.limit()) > 0 ? List.of(Message.of(key, after, drawer.limit())) : List.of();
    }
}
