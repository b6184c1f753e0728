package org.tellerline.core.signon;

import java.security.SecureRandom;
import java.util.Arrays;
import org.tellerline.core.ledger.BrokenInvariant;
import org.tellerline.schema.db.Database;

/**
 * Makes the halves of passwords that are given to somebody: random, so that nobody chooses them, and made one by one for two people, so
 * that neither knows the password. Both halves keyed one behind the other are good for one sign-on.
 */
public final class GivenPasswords {

    private static final String SMALL = "abcdefghjkmnpqrstuvwxyz";
    private static final String CAPITALS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String DIGITS = "23456789";

    /** Without those that are read as others. */
    private static final String LETTERS = SMALL + CAPITALS + DIGITS;

    /** Of a half: 69 random bits. What a profile asks of passwords that people choose would not make these better. */
    private static final int LENGTH = 12;

    private final Database database;
    private final SecureRandom random;
    private final PasswordHasher hasher;

    public GivenPasswords(Database database, SecureRandom random) {
        this.database = database;
        this.random = random;
        this.hasher = new PasswordHasher(random);
    }

    /** Half a password, and what the bank keeps of it. */
    public record Half(String text, PasswordHash hash) {

        @Override
        public String toString() {
            return "(hidden)";
        }
    }

    public Half half() {
        PasswordCost cost =
                StaffStore.read(database, StaffStore::passwordPolicy).cost();
        char[] letters = letters();
        PasswordHash hash = hasher.hash(letters, cost)
                .orElseThrow(() -> new BrokenInvariant("a single hash found the machine busy"));
        String text = new String(letters);
        Arrays.fill(letters, '\0');
        return new Half(text, hash);
    }

    private char[] letters() {
        char[] letters = new char[LENGTH];
        do {
            for (int i = 0; i < letters.length; i++) {
                letters[i] = LETTERS.charAt(random.nextInt(LETTERS.length()));
            }
        } while (!hasOneOf(SMALL, letters) || !hasOneOf(CAPITALS, letters) || !hasOneOf(DIGITS, letters));
        return letters;
    }

    private static boolean hasOneOf(String some, char[] letters) {
        for (char letter : letters) {
            if (some.indexOf(letter) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** For somebody who has no password yet: a hash to which none is known. */
    public static PasswordHash none() {
        return new PasswordHasher(new SecureRandom()).decoy(PasswordCost.USUAL);
    }
}
