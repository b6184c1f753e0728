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
     * Takes another password, in the middle of a session. Wrong passwords count as at sign-on; what the new one lacks is told before
     * the old one is tried.
     *
     * @param old the one of now; all of them are wiped before this returns
     */
    public SignOnResult change(Session session, Secret old, NewPassword wanted) {
        try {
            StaffMember staff = session.staff();
            PasswordPolicy policy = StaffStore.read(database, StaffStore::passwordPolicy);
            List<FieldError> wrong = new ArrayList<>(new PasswordRule(staff.signOnName(), policy).broken(wanted));
            if (PasswordRule.isFit(wrong) && old.isSame(wanted.fresh())) {
                wrong.add(0, PasswordRule.same());
            }
            return wrong.isEmpty()
                    ? hasher.hash(wanted.fresh().letters(), policy.cost())
                            .map(fresh -> prove(
                                    store -> store.credential(staff.id()),
                                    old.letters(),
                                    Purpose.change(session, fresh)))
                            .orElseGet(SignOn::busy)
                    : new Unfit(wrong);
        } finally {
            old.wipe();
            wanted.wipe();
        }
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
            PasswordPolicy policy = StaffStore.read(database, StaffStore::passwordPolicy);
            List<FieldError> wrong =
                    new ArrayList<>(new PasswordRule(proved.staff().signOnName(), policy).broken(wanted));
            char[] letters = wanted.fresh().letters();
            Comparison before = PasswordRule.isFit(wrong)
                    ? hasher.compare(letters, PasswordHash.parse(proved.hash()))
                    : Comparison.WRONG;
            if (before == Comparison.RIGHT) {
                wrong.add(0, PasswordRule.same());
            }
            Optional<PasswordHash> hash = before == Comparison.BUSY || !wrong.isEmpty()
                    ? Optional.empty()
                    : hasher.hash(letters, policy.cost());
            return wrong.isEmpty()
                    ? hash.map(fresh -> renew(
                                    proof, policy, Purpose.signOn(terminal).to(fresh)))
                            .orElseGet(SignOn::busy)
                    : new Unfit(wrong);
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
        Optional<SignOnResult> result = Optional.empty();
        while (result.isEmpty()) {
            Attempt attempt =
                    StaffStore.read(database, store -> new Attempt(who.apply(store), store.passwordPolicy(), purpose));
            Comparison comparison = hasher.compare(password, hashToCompare(attempt));
            if (comparison == Comparison.BUSY) {
                return busy();
            }
            boolean right = comparison == Comparison.RIGHT;
            Optional<PasswordHash> raised = right ? raised(attempt, password) : Optional.empty();
            long now = clock.micros();
            result = StaffStore.write(
                    database, store -> new Admission(store, attempt, now, tokens).decide(right, raised));
        }
        return result.get();
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
