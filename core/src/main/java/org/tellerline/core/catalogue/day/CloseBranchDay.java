package org.tellerline.core.catalogue.day;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tellerline.core.ledger.BranchTill;
import org.tellerline.core.ledger.Effects;
import org.tellerline.core.ledger.Postings;
import org.tellerline.core.ledger.Shipment;
import org.tellerline.core.staff.Role;
import org.tellerline.core.text.Digits;
import org.tellerline.core.text.Message;
import org.tellerline.core.transaction.Authority;
import org.tellerline.core.transaction.Authority.Signatory;
import org.tellerline.core.transaction.Datum;
import org.tellerline.core.transaction.Facts;
import org.tellerline.core.transaction.Field;
import org.tellerline.core.transaction.Memo;
import org.tellerline.core.transaction.Receipt;
import org.tellerline.core.transaction.ReceiptLines;
import org.tellerline.core.transaction.Refusal;
import org.tellerline.core.transaction.SignedPapers;
import org.tellerline.core.transaction.TellerTransaction;
import org.tellerline.core.transaction.TransactionCode;

/** Two supervisors close the branch in the evening, once nothing in it is open any more. What still is, is told all at once. */
@TransactionCode(value = "9102", name = "close-branch-day", who = Role.SUPERVISOR)
public record CloseBranchDay(@Field Optional<Memo> inTransit) implements TellerTransaction {

    @Override
    public boolean changesDay() {
        return true;
    }

    /** What else must be finished one day, such as shipments of cash or requests that nobody decided, joins the list. */
    @Override
    public Optional<Refusal> refusal(Facts facts) {
        return Refusal.all(Stream.of(openTills(facts), openVault(facts), unexplained(facts))
                .flatMap(List::stream)
                .toList());
    }

    @Override
    public Authority authority(Facts facts) {
        return Authority.signedBy(Signatory.SUPERVISOR, Message.of("authority.day.close", facts.date()));
    }

    /** The day is closed without them: they are looked for, and a customer who signed nothing can say so for long. */
    @Override
    public List<Message> warnings(Facts facts) {
        List<String> missing = facts.missingPapers();
        return missing.isEmpty()
                ? List.of()
                : List.of(Message.of("warning.papers.missing", missing.size(), String.join(", ", missing)));
    }

    @Override
    public Effects effects(Facts facts) {
        return Effects.none().day(new Effects.DayChange(facts.branch(), facts.date(), false));
    }

    @Override
    public Postings postings(Facts facts) {
        return Postings.none();
    }

    @Override
    public Receipt receipt(Facts facts) {
        ReceiptLines lines = new ReceiptLines("day")
                .add("receipt.day", Datum.word("day.CLOSED"))
                .add("receipt.tills", Datum.text(facts.branchTills().size()));
        facts.underway().forEach(sent -> lines.add("receipt.underway", Datum.text(number(sent) + " " + sent.amount())));
        lines.text("explained", inTransit.filter(why -> !facts.underway().isEmpty()));
        List<String> missing = facts.missingPapers();
        return missing.isEmpty()
                ? lines.receipt()
                : lines.add(SignedPapers.MISSING, Datum.text(String.join(",", missing)))
                        .receipt();
    }

    private static List<Refusal> openTills(Facts facts) {
        return facts.branchTills().stream()
                .filter(till -> till.head().open())
                .map(CloseBranchDay::stillOpen)
                .toList();
    }

    /** Only a count by two closes it, so one that is closed holds what two people counted after its last business. */
    private static List<Refusal> openVault(Facts facts) {
        return facts.branchVaultOpen() ? List.of(Refusal.of(DayRefusal.VAULT_STILL_OPEN)) : List.of();
    }

    /** Cash may be on its way over night, if somebody says why. */
    private List<Refusal> unexplained(Facts facts) {
        return inTransit.isPresent()
                ? List.of()
                : facts.underway().stream().map(CloseBranchDay::onItsWay).toList();
    }

    private static Refusal onItsWay(Shipment sent) {
        return Refusal.of(DayRefusal.CASH_IN_TRANSIT, number(sent), sent.amount(), sent.carrier());
    }

    private static String number(Shipment sent) {
        return Receipt.decode(sent.receipt()).text("receipt.no");
    }

    private static Refusal stillOpen(BranchTill till) {
        return Refusal.of(
                DayRefusal.TILL_STILL_OPEN,
                Digits.padded(till.head().no(), 2),
                till.holder().orElse("-"));
    }
}
