package org.tellerline.core.signon;

import java.security.SecureRandom;
import java.util.Arrays;
import org.tellerline.core.ledger.BrokenInvariant;
import org.tellerline.core.staff.StaffMember;
import org.tellerline.schema.db.Database;

/** Makes passwords that one person gives to another: random, so that whoever gives one cannot choose it, and good for one sign-on. */
public final class GivenPasswords {

    /** Without those that are read as others. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 20;

    private final Database database;
    private final SecureRandom random;
    private final PasswordHasher hasher;

    public GivenPasswords(Database database, SecureRandom random) {
        this.database = database;
        this.random = random;
        this.hasher = new PasswordHasher(random);
    }

    /** A password, and what the bank keeps of it. */
    public record Given(String text, PasswordHash hash) {

        @Override
        public String toString() {
            return "(hidden)";
        }
    }

    /** One that the rules of today let this person have: at least 115 random bits. */
    public Given make(StaffMember staff) {
        PasswordPolicy policy = StaffStore.read(database, StaffStore::passwordPolicy);
        OwnWords words = StaffStore.read(database, store -> store.ownWords(staff));
        PasswordRules rules = new PasswordRules(policy.profile(), words);
        char[] letters = letters(policy.profile());
        while (!rules.broken(letters).isEmpty()) {
            letters = letters(policy.profile());
        }
        PasswordHash hash = hasher.hash(letters, policy.cost())
                .orElseThrow(() -> new BrokenInvariant("a single hash found the machine busy"));
        String text = new String(letters);
        Arrays.fill(letters, '\0');
        return new Given(text, hash);
    }

    private char[] letters(PasswordProfile profile) {
        char[] letters = new char[Math.max(LENGTH, profile.least())];
        for (int i = 0; i < letters.length; i++) {
            letters[i] = LETTERS.charAt(random.nextInt(LETTERS.length()));
        }
        return letters;
    }

    /** For somebody who has no password yet: a hash to which none is known. */
    public static PasswordHash none() {
        return new PasswordHasher(new SecureRandom()).decoy(PasswordCost.USUAL);
    }
}
