package org.tellerline.core.experiment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.tellerline.core.Bank;
import org.tellerline.core.desk.Outcome;
import org.tellerline.core.fixture.Crowd;
import org.tellerline.core.founding.DemoPlan;
import org.tellerline.core.signon.SignOnResult;
import org.tellerline.core.staff.Session;
import org.tellerline.core.transaction.Slip;
import org.tellerline.schema.db.DatabaseAddress;

/**
 * A program that posts without end and says the key of each slip it got an answer for, so that somebody may kill it. Started ahead of
 * time, it waits for a line {@code ADDRESS SEED WAY} before it touches the bank.
 */
final class KillWorker {

    /** Begins a line that names a key; anything else on the output is no answer. */
    static final String ANSWERED = "answered ";

    private static final List<String> TELLERS = List.of("t01", "t02", "t03", "t04");

    /** How the worker works; all but the first are wrong on purpose. */
    enum Way {
        AS_THE_HOUSE_DOES,
        ACKNOWLEDGING_BEFORE_THE_COMMIT,
        TWO_COMMITS_FOR_ONE_EVENT
    }

    private final PrintStream out;
    private final Way way;

    private KillWorker(PrintStream out, Way way) {
        this.out = out;
        this.way = way;
    }

    public static void main(String[] args) throws IOException {
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        String order = orders.readLine();
        if (order == null) {
            return;
        }
        String[] words = order.split(" ");
        DatabaseAddress address = DatabaseAddress.parse(words[0]);
        new KillWorker(out, Way.valueOf(words[2])).work(address, Long.parseLong(words[1]));
    }

    private void work(DatabaseAddress address, long seed) {
        if (way == Way.TWO_COMMITS_FOR_ONE_EVENT) {
            CarelessWriter.writeForEver(address, this::answer);
            return;
        }
        try (Bank bank = Bank.open(address, Clock.systemUTC())) {
            List<Callable<Void>> tellers = new ArrayList<>();
            for (int i = 0; i < TELLERS.size(); i++) {
                Session session = signOn(bank, TELLERS.get(i));
                RandomBusiness business = new RandomBusiness(seed * TELLERS.size() + i);
                tellers.add(() -> post(bank, session, business));
            }
            Crowd.together(TELLERS.size(), tellers);
        }
    }

    private Void post(Bank bank, Session session, RandomBusiness business) {
        while (true) {
            Slip slip = business.next();
            if (way == Way.ACKNOWLEDGING_BEFORE_THE_COMMIT && slip.code().equals("2101")) {
                answer(slip.key());
            }
            if (bank.desk().submit(session, slip) instanceof Outcome.Posted) {
                answer(slip.key());
            }
        }
    }

    /** Once nobody listens any more, the one who wanted to kill is gone itself. */
    private void answer(UUID key) {
        out.println(ANSWERED + key);
        if (out.checkError()) {
            Runtime.getRuntime().halt(1);
        }
    }

    private static Session signOn(Bank bank, String name) {
        SignOnResult result = bank.signOn().signOn(name, DemoPlan.PASSWORD.toCharArray(), "worker");
        if (result instanceof SignOnResult.SignedOn signedOn) {
            return signedOn.session();
        }
        throw new IllegalStateException("sign-on of " + name + " refused");
    }
}
