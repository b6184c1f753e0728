package org.tellerline.core.catalogue.till;

import java.util.List;
import java.util.Optional;
import org.tellerline.core.cash.Count;
import org.tellerline.core.cash.Till;
import org.tellerline.core.cash.VaultCount;
import org.tellerline.core.catalogue.check.Refusals;
import org.tellerline.core.ledger.Effects;
import org.tellerline.core.ledger.Postings;
import org.tellerline.core.staff.Role;
import org.tellerline.core.text.Message;
import org.tellerline.core.transaction.Authority;
import org.tellerline.core.transaction.Authority.Signatory;
import org.tellerline.core.transaction.Datum;
import org.tellerline.core.transaction.Facts;
import org.tellerline.core.transaction.Field;
import org.tellerline.core.transaction.Receipt;
import org.tellerline.core.transaction.ReceiptLines;
import org.tellerline.core.transaction.Refusal;
import org.tellerline.core.transaction.TellerTransaction;
import org.tellerline.core.transaction.TransactionCode;

/**
 * Two people unlock the vault and count it before anything is fetched, and count it once more before they lock it. Both counts must
 * agree to the cent: what does not is booked first ({@link BookDifference}). In between they may count as often as they like.
 */
@TransactionCode(value = "5201", name = "count-vault", who = Role.CUSTODIAN)
public record CountVault(
        @Field VaultCount vaultCount, @Field Count counted) implements TellerTransaction {

    @Override
    public boolean handlesTill() {
        return true;
    }

    @Override
    public Optional<Refusal> refusal(Facts facts) {
        return Refusals.first(List.of(
                () -> wrongState(facts),
                () -> Counted.notKept(facts, counted),
                () -> vaultCount == VaultCount.CHECK
                        ? Optional.empty()
                        : Counted.of(facts, counted).differs()));
    }

    private Optional<Refusal> wrongState(Facts facts) {
        if (vaultCount != VaultCount.OPENING) {
            return VaultRefusal.closed(facts);
        }
        return facts.container().open() ? Optional.of(Refusal.of(VaultRefusal.VAULT_ALREADY_OPEN)) : Optional.empty();
    }

    @Override
    public List<Message> warnings(Facts facts) {
        return vaultCount == VaultCount.CHECK ? CountTill.found(Counted.of(facts, counted)) : List.of();
    }

    /** Over night the vault keeps no more than its limit, unless a supervisor answers for it. */
    @Override
    public Authority authority(Facts facts) {
        Authority two = Authority.signedBy(Signatory.CUSTODIAN, Message.of("authority.vault.count"));
        return vaultCount == VaultCount.CLOSING
                ? facts.ownDrawers().stream()
                        .filter(till -> till.cash().compareTo(till.limit()) > 0)
                        .map(CountVault::tooMuchOverNight)
                        .reduce(two, Authority::and)
                : two;
    }

    private static Authority tooMuchOverNight(Till vault) {
        return Authority.signedBy(
                Signatory.SUPERVISOR,
                Message.of("limit.vault.night", vault.currency().code(), vault.cash(), vault.limit()));
    }

    @Override
    public Effects effects(Facts facts) {
        Effects counting = Effects.none().recounts(Counted.of(facts, counted).recounts());
        return vaultCount == VaultCount.CHECK
                ? counting
                : counting.place(facts.container(), vaultCount == VaultCount.OPENING);
    }

    @Override
    public Postings postings(Facts facts) {
        return Postings.none();
    }

    @Override
    public Receipt receipt(Facts facts) {
        ReceiptLines lines = new ReceiptLines("vault-count").add("receipt.vault.count", Datum.word(vaultCount.key()));
        Counted count = Counted.of(facts, counted);
        return (vaultCount == VaultCount.CHECK ? CountLines.compared(lines, count) : CountLines.counted(lines, count))
                .receipt();
    }
}
