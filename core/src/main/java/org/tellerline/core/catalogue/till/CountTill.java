package org.tellerline.core.catalogue.till;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tellerline.core.cash.Count;
import org.tellerline.core.ledger.Effects;
import org.tellerline.core.ledger.Postings;
import org.tellerline.core.money.Money;
import org.tellerline.core.staff.Role;
import org.tellerline.core.text.Message;
import org.tellerline.core.transaction.CountsTill;
import org.tellerline.core.transaction.Facts;
import org.tellerline.core.transaction.Field;
import org.tellerline.core.transaction.Receipt;
import org.tellerline.core.transaction.ReceiptLines;
import org.tellerline.core.transaction.Refusal;
import org.tellerline.core.transaction.TransactionCode;

/**
 * The teller counts the till in the course of the day and sees what differs. Where a currency's total agrees, the books take over the
 * counted pieces, and loose cash becomes pieces; where it does not, the count is on record and nothing else changes.
 */
@TransactionCode(value = "5105", name = "count-till", who = Role.TELLER)
public record CountTill(@Field Count counted) implements CountsTill {

    /** Only of an open till. */
    @Override
    public boolean movesCash() {
        return true;
    }

    @Override
    public boolean handlesTill() {
        return true;
    }

    @Override
    public Optional<Refusal> refusal(Facts facts) {
        return Counted.notKept(facts, counted);
    }

    @Override
    public List<Message> warnings(Facts facts) {
        return found(Counted.of(facts, counted));
    }

    /** What a count that may differ found. */
    static List<Message> found(Counted count) {
        List<Message> warnings = new ArrayList<>();
        for (Counted.Drawer drawer : count.drawers()) {
            total(drawer).ifPresent(warnings::add);
            faces(drawer).ifPresent(warnings::add);
        }
        return warnings;
    }

    @Override
    public Effects effects(Facts facts) {
        return Effects.none().recounts(Counted.of(facts, counted).recounts());
    }

    @Override
    public Postings postings(Facts facts) {
        return Postings.none();
    }

    @Override
    public Receipt receipt(Facts facts) {
        return CountLines.compared(new ReceiptLines("till-count"), Counted.of(facts, counted))
                .receipt();
    }

    private static Optional<Message> total(Counted.Drawer drawer) {
        Money difference = drawer.difference();
        if (difference.isZero()) {
            return Optional.empty();
        }
        return Optional.of(
                difference.isPositive()
                        ? Message.of("warning.count.over", drawer.currency(), difference)
                        : Message.of("warning.count.short", drawer.currency(), difference.negated()));
    }

    /** Loose cash has no pieces to compare with, so how much of it there is stands beside the pieces that differ. */
    private static Optional<Message> faces(Counted.Drawer drawer) {
        if (drawer.faces().counts().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                drawer.loose().isZero()
                        ? Message.of("warning.count.faces", drawer.currency(), drawer.faces())
                        : Message.of("warning.count.loose", drawer.currency(), drawer.faces(), drawer.loose()));
    }
}
