package org.tellerline.core.bench;

import java.util.SplittableRandom;
import java.util.UUID;
import org.tellerline.core.account.AccountNumber;
import org.tellerline.core.calendar.BankClock;
import org.tellerline.core.catalogue.Catalogue;
import org.tellerline.core.desk.Desk;
import org.tellerline.core.desk.Outcome;
import org.tellerline.core.ledger.BrokenInvariant;
import org.tellerline.core.ledger.EventKeys;
import org.tellerline.core.staff.Session;
import org.tellerline.core.transaction.Slip;

/**
 * A teller who takes a deposit and pays a withdrawal in turns, pieces keyed, so that the till neither fills nor empties; each tenth
 * customer wants a transfer.
 */
final class DeskWork implements Work {

    private static final int MANY = 1_000_000;
    private static final int TENTH = 10;
    private static final String AMOUNT = "30";
    private static final String PIECES = "20x1,10x1";

    private final Desk desk;
    private final Session session;
    private final Catalogue catalogue;
    private final BankClock clock;
    private long served;

    DeskWork(Desk desk, Session session, Catalogue catalogue, BankClock clock) {
        this.desk = desk;
        this.session = session;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Override
    public void once(SplittableRandom random) {
        served++;
        String account = account(random).digits();
        if (served % TENTH == 0) {
            int other = random.nextInt(MANY);
            AccountNumber payee = ScratchBank.account(session.branch(), other);
            AccountNumber another = ScratchBank.account(session.branch(), other + 1);
            post(random, "4101", account, (payee.digits().equals(account) ? another : payee).digits(), AMOUNT, "");
        } else {
            post(random, served % 2 == 0 ? "2102" : "2101", account, AMOUNT, PIECES, "", "");
        }
    }

    private AccountNumber account(SplittableRandom random) {
        return ScratchBank.account(session.branch(), random.nextInt(MANY));
    }

    private void post(SplittableRandom random, String code, String... words) {
        UUID key = new EventKeys(clock, random).get();
        Slip slip = Slip.of(catalogue.find(code).orElseThrow(), key, words);
        Outcome outcome = desk.submit(session, slip);
        if (!(outcome instanceof Outcome.Posted)) {
            throw new BrokenInvariant("a measured " + code + " became " + outcome);
        }
    }
}
