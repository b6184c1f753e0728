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

    /** Whether the machine would then hold more than it should. */
    public static List<Message> beyondMachineLimit(Till machine, Money cashIn) {
        return beyond("warning.machine.limit", machine, cashIn);
    }

    /** Whether the till would then hold more than it should, or so nearly as much that cash should be given off in time. */
    public static List<Message> atTillLimit(Till till, Money cashIn) {
        List<Message> beyond = beyond("warning.till.limit", till, cashIn);
        return beyond.isEmpty() && isNear(till.cash().plus(cashIn), till.limit())
                ? List.of(Message.of("warning.till.near", till.cash().plus(cashIn), till.limit()))
                : beyond;
    }

    /** From nine tenths on. */
    private static boolean isNear(Money cash, Money limit) {
        return cash.minor() >= limit.minor() - limit.minor() / 10;
    }

    private static List<Message> beyond(String key, Till drawer, Money cashIn) {
        Money after = drawer.cash().plus(cashIn);
        return after.compareTo(drawer.limit()) > 0 ? List.of(Message.of(key, after, drawer.limit())) : List.of();
    }
}
