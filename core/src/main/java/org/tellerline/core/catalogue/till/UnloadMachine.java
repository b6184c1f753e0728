package org.tellerline.core.catalogue.till;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tellerline.core.cash.Count;
import org.tellerline.core.cash.Pieces;
import org.tellerline.core.cash.Till;
import org.tellerline.core.catalogue.check.CashWarning;
import org.tellerline.core.catalogue.check.Refusals;
import org.tellerline.core.ledger.Leg;
import org.tellerline.core.ledger.Postings;
import org.tellerline.core.money.Money;
import org.tellerline.core.staff.Role;
import org.tellerline.core.text.Message;
import org.tellerline.core.transaction.Authority;
import org.tellerline.core.transaction.Authority.Signatory;
import org.tellerline.core.transaction.Datum;
import org.tellerline.core.transaction.Facts;
import org.tellerline.core.transaction.Field;
import org.tellerline.core.transaction.MachineRef;
import org.tellerline.core.transaction.Receipt;
import org.tellerline.core.transaction.ReceiptLines;
import org.tellerline.core.transaction.Refusal;
import org.tellerline.core.transaction.TellerTransaction;
import org.tellerline.core.transaction.TransactionCode;

/**
 * The custodian and a second person empty a machine into the vault and count all that was in it. The machine's book goes to nothing;
 * what the count differs by is booked at once and waits for {@link ClearDifference}.
 */
@TransactionCode(value = "5205", name = "unload-machine", who = Role.CUSTODIAN)
public record UnloadMachine(
        @Field MachineRef machine, @Field Count counted) implements TellerTransaction {

    @Override
    public boolean movesVault() {
        return true;
    }

    @Override
    public Set<Long> movesAt() {
        return Set.of(machine.position());
    }

    /** One currency of the machine: what its book says, and what was found. */
    private record Cassette(Till book, Pieces found) {

        Money difference() {
            return found.total().minus(book.cash());
        }

        boolean holdsNothing() {
            return book.cash().isZero() && found.total().isZero();
        }
    }

    private List<Cassette> cassettes(Facts facts) {
        return facts.drawers(machine.position()).stream()
                .map(drawer -> new Cassette(drawer, counted.in(drawer.currency())))
                .filter(cassette -> !cassette.holdsNothing())
                .toList();
    }

    @Override
    public Optional<Refusal> refusal(Facts facts) {
        return Refusals.first(List.of(
                () -> VaultRefusal.closed(facts),
                () -> MachineRefusal.notKept(facts, machine, counted.currencies()),
                () -> cassettes(facts).isEmpty()
                        ? Optional.of(Refusal.of(MachineRefusal.MACHINE_EMPTY, machine))
                        : Optional.empty(),
                () -> cassettes(facts).stream()
                        .flatMap(cassette ->
                                VaultRefusal.noVault(facts, cassette.book().currency()).stream())
                        .findFirst()));
    }

    @Override
    public List<Message> warnings(Facts facts) {
        List<Message> warnings = new ArrayList<>();
        for (Cassette cassette : cassettes(facts)) {
            Money difference = cassette.difference();
            String currency = difference.currency().code();
            if (difference.isNegative()) {
                warnings.add(Message.of("warning.count.short", currency, difference.negated()));
            } else if (difference.isPositive()) {
                warnings.add(Message.of("warning.count.over", currency, difference));
            }
            warnings.addAll(CashWarning.beyondVaultLimit(
                    facts.vault(difference.currency()).orElseThrow(),
                    cassette.found().total()));
        }
        return warnings;
    }

    @Override
    public Authority authority(Facts facts) {
        return Authority.signedBy(Signatory.WITNESS, Message.of("authority.machine"));
    }

    @Override
    public Postings postings(Facts facts) {
        return new Postings(cassettes(facts).stream()
                .flatMap(cassette -> legs(facts, cassette).stream())
                .toList());
    }

    private List<Leg> legs(Facts facts, Cassette cassette) {
        List<Leg> legs = new ArrayList<>();
        Till book = cassette.book();
        if (cassette.found().total().isPositive()) {
            Till vault = facts.vault(book.currency()).orElseThrow();
            legs.add(Leg.vaultIn(facts.branch(), vault, cassette.found().total(), cassette.found()));
        }
        Differences.leg(facts.branch(), cassette.difference()).ifPresent(legs::add);
        if (!book.cash().isZero()) {
            legs.add(Leg.cash(
                    facts.head(machine.position()),
                    book,
                    book.cash().negated(),
                    Optional.of(book.pieces().negated())));
        }
        return legs;
    }

    @Override
    public Receipt receipt(Facts facts) {
        ReceiptLines lines = new ReceiptLines("machine-unloaded").add("receipt.machine", Datum.text(machine));
        for (Cassette cassette : cassettes(facts)) {
            lines.add("receipt.counted", Datum.money(cassette.found().total()));
            if (!cassette.found().counts().isEmpty()) {
                lines.pieces(Optional.of(cassette.found()));
            }
            lines.add("receipt.book", Datum.money(cassette.book().cash()))
                    .add("receipt.difference", Datum.money(cassette.difference()));
        }
        return lines.receipt();
    }
}
