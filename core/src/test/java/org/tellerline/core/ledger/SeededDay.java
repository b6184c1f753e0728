package org.tellerline.core.ledger;

import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.tellerline.core.cash.Condition;
import org.tellerline.core.cash.PieceKind;
import org.tellerline.core.cash.Pieces;

/** A day of two tellers and four accounts, the same for the same seed, one submission at a time. */
final class SeededDay {

    private SeededDay() {}

    static void play(LedgerBank bank, long seed, int submissions) {
        Random random = new Random(seed);
        for (int i = 0; i < submissions; i++) {
            Teller teller = new Teller(bank.ledger(), random.nextInt(2) + 1);
            UUID key = Teller.key("day " + seed + " " + random.nextInt(submissions));
            long account = random.nextInt(4) + 1;
            long other = account % 4 + 1;
            long minor = (random.nextInt(50) + 1) * 100L;
            switch (random.nextInt(4)) {
                case 0 -> teller.pays(account, minor, key);
                case 1 -> teller.pays(account, minor, Optional.of(coins(minor)), key);
                case 2 -> teller.takes(account, minor, key);
                default -> teller.moves(account, other, minor, key);
            }
        }
    }

    private static Pieces coins(long minor) {
        return Pieces.none(LedgerBank.CNY).plus(new PieceKind(100, Condition.UNSORTED), minor / 100);
    }
}
