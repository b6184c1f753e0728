package org.tellerline.core.administration;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tellerline.core.calendar.BankClock;
import org.tellerline.core.ledger.Particulars;
import org.tellerline.core.signon.OwnWords;
import org.tellerline.core.signon.PasswordProfile;
import org.tellerline.core.signon.PasswordRules;
import org.tellerline.core.text.Message;
import org.tellerline.schema.db.Database;

/** What the bank asks of passwords, today and from dates to come. */
public final class PasswordPolicies {

    private final Database database;
    private final BankClock clock;

    public PasswordPolicies(Database database, BankClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A profile and the business date from which it holds. */
    public record Dated(LocalDate from, PasswordProfile profile) {}

    /** All there were and will be, by date. */
    public List<Dated> all() {
        return AdminStore.read(database, store -> new PasswordPolicyStore(store).all());
    }

    /** What holds today; where the bank said nothing, what every bank has. */
    public PasswordProfile today() {
        LocalDate today = businessDate();
        return all().stream()
                .filter(dated -> !dated.from().isAfter(today))
                .reduce((first, second) -> second)
                .map(Dated::profile)
                .orElse(PasswordProfile.GB_L3);
    }

    public LocalDate businessDate() {
        return AdminStore.read(database, store -> new PasswordPolicyStore(store).businessDate());
    }

    /** Stages other rules from a business date on. */
    public Ruling<Change> set(Operator by, LocalDate from, PasswordProfile profile) {
        LocalDate today = businessDate();
        return from.isBefore(today)
                ? Ruling.refused("admin.password-policy.past", from, today)
                : Ruling.granted(new Changes(database, clock)
                        .stage(by, PasswordPolicyChange.NAME, from.toString(), profile.text()));
    }

    /**
     * Everything that is wrong with a password by itself; whether it was used before is told to its owner only.
     *
     * @param signOnName whose it would be, if that is to be looked at
     */
    public List<Message> check(PasswordProfile profile, Optional<String> signOnName, char[] password) {
        boolean realMoney = AdminStore.read(database, store -> new PasswordPolicyStore(store).realMoney());
        OwnWords words = OwnWords.of(signOnName.orElse(""), names(signOnName));
        return new PasswordRules(profile.guarding(realMoney), words).broken(password);
    }

    private List<String> names(Optional<String> signOnName) {
        Particulars bank = Particulars.read(database);
        Optional<Long> branch = signOnName
                .flatMap(name -> new StaffRegister(database, clock).find(name))
                .map(entry -> entry.member().branch());
        return Stream.concat(
                        Stream.of(bank.name()),
                        bank.branches().entrySet().stream()
                                .filter(entry ->
                                        branch.isEmpty() || branch.get().equals(entry.getKey()))
                                .flatMap(entry -> entry.getValue().values().stream()))
                .toList();
    }
}
