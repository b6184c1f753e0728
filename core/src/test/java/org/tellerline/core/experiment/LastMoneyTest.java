package org.tellerline.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tellerline.schema.tables.Tables.ACCOUNT_BALANCE;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.core.desk.Outcome;
import org.tellerline.core.fixture.BankFixture;
import org.tellerline.core.fixture.Crowd;
import org.tellerline.core.fixture.Residents;
import org.tellerline.core.staff.Session;
import org.tellerline.core.transaction.Slip;
import org.tellerline.schema.db.Database;
import org.tellerline.schema.db.Dialect;

/** Many tellers want the last money of one account at the same time. */
final class LastMoneyTest {

    private static final int RACERS = Integer.getInteger("tellerline.races", 1000);
    private static final int THREADS = 32;
    private static final List<String> TELLERS = List.of("t01", "t02", "t03", "t04");

    /** Wang Wei has 10,000.00 and every racer wants 25. */
    private static final int FUNDED = 400;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void exactly_the_funded_withdrawals_succeed(Dialect dialect) {
        try (BankFixture fixture = BankFixture.open(dialect, folder)) {
            List<Session> sessions = TELLERS.stream().map(fixture::signOn).toList();
            List<Callable<Outcome>> race = new ArrayList<>();
            for (int i = 0; i < RACERS; i++) {
                Session session = sessions.get(i % sessions.size());
                Slip slip = i % 2 == 0
                        ? fixture.slip("2102", Residents.WANG.digits(), "25")
                        : fixture.slip("4101", Residents.WANG.digits(), Residents.EMMA.digits(), "25");
                race.add(() -> fixture.bank().desk().submit(session, slip));
            }
            List<Outcome> outcomes = Crowd.together(THREADS, race);
            long paid =
                    outcomes.stream().filter(Outcome.Posted.class::isInstance).count();
            assertThat(paid).isEqualTo(Math.min(FUNDED, RACERS));
            assertThat(outcomes.stream().filter(outcome -> !(outcome instanceof Outcome.Posted)))
                    .allMatch(outcome -> outcome instanceof Outcome.Refused refused
                            && refused.refusal().code().name().equals("INSUFFICIENT_FUNDS"));
            assertThat(fixture.account(Residents.WANG).balance().minor()).isEqualTo(1_000_000L - 2_500L * paid);
            Books.mustCheck(fixture.address(), Set.of());
        }
    }

    /** The wrong way: look at the balance, then write what is left. Several see the same money, and the count of the paid shows it. */
    @ParameterizedTest
    @EnumSource
    void reading_first_and_writing_later_pays_the_same_money_twice(Dialect dialect) {
        try (BankFixture fixture = BankFixture.open(dialect, folder);
                Database database = Database.open(fixture.address(), Database.Mode.POSTING)) {
            List<Callable<Boolean>> race = new ArrayList<>();
            for (int i = 0; i < FUNDED * 2; i++) {
                race.add(() -> withdrawCarelessly(database));
            }
            long paid = Crowd.together(8, race).stream()
                    .filter(Boolean::booleanValue)
                    .count();
            long left = fixture.account(Residents.WANG).balance().minor();
            assertThat(left).as("the careless way was caught by the same sum").isNotEqualTo(1_000_000L - 2_500L * paid);
        }
    }

    private static boolean withdrawCarelessly(Database database) {
        long id = Residents.WANG.id();
        long seen = database.read(sql -> sql.select(ACCOUNT_BALANCE.LEDGER)
                .from(ACCOUNT_BALANCE)
                .where(ACCOUNT_BALANCE.ACCOUNT.eq(id))
                .fetchSingle(ACCOUNT_BALANCE.LEDGER));
        if (seen < 2_500) {
            return false;
        }
        database.write(sql -> sql.update(ACCOUNT_BALANCE)
                .set(ACCOUNT_BALANCE.LEDGER, seen - 2_500)
                .where(ACCOUNT_BALANCE.ACCOUNT.eq(id))
                .execute());
        return true;
    }
}
