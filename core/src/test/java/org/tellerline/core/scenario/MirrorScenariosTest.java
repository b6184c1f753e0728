package org.tellerline.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.core.calendar.BankClock;
import org.tellerline.core.cash.Condition;
import org.tellerline.core.cash.PieceKind;
import org.tellerline.core.cash.Pieces;
import org.tellerline.core.cash.Till;
import org.tellerline.core.catalogue.Catalogue;
import org.tellerline.core.desk.Desk;
import org.tellerline.core.desk.Outcome;
import org.tellerline.core.experiment.Books;
import org.tellerline.core.fixture.BankFixture;
import org.tellerline.core.ledger.Effects;
import org.tellerline.core.ledger.GlCode;
import org.tellerline.core.ledger.Ledger;
import org.tellerline.core.ledger.Leg;
import org.tellerline.core.ledger.Postings;
import org.tellerline.core.money.Money;
import org.tellerline.core.signon.SignOn;
import org.tellerline.core.staff.Approval;
import org.tellerline.core.staff.Role;
import org.tellerline.core.staff.Session;
import org.tellerline.core.transaction.Facts;
import org.tellerline.core.transaction.Field;
import org.tellerline.core.transaction.Memo;
import org.tellerline.core.transaction.Receipt;
import org.tellerline.core.transaction.ReceiptLines;
import org.tellerline.core.transaction.Slip;
import org.tellerline.core.transaction.TellerTransaction;
import org.tellerline.core.transaction.Transaction;
import org.tellerline.core.transaction.TransactionCode;
import org.tellerline.core.transaction.TransactionType;
import org.tellerline.schema.db.Database;
import org.tellerline.schema.db.Dialect;

/**
 * The mirror knows no business: whatever an event did to tills and vault is put back. The codes here are made up for that, and the desk
 * has them beside its own.
 */
final class MirrorScenariosTest {

    @TempDir
    Path folder;

    /** Cash comes from the vault into the till. */
    @TransactionCode(value = "5990", name = "test-fetch", who = Role.TELLER, reversible = true)
    record Fetch(@Field Money amount, @Field Optional<Pieces> pieces) implements TellerTransaction {

        @Override
        public boolean movesCash() {
            return true;
        }

        @Override
        public boolean movesVault() {
            return true;
        }

        @Override
        public Postings postings(Facts facts) {
            Till vault = facts.vault(amount.currency()).orElseThrow();
            return Postings.pair(
                    Leg.cashIn(facts.branch(), facts.ownTill(amount.currency()), amount, pieces),
                    new Leg(
                            facts.branch(),
                            GlCode.VAULT,
                            Optional.empty(),
                            Optional.of(vault),
                            amount.negated(),
                            pieces.map(Pieces::negated)));
        }

        @Override
        public Receipt receipt(Facts facts) {
            return new ReceiptLines("transfer").amount(amount).receipt();
        }
    }

    /** Pieces against pieces of the same worth. */
    @TransactionCode(value = "2990", name = "test-exchange", who = Role.TELLER, reversible = true)
    record Exchange(@Field Pieces given, @Field Pieces wanted) implements TellerTransaction {

        @Override
        public boolean movesCash() {
            return true;
        }

        @Override
        public Postings postings(Facts facts) {
            Till till = facts.ownTill(given.currency());
            return Postings.pair(
                    Leg.cashIn(facts.branch(), till, given.total(), Optional.of(given)),
                    Leg.cashOut(facts.branch(), till, wanted.total(), Optional.of(wanted)));
        }

        @Override
        public Receipt receipt(Facts facts) {
            return new ReceiptLines("transfer").receipt();
        }
    }

    /** Ten notes of ten turn out to be one of a hundred. */
    @TransactionCode(value = "5991", name = "test-recount", who = Role.TELLER, reversible = true)
    record Sorted(@Field Memo why) implements TellerTransaction {

        @Override
        public boolean movesCash() {
            return false;
        }

        @Override
        public Effects effects(Facts facts) {
            long till = facts.own().position();
            return Effects.none()
                    .recounts(List.of(
                            new Effects.Recount(till, "CNY", new PieceKind(1_000, Condition.FIT), -10),
                            new Effects.Recount(till, "CNY", new PieceKind(10_000, Condition.FIT), 1)));
        }

        @Override
        public Postings postings(Facts facts) {
            return Postings.none();
        }

        @Override
        public Receipt receipt(Facts facts) {
            return new ReceiptLines("transfer").receipt();
        }
    }

    /** Something that is never taken back. */
    @TransactionCode(value = "5992", name = "test-stands", who = Role.TELLER)
    record Stands(@Field Memo why) implements TellerTransaction {

        @Override
        public Postings postings(Facts facts) {
            return Postings.none();
        }

        @Override
        public Receipt receipt(Facts facts) {
            return new ReceiptLines("transfer").receipt();
        }
    }

    @ParameterizedTest
    @EnumSource
    void cash_from_the_vault_goes_back_in_the_pieces_it_came_in(Dialect dialect) {
        takesBack(dialect, "5990", "1000", "100x10");
        takesBack(dialect, "5990", "1000", "");
    }

    @ParameterizedTest
    @EnumSource
    void exchanged_and_recounted_pieces_are_exchanged_back(Dialect dialect) {
        takesBack(dialect, "2990", "100x1", "50x2");
        takesBack(dialect, "5991", "sorted");
    }

    @ParameterizedTest
    @EnumSource
    void what_is_handed_round_in_the_house_takes_no_other_pieces_and_needs_an_open_vault(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder);
                Database database = Database.open(counter.fixture().address(), Database.Mode.POSTING)) {
            Desk desk = desk(database);
            String receipt = number(post(counter, desk, "5990", "1000", "100x10"));
            assertThat(refusal(post(counter, desk, "7201", receipt, "mistake", "50x20")))
                    .isEqualTo("PIECES_NOT_WANTED");
            counter.meanwhile("update position_head set state = 'CLOSED' where kind = 'VAULT' and branch = 1");
            assertThat(refusal(post(counter, desk, "7201", receipt, "mistake"))).isEqualTo("TILL_CLOSED");
            counter.meanwhile("update position_head set state = 'OPEN' where kind = 'VAULT' and branch = 1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void pieces_that_have_left_the_till_meanwhile_are_told(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder);
                Database database = Database.open(counter.fixture().address(), Database.Mode.POSTING)) {
            Desk desk = desk(database);
            String receipt = number(post(counter, desk, "2990", "1x100", "100x1"));
            String there = counter.books(
                            "select count from till_pieces where till = 1001 and currency = 'CNY' and face = 100"
                                    + " and condition = 'FIT'")
                    .get(0);
            number(post(counter, desk, "2990", "0.5x" + 2 * Long.parseLong(there), "1x" + there));
            assertThat(refusal(post(counter, desk, "7201", receipt, "mistake"))).isEqualTo("PIECES_MISSING");
            Books.mustCheck(counter.fixture().address(), Set.of());
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_does_not_say_that_it_can_be_reversed_cannot(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder);
                Database database = Database.open(counter.fixture().address(), Database.Mode.POSTING)) {
            Desk desk = desk(database);
            String receipt = number(post(counter, desk, "5992", "stands"));
            assertThat(refusal(post(counter, desk, "7201", receipt, "mistake"))).isEqualTo("NOT_REVERSIBLE");
        }
    }

    private void takesBack(Dialect dialect, String... business) {
        try (Counter counter = new Counter(dialect, folder);
                Database database = Database.open(counter.fixture().address(), Database.Mode.POSTING)) {
            Desk desk = desk(database);
            List<String> before = Books.standing(counter.fixture().address());
            String receipt = number(post(counter, desk, business));
            assertThat(Books.standing(counter.fixture().address())).isNotEqualTo(before);
            number(post(counter, desk, "7201", receipt, "mistake"));
            assertThat(Books.standing(counter.fixture().address())).isEqualTo(before);
            assertThat(refusal(post(counter, desk, "7201", receipt, "mistake"))).isEqualTo("ALREADY_REVERSED");
            Books.mustCheck(counter.fixture().address(), Set.of());
        }
    }

    private static List<TransactionType> types() {
        List<TransactionType> types = new ArrayList<>(new Catalogue().types());
        Stream.<Class<? extends Transaction>>of(Fetch.class, Exchange.class, Sorted.class, Stands.class)
                .map(TransactionType::of)
                .forEach(types::add);
        return types;
    }

    private static Desk desk(Database database) {
        BankClock clock = new BankClock(BankFixture.CLOCK, ZoneId.of("Asia/Shanghai"));
        SignOn signOn = new SignOn(database, clock);
        return new Desk(types(), Desk.Lookups.of(database), new Desk.House(Ledger.of(database), signOn, clock));
    }

    /** Keyed by t01, signed by s01 where a signature is needed. */
    private static Outcome post(Counter counter, Desk desk, String... words) {
        Session session = counter.session("t01");
        TransactionType type = types().stream()
                .filter(one -> one.code().equals(words[0]))
                .findFirst()
                .orElseThrow();
        Slip slip = Slip.of(
                type,
                counter.fixture().key(),
                List.of(words).subList(1, words.length).toArray(String[]::new));
        Outcome outcome = desk.submit(session, slip);
        if (outcome instanceof Outcome.NeedsApproval asks) {
            Approval signed = counter.sign("t01", "s01", slip.code(), asks.request());
            return desk.submit(session, slip, List.of(signed));
        }
        return outcome;
    }

    private static String number(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Posted.class);
        return ((Outcome.Posted) outcome).receipt().text("receipt.no");
    }

    private static String refusal(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) outcome).refusal().code().name();
    }
}
