package org.tellerline.core.catalogue.correction;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tellerline.core.account.Account;
import org.tellerline.core.ledger.Event;
import org.tellerline.core.ledger.Original;
import org.tellerline.core.money.Money;
import org.tellerline.core.transaction.Facts;
import org.tellerline.core.transaction.Receipt;
import org.tellerline.core.transaction.Refusal;

/**
 * What has been built on an event since. Where later events used its money, or its account, they are undone first and in reverse order;
 * where undoing them would not bring the money back, the event stands and another way must be found.
 */
record Aftermath(Facts facts, Original original, Mirror mirror) {

    /** So many receipts are named at once. */
    private static final int MOST_NAMED = 8;

    Optional<Refusal> dependents() {
        return mirror.opened().stream()
                .map(this::later)
                .filter(later -> !later.isEmpty())
                .findFirst()
                .or(() -> uncovered()
                        .filter(debit -> canBeUndone(debit.getKey(), debit.getValue()))
                        .map(debit -> later(debit.getKey())))
                .map(later -> Refusal.of(
                        ReversalRefusal.DEPENDENT_EVENTS, original.event().number(), names(later)));
    }

    Optional<Refusal> spent() {
        return uncovered()
                .map(debit -> Refusal.of(
                        ReversalRefusal.MONEY_SPENT,
                        debit.getKey().number(),
                        debit.getKey().available(),
                        debit.getValue()));
    }

    private Optional<Map.Entry<Account, Money>> uncovered() {
        return mirror.debits().entrySet().stream()
                .filter(debit -> debit.getKey().available().compareTo(debit.getValue()) < 0)
                .findFirst();
    }

    /** Whether the account is as it was right after the event once all that came later is undone, and whether that can be. */
    private boolean canBeUndone(Account account, Money needed) {
        List<Original.Later> later = later(account);
        Money then = Money.of(account.currency(), balanceAfter(account))
                .minus(account.balance())
                .plus(account.available());
        return !later.isEmpty()
                && later.stream().allMatch(one -> facts.mayBeReversed(one.code()))
                && then.compareTo(needed) >= 0;
    }

    private long balanceAfter(Account account) {
        return original.event().legs().stream()
                .filter(leg -> leg.account().equals(Optional.of(account.id())))
                .reduce((earlier, last) -> last)
                .flatMap(Event.PostingRow::balanceAfter)
                .orElse(0L);
    }

    private List<Original.Later> later(Account account) {
        return original.later().stream()
                .filter(one -> one.account() == account.id())
                .toList();
    }

    private static String names(List<Original.Later> later) {
        String named = later.stream()
                .map(one -> Receipt.decode(one.receipt()).text("receipt.no"))
                .distinct()
                .limit(MOST_NAMED)
                .collect(Collectors.joining(", "));
        return later.size() > MOST_NAMED ? named + ", ..." : named;
    }
}
