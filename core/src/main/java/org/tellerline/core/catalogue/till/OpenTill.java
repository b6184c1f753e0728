package org.tellerline.core.catalogue.till;

import java.util.List;
import java.util.Optional;
import org.tellerline.core.cash.Count;
import org.tellerline.core.catalogue.check.Refusals;
import org.tellerline.core.ledger.Effects;
import org.tellerline.core.ledger.Postings;
import org.tellerline.core.policy.OpenCount;
import org.tellerline.core.staff.Role;
import org.tellerline.core.text.Message;
import org.tellerline.core.transaction.Facts;
import org.tellerline.core.transaction.Field;
import org.tellerline.core.transaction.Receipt;
import org.tellerline.core.transaction.ReceiptLines;
import org.tellerline.core.transaction.Refusal;
import org.tellerline.core.transaction.TellerTransaction;
import org.tellerline.core.transaction.TransactionCode;

/**
 * The teller breaks the seal in the morning and counts the till before serving anybody. How much should be there stays untold unless the
 * bank decided otherwise: who knows the amount need not count.
 */
@TransactionCode(value = "5101", name = "open-till", who = Role.TELLER)
public record OpenTill(@Field Optional<Count> counted) implements TellerTransaction {

    @Override
    public boolean handlesTill() {
        return true;
    }

    @Override
    public Optional<Refusal> refusal(Facts facts) {
        return Refusals.first(List.of(
                () -> TillRefusal.open(facts),
                () -> notCounted(facts),
                () -> counted.flatMap(count -> Counted.notKept(facts, count)),
                () -> counted.flatMap(count -> differs(facts, Counted.of(facts, count)))));
    }

    /** Whoever is to confirm what the books say is told it. */
    @Override
    public List<Message> warnings(Facts facts) {
        return facts.openCount() == OpenCount.CONFIRM && counted.isEmpty()
                ? facts.ownDrawers().stream()
                        .map(till ->
                                Message.of("warning.till.book", till.currency().code(), till.cash()))
                        .toList()
                : List.of();
    }

    @Override
    public Effects effects(Facts facts) {
        return Effects.none()
                .till(true)
                .recounts(counted.map(count -> Counted.of(facts, count).recounts())
                        .orElseGet(List::of));
    }

    @Override
    public Postings postings(Facts facts) {
        return Postings.none();
    }

    @Override
    public Receipt receipt(Facts facts) {
        ReceiptLines lines = new ReceiptLines("till-open");
        counted.ifPresent(count -> CountLines.counted(lines, Counted.of(facts, count)));
        return lines.receipt();
    }

    private Optional<Refusal> notCounted(Facts facts) {
        return counted.isEmpty() && facts.openCount() == OpenCount.BLIND
                ? Optional.of(Refusal.of(TillRefusal.TILL_NOT_COUNTED))
                : Optional.empty();
    }

    private static Optional<Refusal> differs(Facts facts, Counted count) {
        return facts.openCount() == OpenCount.BLIND ? count.differsBlindly() : count.differs();
    }
}
