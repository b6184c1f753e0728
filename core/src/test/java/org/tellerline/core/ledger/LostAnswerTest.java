package org.tellerline.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tellerline.core.Bank;
import org.tellerline.core.account.AccountNumber;
import org.tellerline.core.desk.Outcome;
import org.tellerline.core.fixture.BankFixture;
import org.tellerline.core.fixture.Residents;
import org.tellerline.core.founding.DemoPlan;
import org.tellerline.core.signon.SignOnResult;
import org.tellerline.core.staff.Session;
import org.tellerline.schema.db.DatabaseAddress;
import org.tellerline.schema.db.Dialect;
import org.tellerline.schema.db.PostgresAddress;
import org.tellerline.schema.fixture.PostgresServer;

/** Every code at the counter whose COMMIT arrives and whose answer does not: the teller is told what happened, and it happened once. */
final class LostAnswerTest {

    @TempDir
    Path folder;

    private BankFixture fixture;
    private LostCommit wire;
    private Bank bank;
    private Session session;

    @BeforeEach
    void open() throws IOException {
        fixture = BankFixture.open(Dialect.POSTGRESQL, folder);
        wire = new LostCommit(PostgresServer.shared().port());
        String name = ((PostgresAddress) fixture.address()).name();
        bank = Bank.open(
                DatabaseAddress.parse("postgresql://postgres@localhost:" + wire.port() + "/" + name, Map.of()),
                BankFixture.CLOCK);
        SignOnResult result = bank.signOn().signOn("t01", DemoPlan.PASSWORD.toCharArray(), "test");
        session = ((SignOnResult.SignedOn) result).session();
    }

    @AfterEach
    void close() throws IOException {
        bank.close();
        wire.close();
        fixture.close();
    }

    @Test
    void a_customer_who_was_paid_the_last_money_is_not_told_that_there_is_none() {
        Outcome outcome = losing("2102", Residents.WANG.digits(), "10000");

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Posted.class,
                        posted -> assertThat(posted.repeated()).isTrue());
        assertThat(fixture.account(Residents.WANG).balance().isZero()).isTrue();
    }

    @Test
    void deposits_and_transfers_are_answered_with_their_receipts() {
        List<Outcome> outcomes = List.of(
                losing("2101", Residents.WANG.digits(), "500"),
                losing("4101", Residents.WANG.digits(), Residents.RIVERSIDE.digits(), "10500"));

        assertThat(outcomes).allMatch(outcome -> outcome instanceof Outcome.Posted posted && posted.repeated());
        assertThat(fixture.account(Residents.WANG).balance().isZero()).isTrue();
        assertThat(fixture.account(Residents.RIVERSIDE).balance().plain()).isEqualTo("15500.00");
    }

    @Test
    void one_account_is_opened_and_the_next_one_takes_the_next_number() {
        Outcome.Posted opened = (Outcome.Posted) losing("1201", "100000001", "101", "CNY", "", "250");
        Outcome.Posted next = (Outcome.Posted) fixture.submit(session, "1201", "100000001", "101", "CNY");

        assertThat(opened.receipt().text("receipt.account"))
                .isEqualTo(AccountNumber.of(1, "101", 10).digits());
        assertThat(next.receipt().text("receipt.account"))
                .isEqualTo(AccountNumber.of(1, "101", 11).digits());
    }

    @Test
    void whoever_locked_or_left_is_told_so_and_not_that_the_session_was_lost() {
        assertThat(losing("9002")).isEqualTo(new Outcome.Locked());
        assertThat(losing("9001")).isEqualTo(new Outcome.SignedOff());
        assertThat(bank.signOn().stillValid(session)).isEmpty();
    }

    private Outcome losing(String code, String... words) {
        int before = wire.lost();
        wire.lose(1);
        Outcome outcome = bank.desk().submit(session, fixture.slip(code, words));
        assertThat(wire.lost()).as("answers lost").isEqualTo(before + 1);
        return outcome;
    }
}
