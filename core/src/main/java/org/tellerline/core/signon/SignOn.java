package org.tellerline.core.signon;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.tellerline.core.calendar.BankClock;
import org.tellerline.core.signon.Attempt.Purpose;
import org.tellerline.core.signon.PasswordHasher.Comparison;
import org.tellerline.core.signon.SignOnResult.SignOnRefused;
import org.tellerline.core.signon.SignOnResult.Unfit;
import org.tellerline.core.staff.Session;
import org.tellerline.core.staff.StaffMember;
import org.tellerline.core.text.Message;
import org.tellerline.core.transaction.FieldError;
import org.tellerline.core.transaction.Secret;
import org.tellerline.schema.db.Database;

/**
 * The way to the counter: proves who somebody is and gives them their position. Hashes are computed outside the database
 * transaction; what they mean is decided by {@link Admission} inside it.
 */
public final class SignOn {

    private final Database database;
    private final BankClock clock;
    private final PasswordHasher hasher;
    private final SessionTokens tokens;
    private final PastPasswords past;

    public SignOn(Database database, BankClock clock) {
        this(database, clock, new SecureRandom());
    }

    /** With randomness from elsewhere. */
    public SignOn(Database database, BankClock clock, SecureRandom random) {
        this(database, clock, new PasswordHasher(random), random);
    }

    SignOn(Database database, BankClock clock, PasswordHasher hasher, SecureRandom random) {
        this.database = database;
        this.clock = clock;
        this.hasher = hasher;
        this.tokens = new SessionTokens(random);
        this.past = new PastPasswords(database, hasher);
    }

    /**
     * Signs on at the till the person holds, else at their desk; ends any other session of theirs.
     *
     * @param name as keyed; case and blanks around it do not matter
     * @param password wiped before this returns
     * @param terminal where from, for the trail
     */
    public SignOnResult signOn(String name, char[] password, String terminal) {
        try {
            String signOnName = name.strip().toLowerCase(Locale.ROOT);
            return prove(store -> store.credential(signOnName), password, Purpose.signOn(terminal));
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /**
     * Signs on to the administrator's tool; ends the person's earlier sign-on there, and nothing at the counter. The session it answers
     * sits at the branch's ADMIN position, where nothing is posted.
     *
     * @param name as keyed; case and blanks around it do not matter
     * @param password wiped before this returns
     * @param terminal where from, for the trail
     */
    public SignOnResult administer(String name, char[] password, String terminal) {
        try {
            String signOnName = name.strip().toLowerCase(Locale.ROOT);
            return prove(store -> store.credential(signOnName), password, Purpose.administer(terminal));
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /**
     * Uncovers a locked screen. Wrong passwords count as at sign-on. The session goes on under a new token.
     *
     * @param password wiped before this returns
     * @param terminal where from, for the trail
     */
    public SignOnResult unlock(Session session, char[] password, String terminal) {
        try {
            long staff = session.staff().id();
            return prove(store -> store.credential(staff), password, Purpose.unlock(terminal, session));
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /**
     * Proves who somebody is who signs another person's business at that person's screen. Wrong passwords count as at sign-on; nobody
     * is signed on by it, and whether the name may stand under the business is for the desk to decide.
     *
     * @param maker the session whose business is signed
     * @param code of the business
     * @param request as the desk named it in {@link org.tellerline.core.desk.Outcome.NeedsApproval}
     * @param by name and password as keyed; the password is wiped before this returns
     */
    public SignOnResult sign(Session maker, String code, String request, Keyed by) {
        try {
            String signOnName = by.name().strip().toLowerCase(Locale.ROOT);
            return prove(
                    store -> store.credential(signOnName),
                    by.password(),
                    Purpose.sign(by.terminal(), new Attempt.Signing(maker, code, request)));
        } finally {
            Arrays.fill(by.password(), '\0');
        }
    }

    /**
     * Signs on to the administrator's tool under another password, which takes the place of the one of now. Sessions at the counter end.
     *
     * @param name as keyed; case and blanks around it do not matter
     * @param password of now, wiped before this returns, as is the new one
     * @param terminal where from, for the trail
     */
    public SignOnResult administer(String name, char[] password, NewPassword wanted, String terminal) {
        try {
            String signOnName = name.strip().toLowerCase(Locale.ROOT);
            return replace(store -> store.credential(signOnName), password, wanted, Purpose.administer(terminal));
        } finally {
            Arrays.fill(password, '\0');
            wanted.wipe();
        }
    }

    /**
     * Takes another password, in the middle of a session. Wrong passwords count as at sign-on; what the new one lacks by itself is
     * told before the old one is tried.
     *
     * @param old the one of now; all of them are wiped before this returns
     */
    public SignOnResult change(Session session, Secret old, NewPassword wanted) {
        try {
            long staff = session.staff().id();
            return replace(store -> store.credential(staff), old.letters(), wanted, Purpose.change(session));
        } finally {
            old.wipe();
            wanted.wipe();
        }
    }

    private SignOnResult replace(
            Function<StaffStore, Optional<Credential>> who, char[] old, NewPassword wanted, Purpose purpose) {
        Rules rules = rules(who);
        List<FieldError> wrong = new ArrayList<>(PasswordRule.broken(rules.rules(), wanted));
        if (PasswordRule.isFit(wrong) && Arrays.equals(old, wanted.fresh().letters())) {
            wrong.add(0, PasswordRule.same());
        }
        if (!wrong.isEmpty()) {
            return new Unfit(wrong);
        }
        return hasher.hash(wanted.fresh().letters(), rules.policy().cost())
                .map(fresh -> prove(who, old, purpose.to(fresh), Optional.of(wanted)))
                .orElseGet(SignOn::busy);
    }

    /**
     * Signs on under another password, right after the one that must be changed was proved.
     *
     * @param wanted wiped before this returns
     * @param terminal where from, for the trail
     */
    public SignOnResult renew(Proof proof, NewPassword wanted, String terminal) {
        try {
            Credential proved = proof.credential();
            Rules rules = rules(store -> Optional.of(proved));
            List<FieldError> wrong = new ArrayList<>(PasswordRule.broken(rules.rules(), wanted));
            char[] letters = wanted.fresh().letters();
            if (PasswordRule.isFit(wrong)
                    && hasher.compare(letters, PasswordHash.parse(proved.hash())) == Comparison.RIGHT) {
                wrong.add(0, PasswordRule.same());
            }
            if (!wrong.isEmpty()) {
                return new Unfit(wrong);
            }
            return past.refuse(proved, letters, rules.policy(), clock.micros())
                    .or(() -> hasher.hash(letters, rules.policy().cost())
                            .map(fresh -> renew(
                                    proof,
                                    rules.policy(),
                                    proof.purpose(terminal).to(fresh))))
                    .orElseGet(SignOn::busy);
        } finally {
            wanted.wipe();
        }
    }

    private SignOnResult renew(Proof proof, PasswordPolicy policy, Purpose purpose) {
        long now = clock.micros();
        Attempt attempt = new Attempt(Optional.of(proof.credential()), policy, purpose);
        Optional<SignOnResult> result = proof.isStale(now)
                ? Optional.empty()
                : StaffStore.write(
                        database, store -> new Admission(store, attempt, now, tokens).decide(true, Optional.empty()));
        return result.orElseGet(() -> new SignOnRefused(Message.of("signon.proof-void")));
    }

    /** What the bank asks of one person's password today. */
    private record Rules(PasswordPolicy policy, PasswordRules rules) {}

    /** Of somebody who is not on the staff nothing is known that they must not use. */
    private Rules rules(Function<StaffStore, Optional<Credential>> who) {
        return StaffStore.read(database, store -> {
            PasswordPolicy policy = store.passwordPolicy();
            OwnWords words = who.apply(store)
                    .map(known -> store.ownWords(known.staff()))
                    .orElseGet(() -> OwnWords.of("", List.of()));
            return new Rules(policy, new PasswordRules(policy.profile(), words));
        });
    }

    private static SignOnResult busy() {
        return new SignOnRefused(Message.of("signon.busy"));
    }

    /**
     * A name and a password as keyed.
     *
     * @param terminal where, for the trail
     */
    public record Keyed(String name, char[] password, String terminal) {}

    /** The session with its person as the books know them now; empty once it was taken over, ended, or the person disabled. */
    public Optional<Session> stillValid(Session session) {
        return StaffStore.read(
                database,
                store -> store.session(session.position())
                        .filter(session.token()::equals)
                        .flatMap(token -> store.credential(session.staff().id()))
                        .map(Credential::staff)
                        .filter(StaffMember::active)
                        .map(staff -> new Session(session.token(), staff, session.branch(), session.position())));
    }

    private SignOnResult prove(Function<StaffStore, Optional<Credential>> who, char[] password, Purpose purpose) {
        return prove(who, password, purpose, Optional.empty());
    }

    private SignOnResult prove(
            Function<StaffStore, Optional<Credential>> who,
            char[] password,
            Purpose purpose,
            Optional<NewPassword> wanted) {
        Optional<SignOnResult> result = Optional.empty();
        while (result.isEmpty()) {
            Attempt attempt =
                    StaffStore.read(database, store -> new Attempt(who.apply(store), store.passwordPolicy(), purpose));
            Comparison comparison = hasher.compare(password, hashToCompare(attempt));
            if (comparison == Comparison.BUSY) {
                return busy();
            }
            boolean right = comparison == Comparison.RIGHT;
            result = wanted.filter(fresh -> right)
                    .flatMap(fresh -> past.refuse(
                            attempt.known().orElseThrow(), fresh.fresh().letters(), attempt.policy(), clock.micros()))
                    .or(() -> decide(attempt, password, right));
        }
        return result.get();
    }

    private Optional<SignOnResult> decide(Attempt attempt, char[] password, boolean right) {
        Optional<PasswordHash> raised =
                right && attempt.purpose().fresh().isEmpty() ? raised(attempt, password) : Optional.empty();
        long now = clock.micros();
        return StaffStore.write(database, store -> new Admission(store, attempt, now, tokens).decide(right, raised));
    }

    /** An unknown name costs what a known one costs. */
    private PasswordHash hashToCompare(Attempt attempt) {
        return attempt.known()
                .map(credential -> PasswordHash.parse(credential.hash()))
                .orElseGet(() -> hasher.decoy(attempt.policy().cost()));
    }

    /** A new hash where the stored one is cheaper than the policy asks for by now; next time, if the machine is busy. */
    private Optional<PasswordHash> raised(Attempt attempt, char[] password) {
        PasswordCost asked = attempt.policy().cost();
        return attempt.known()
                .filter(credential ->
                        PasswordHash.parse(credential.hash()).cost().below(asked))
                .flatMap(credential -> hasher.hash(password, asked));
    }
}
