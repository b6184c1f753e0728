package org.tellerline.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tellerline.core.ledger.LedgerBank.CNY;
import static org.tellerline.core.ledger.LedgerBank.TODAY;
import static org.tellerline.core.ledger.Teller.key;
import static org.tellerline.schema.tables.Tables.ACCOUNT;
import static org.tellerline.schema.tables.Tables.AUDIT;
import static org.tellerline.schema.tables.Tables.DAY_TOTAL;
import static org.tellerline.schema.tables.Tables.JOURNAL;
import static org.tellerline.schema.tables.Tables.POSITION_HEAD;
import static org.tellerline.schema.tables.Tables.POSTING;
import static org.tellerline.schema.tables.Tables.TILL_CASH;
import static org.tellerline.schema.tables.Tables.TILL_PIECES;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.core.account.AccountNumber;
import org.tellerline.core.cash.Condition;
import org.tellerline.core.cash.PieceKind;
import org.tellerline.core.cash.Pieces;
import org.tellerline.core.ledger.Teller.Answer;
import org.tellerline.core.money.Money;
import org.tellerline.core.policy.LimitKind;
import org.tellerline.core.policy.Limits;
import org.tellerline.schema.db.Dialect;

/** The way into the books, the same on both databases. */
final class LedgerTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void a_deposit_moves_account_till_totals_and_numbers_together(Dialect dialect) {
        try (LedgerBank bank = LedgerBank.open(dialect, folder, 1, 1)) {
            Teller teller = new Teller(bank.ledger(), 1);

            assertThat(teller.pays(1, 50_000, key("a"))).isEqualTo(new Answer.Posted("0001-01-000001", false));
            assertThat(teller.pays(1, 7, key("b"))).isEqualTo(new Answer.Posted("0001-01-000002", false));

            assertThat(bank.balance(1)).isEqualTo(50_007);
            bank.database().read(sql -> {
                assertThat(sql.fetchSingle(TILL_CASH).getCash()).isEqualTo(50_007);
                assertThat(sql.fetchSingle(TILL_PIECES).getCount()).isEqualTo(50_007);
                assertThat(sql.fetchSingle(DAY_TOTAL).getAmount()).isEqualTo(50_007);
                assertThat(sql.fetchSingle(POSITION_HEAD).getAuditSeq()).isEqualTo(2);
                assertThat(sql.fetch(JOURNAL.where(JOURNAL.BUSINESS_DATE.eq(TODAY))))
                        .hasSize(2);
                assertThat(sql.select(POSTING.BALANCE_AFTER)
                                .from(POSTING)
                                .where(POSTING.ACCOUNT.isNotNull())
                                .orderBy(POSTING.ENTRY_NO)
                                .fetch(POSTING.BALANCE_AFTER))
                        .containsExactly(50_000L, 50_007L);
                return 0;
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_key_that_comes_again_is_answered_with_the_stored_receipt(Dialect dialect) {
        try (LedgerBank bank = LedgerBank.open(dialect, folder, 1, 1)) {
            Teller teller = new Teller(bank.ledger(), 1);
            teller.pays(1, 500, key("a"));
            teller.pays(1, 500, key("b"));

            assertThat(teller.pays(1, 500, key("a"))).isEqualTo(new Answer.Posted("0001-01-000001", true));
            assertThat(bank.balance(1)).isEqualTo(1_000);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_refusal_leaves_nothing_behind_and_its_key_free(Dialect dialect) {
        try (LedgerBank bank = LedgerBank.open(dialect, folder, 1, 1)) {
            Teller teller = new Teller(bank.ledger(), 1);
            List<String> before = Books.dump(bank.database());

            assertThat(teller.takes(1, 1, key("a"))).isEqualTo(new Answer.Refused());
            assertThat(Books.dump(bank.database())).isEqualTo(before);

            assertThat(teller.pays(1, 5, key("a"))).isEqualTo(new Answer.Posted("0001-01-000001", false));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_transfer_between_branches_balances_in_each(Dialect dialect) {
        try (LedgerBank bank = LedgerBank.open(dialect, folder, 1, 2)) {
            Teller teller = new Teller(bank.ledger(), 1);
            bank.endow(1, 900);

            assertThat(teller.moves(1, 2, 400, key("a"))).isInstanceOf(Answer.Posted.class);

            assertThat(bank.balance(1)).isEqualTo(500);
            assertThat(bank.balance(2)).isEqualTo(400);
            assertThat(Books.rows(
                            bank.database(),
                            sql -> sql.select(POSTING.BRANCH, POSTING.AMOUNT).from(POSTING)))
                    .containsExactlyInAnyOrder("1 400", "1 -400", "2 400", "2 -400");
        }
    }

    @ParameterizedTest
    @EnumSource
    void pieces_keyed_are_stored_and_what_was_not_keyed_is_loose(Dialect dialect) {
        try (LedgerBank bank = LedgerBank.open(dialect, folder, 1, 1)) {
            Teller teller = new Teller(bank.ledger(), 1);
            Pieces notes = Pieces.none(CNY)
                    .plus(new PieceKind(10_000, Condition.FIT), 3)
                    .plus(new PieceKind(500, Condition.UNSORTED), 2);

            teller.pays(1, 31_000, Optional.of(notes), key("a"));
            teller.takes(1, 700, key("b"));

            assertThat(Books.rows(
                            bank.database(),
                            sql -> sql.select(TILL_PIECES.FACE, TILL_PIECES.CONDITION, TILL_PIECES.COUNT)
                                    .from(TILL_PIECES)
                                    .orderBy(TILL_PIECES.FACE)))
                    .containsExactly("1 LOOSE -700", "500 UNSORTED 2", "10000 FIT 3");
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_account_is_opened_with_its_first_deposit_and_its_number_is_drawn_without_gaps(Dialect dialect) {
        try (LedgerBank bank = LedgerBank.open(dialect, folder, 1, 1)) {
            assertThat(opens(bank, 100)).isEqualTo(1);
            assertThat(opens(bank, 100)).isEqualTo(2);

            assertThat(Books.count(bank.database(), ACCOUNT)).isEqualTo(3);
            assertThat(Books.rows(
                            bank.database(),
                            sql -> sql.select(POSTING.ENTRY_NO, POSTING.BALANCE_AFTER)
                                    .from(POSTING)
                                    .where(POSTING.ACCOUNT.isNotNull())))
                    .containsExactly("1 100", "1 100");
        }
    }

    /** Draws the next account serial, far from those of the bank's first accounts. */
    private static long opens(LedgerBank bank, long minor) {
        Teller teller = new Teller(bank.ledger(), 1);
        LockPlan drawing = LockPlan.of(UUID.randomUUID(), 1, 1, 1)
                .cash(List.of(1L), List.of())
                .counter(Optional.of(CounterKind.ACCOUNT))
                .terms(Optional.of(LedgerBank.PRODUCT_CODE), Optional.of(1L));
        return bank.ledger().submit(drawing, facts -> {
            long drawn = facts.counter().orElseThrow() + 1;
            AccountNumber number =
                    AccountNumber.of(1, facts.product().orElseThrow().code(), 5_000 + drawn);
            Effects.Opening opening = new Effects.Opening(
                    number, facts.customer().orElseThrow().ref().id(), "CNY", Optional.of("P" + drawn), TODAY, 0);
            Deed deed = teller.opening(drawing.key(), facts, opening, minor, drawn);
            return new Verdict.Write<>(EventComposer.compose(facts, deed), drawn);
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_position_that_changes_hands_keeps_its_numbers_and_chains_the_entry(Dialect dialect) {
        try (LedgerBank bank = LedgerBank.open(dialect, folder, 2, 1)) {
            Teller teller = new Teller(bank.ledger(), 1);
            teller.pays(1, 500, key("a"));
            SortedMap<String, String> says = new TreeMap<>(Map.of("name", "t2"));

            bank.ledger().submit(teller.plan(key("b"), List.of(), List.of(), false), facts -> {
                Head taken = Books.head(facts, 1).heldBy(Optional.of(2L), Optional.of("other"));
                Event event = EventComposer.compose(facts, new TrailEntry(1, "TAKE_OVER", 2, 5, says, List.of(taken)));
                return new Verdict.Write<>(event, 0);
            });

            Head after = Books.head(bank.ledger().peek(teller.plan(key("c"), List.of(), List.of(), false)), 1);
            assertThat(after.holder()).contains(2L);
            assertThat(after.session()).contains("other");
            assertThat(List.of(after.eventNo(), after.receiptNo(), after.auditSeq()))
                    .containsExactly(1L, 1L, 2L);
            Books.verify(bank.database());
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_facts_hold_what_the_plan_named(Dialect dialect) {
        try (LedgerBank bank = LedgerBank.open(dialect, folder, 1, 3)) {
            Teller teller = new Teller(bank.ledger(), 1);
            teller.pays(1, 500, key("a"));

            LedgerFacts facts = bank.ledger().peek(teller.cashPlan(key("a"), 1, LimitKind.CASH_IN));

            assertThat(facts.day())
                    .isEqualTo(new LedgerFacts.BankDay("Tellerline Bank", CNY, TODAY, true, true, false));
            assertThat(facts.known()).map(LedgerFacts.KnownEvent::receipt).contains("0001-01-000001");
            assertThat(facts.accounts()).hasSize(1);
            assertThat(facts.totals()).hasSize(1).containsValue(500L);
            assertThat(facts.staff().grade()).isEqualTo("L1");
            assertThat(facts.tellerLimits().most(LimitKind.CASH_OUT, Limits.Span.EVENT, CNY))
                    .isEqualTo(Money.of(CNY, 20_000));
            assertThat(facts.customerLimits().most(LimitKind.CASH_OUT, Limits.Span.DAY, CNY))
                    .isEqualTo(Money.of(CNY, 70_000));
            assertThat(facts.counter()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_event_the_books_do_not_allow_is_a_broken_invariant_and_leaves_nothing(Dialect dialect) {
        try (LedgerBank bank = LedgerBank.open(dialect, folder, 1, 1)) {
            Teller teller = new Teller(bank.ledger(), 1);
            List<String> before = Books.dump(bank.database());

            assertThatThrownBy(() -> teller.takesWhateverThereIs(1, 5, key("a")))
                    .isInstanceOf(BrokenInvariant.class)
                    .hasMessageContaining("account_balance_covers");
            assertThatThrownBy(() -> teller.forgetsALeg(1, 5, key("b"))).isInstanceOf(BrokenInvariant.class);

            assertThat(Books.dump(bank.database())).isEqualTo(before);
        }
    }

    /** No bank gets there; but if one did, money would not wrap around into a debt. */
    @ParameterizedTest
    @EnumSource
    void a_sum_beyond_all_numbers_is_an_error_and_leaves_nothing(Dialect dialect) {
        try (LedgerBank bank = LedgerBank.open(dialect, folder, 1, 1)) {
            bank.endow(1, Long.MAX_VALUE - 5);
            List<String> before = Books.dump(bank.database());

            assertThatThrownBy(() -> new Teller(bank.ledger(), 1).pays(1, 6, key("a")))
                    .isInstanceOf(ArithmeticException.class);

            assertThat(Books.dump(bank.database())).isEqualTo(before);
            assertThat(new Teller(bank.ledger(), 1).pays(1, 5, key("a"))).isInstanceOf(Answer.Posted.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_audit_text_can_be_rebuilt_from_the_stored_rows(Dialect dialect) {
        try (LedgerBank bank = LedgerBank.open(dialect, folder, 2, 4)) {
            SeededDay.play(bank, 7, 200);

            assertThat(Books.verify(bank.database())).isGreaterThan(100);
        }
    }

    @Test
    void the_same_day_leaves_the_same_books_on_both_databases() {
        try (LedgerBank file = LedgerBank.open(Dialect.SQLITE, folder, 2, 4);
                LedgerBank server = LedgerBank.open(Dialect.POSTGRESQL, folder, 2, 4)) {
            SeededDay.play(file, 11, 300);
            SeededDay.play(server, 11, 300);

            assertThat(Books.dump(file.database())).hasSizeGreaterThan(300).isEqualTo(Books.dump(server.database()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_altered_leg_no_longer_matches_its_audit_text(Dialect dialect) {
        try (LedgerBank bank = LedgerBank.open(dialect, folder, 1, 1)) {
            new Teller(bank.ledger(), 1).pays(1, 500, key("a"));
            Table<?> guarded = POSTING;
            bank.database().write(sql -> {
                sql.execute(
                        dialect == Dialect.SQLITE
                                ? "drop trigger posting_no_update"
                                : "drop trigger posting_no_change on posting");
                return sql.update(guarded)
                        .set(POSTING.BALANCE_AFTER, 501L)
                        .where(POSTING.ACCOUNT.isNotNull())
                        .execute();
            });

            assertThatThrownBy(() -> Books.verify(bank.database())).isInstanceOf(AssertionError.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_account_pays_out_its_last_money_to_as_many_as_it_has_money_for(Dialect dialect) {
        try (LedgerBank bank = LedgerBank.open(dialect, folder, 16, 1)) {
            bank.database()
                    .write(sql ->
                            sql.update(TILL_CASH).set(TILL_CASH.CASH, 100_000L).execute());
            bank.database().write(sql -> sql.execute("update till_pieces set count = 100000"));
            bank.endow(1, 1_050);

            List<Answer> answers =
                    Crowd.all(100, i -> () -> new Teller(bank.ledger(), i % 16 + 1).takes(1, 100, key("last" + i)));

            assertThat(answers).filteredOn(Answer.Posted.class::isInstance).hasSize(10);
            assertThat(bank.balance(1)).isEqualTo(50);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_key_sent_many_times_at_once_is_posted_once(Dialect dialect) {
        try (LedgerBank bank = LedgerBank.open(dialect, folder, 4, 1)) {
            List<Answer> answers =
                    Crowd.all(96, i -> () -> new Teller(bank.ledger(), i % 4 + 1).pays(1, 100, key("double" + i / 8)));

            assertThat(answers)
                    .filteredOn(a -> a instanceof Answer.Posted p && !p.repeated())
                    .hasSize(12);
            assertThat(bank.balance(1)).isEqualTo(1_200);
            assertThat(Books.count(bank.database(), AUDIT)).isEqualTo(12);
        }
    }

    @ParameterizedTest
    @EnumSource
    void transfers_crossing_each_other_all_arrive(Dialect dialect) {
        try (LedgerBank bank = LedgerBank.open(dialect, folder, 8, 3)) {
            bank.endow(1, 10_000);
            bank.endow(2, 10_000);
            bank.endow(3, 10_000);

            List<Answer> answers = Crowd.all(
                    120,
                    i -> () -> new Teller(bank.ledger(), i % 8 + 1)
                            .moves(i % 3 + 1, (i + 1 + i / 60) % 3 + 1, 10, key("cross" + i)));

            assertThat(answers).allMatch(Answer.Posted.class::isInstance);
            assertThat(List.of(bank.balance(1), bank.balance(2), bank.balance(3)))
                    .containsExactly(10_000L, 10_000L, 10_000L);
        }
    }
}
