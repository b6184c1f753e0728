package org.tellerline.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.core.bookcheck.BookCheck;
import org.tellerline.core.bookcheck.Evidence;
import org.tellerline.core.bookcheck.Finding;
import org.tellerline.core.bookcheck.Rule;
import org.tellerline.core.desk.Outcome;
import org.tellerline.core.text.Message;
import org.tellerline.schema.db.Database;
import org.tellerline.schema.db.Dialect;

/** Cash on its way between vaults and out of the bank: 5202, 5203, and what 7201, 5108 and 9102 make of it. */
final class CashInTransitScenariosTest {

    private static final String SENT = "c01+s01 5202/2/100000/100x1000/van 7 -> posted\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void cash_is_in_transit_of_the_branch_that_sent_it_until_it_is_counted_in_the_other(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            long here = vault(counter, 1090);
            long there = vault(counter, 2090);
            counter.play(SENT);
            assertThat(vault(counter, 1090)).isEqualTo(here - 10_000_000);
            assertThat(legs(counter, "5202")).containsExactly("1 1001.03 0 10000000", "1 1001.01 1090 -10000000");
            counter.play("""
                    c02 5203/@1/100x1000       -> needs CUSTODIAN
                    c02+s03 5203/@1/100x1000   -> posted
                    c02+s03 5203/@1/100x1000   -> refused SHIPMENT_RECEIVED
                    """);
            assertThat(vault(counter, 2090)).isEqualTo(there + 10_000_000);
            assertThat(legs(counter, "5203"))
                    .containsExactly(
                            "2 1001.01 2090 10000000",
                            "2 3003 0 -10000000",
                            "1 3003 0 10000000",
                            "1 1001.03 0 -10000000");
            assertThat(counter.books("select state || ' ' || place from shipment"))
                    .containsExactly("RECEIVED 0002");
        }
    }

    @ParameterizedTest
    @EnumSource
    void only_what_lies_in_an_open_vault_is_sent_and_only_where_there_is_somebody(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.play("""
                    c01 5202/1/100/100x1/van                   -> invalid destination
                    c01 5202/9/100/100x1/van                   -> invalid destination
                    c01 5202/20000/100/100x1/van               -> invalid destination
                    c01 5202/2/100/100x1                       -> invalid carrier
                    c01 5202/2/100/100x2/van                   -> refused PIECES_DIFFER
                    c01 5202/2/90000000/100x900000/van         -> refused VAULT_SHORT
                    c01 5202/2/1000000/50x20000/van            -> refused VAULT_PIECES_MISSING
                    t01 5202/2/100/100x1/van                   -> refused NOT_PERMITTED
                    s01 5202/2/100/100x1/van                   -> refused NOT_PERMITTED
                    c01 5202/2/100/100x1/van                   -> needs CUSTODIAN
                    c01+c01 5202/2/100/100x1/van               -> needs SIGNER_IS_MAKER
                    c01+s01 5202/2/USD100/100x1/van            -> posted
                    """);
            counter.meanwhile("update position_head set state = 'CLOSED' where position = 1090");
            counter.play("c01 5202/2/100/100x1/van -> refused VAULT_CLOSED");
        }
    }

    @ParameterizedTest
    @EnumSource
    void cash_is_received_by_the_branch_it_was_sent_to_in_the_currency_that_was_sent(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.play(SENT + """
                    c01 5203/@1/100x1000                    -> refused SHIPMENT_FOR_OTHERS
                    c02 5203/0001-53-000009/100x1           -> refused SHIPMENT_UNKNOWN
                    c02 5203/0001-01-000001/100x1           -> refused SHIPMENT_UNKNOWN
                    c02 5203/@1/USD 100x1000                -> refused SHIPMENT_OTHER_CURRENCY
                    c02 5203/@1/100x1000 USD 100x1          -> refused SHIPMENT_OTHER_CURRENCY
                    c02 5203/@1/lots                        -> invalid counted
                    t05 5203/@1/100x1000                    -> refused NOT_PERMITTED
                    """);
            counter.meanwhile("update position_head set state = 'CLOSED' where position = 2090");
            counter.play("c02 5203/@1/100x1000 -> refused VAULT_CLOSED");
        }
    }

    /** What differs waits for two supervisors of the receiving branch; its receipt says who sent it and who carried it. */
    @ParameterizedTest
    @EnumSource
    void what_is_missing_or_too_much_on_arrival_is_booked_at_once_and_cleared_later(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.play(SENT + SENT + SENT);
            assertThat(warnings(counter, "5203/%s/100x998".formatted(counter.receipt(1))))
                    .containsExactly("warning.shipment.short");
            assertThat(warnings(counter, "5203/%s/100x1002".formatted(counter.receipt(2))))
                    .containsExactly("warning.shipment.over");
            Outcome.Posted received = (Outcome.Posted) counter.key("c02+s03", "5203/@1/100x998");
            assertThat(List.of(
                            received.receipt().text("receipt.sender"),
                            received.receipt().text("receipt.carrier"),
                            received.receipt().text("receipt.shipment"),
                            received.receipt().text("receipt.difference")))
                    .containsExactly("0001", "van 7", counter.receipt(1), "CNY -200.00");
            counter.play("""
                    c02+s03 5203/@2/100x1002             -> posted
                    c02+s03 5203/@3/0                    -> posted
                    s03+s04 5108/@4/3//the carrier pays  -> posted
                    s03+s04 5108/@4/4//once more         -> refused ITEM_CLEARED
                    s03+s04 5108/@5/1//sent back in cash -> posted
                    s04+s03 5108/@6/1//it turned up      -> posted
                    """);
            assertThat(sum(counter, "1001.03")).containsExactly("0");
            assertThat(sum(counter, "1221.01")).containsExactly("0");
            assertThat(sum(counter, "2241.01")).containsExactly("0");
            assertThat(sum(counter, "1221.04")).containsExactly("20000");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_shipment_that_arrived_whole_is_no_item_to_be_cleared(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.play(SENT + """
                    c02+s03 5203/@1/100x1000     -> posted
                    s03+s04 5108/@2/3//nothing   -> refused NOT_A_DIFFERENCE
                    """);
        }
    }

    /** The settlement account with the central bank, and the account with another bank. */
    @ParameterizedTest
    @EnumSource
    void cash_goes_to_the_central_bank_or_another_bank_and_comes_from_there(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            long before = vault(counter, 1090);
            counter.play("""
                    c01+s01 5202/0/100000/100x1000/guards              -> posted
                    c01+s01 5202/Bank of Elsewhere/5000/50x100/guards  -> posted
                    c02 5203/@1/100x1000                               -> refused SHIPMENT_FOR_OTHERS
                    c01+s01 5203/@1/100x999                            -> posted
                    c01+s01 5203/@2/50x100                             -> posted
                    c01+s01 5203/0/20x500                              -> posted
                    c01+s01 5203/Bank of Elsewhere/10x50               -> posted
                    c01 5203/0/100x1 USD 100x1                         -> refused SHIPMENT_OF_ONE_CURRENCY
                    c01 5203/0/0                                       -> refused SHIPMENT_OF_ONE_CURRENCY
                    """);
            assertThat(vault(counter, 1090)).isEqualTo(before - 10_000_000 - 500_000 + 1_000_000 + 50_000);
            assertThat(legs(counter, "5203"))
                    .containsExactly(
                            "1 1003.01 0 9990000",
                            "1 1221.01 0 10000",
                            "1 1001.03 0 -10000000",
                            "1 1011.01 0 500000",
                            "1 1001.03 0 -500000",
                            "1 1001.01 1090 1000000",
                            "1 1003.01 0 -1000000",
                            "1 1001.01 1090 50000",
                            "1 1011.01 0 -50000");
        }
    }

    /** The very pieces go back into the vault. */
    @ParameterizedTest
    @EnumSource
    void cash_that_has_not_left_is_taken_back_and_what_was_received_is_not(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            List<String> before = pieces(counter);
            counter.play(SENT + SENT + """
                    c01 7201/@1/wrong branch                -> needs SUPERVISOR
                    c01+s01 7201/@1/wrong branch/100x1000   -> refused PIECES_NOT_WANTED
                    c01+s01 7201/@1/wrong branch            -> posted
                    c01+s01 7201/@1/wrong branch            -> refused ALREADY_REVERSED
                    c02 5203/@1/100x1000                    -> refused SHIPMENT_CALLED_BACK
                    c02+s03 5203/@2/100x1000                -> posted
                    c01+s01 7201/@2/wrong branch            -> refused CASH_HAS_ARRIVED
                    """);
            assertThat(counter.books("select state from shipment order by journal"))
                    .containsExactly("CANCELLED", "RECEIVED");
            counter.play("""
                    c02+s03 5202/1/100000/100x1000/back      -> posted
                    c01+s01 5203/@5/100x1000                 -> posted
                    """);
            assertThat(pieces(counter)).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_branch_closes_while_its_cash_is_in_transit_only_if_it_is_said_why(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.play(SENT);
            counter.meanwhile("update position_head set state = 'CLOSED' where kind = 'TILL'");
            counter.play("""
                    s01+s02 9102                                 -> refused VAULT_STILL_OPEN CASH_IN_TRANSIT
                    c01+s01 5201/3/VAULT                         -> posted
                    s01+s02 9102                                 -> refused CASH_IN_TRANSIT
                    s03+s04 9102                                 -> refused VAULT_STILL_OPEN
                    """);
            Outcome.Posted closed = (Outcome.Posted) counter.key("s01+s02", "9102/the van comes in the morning");
            assertThat(List.of(
                            closed.receipt().text("receipt.underway"),
                            closed.receipt().text("receipt.explained")))
                    .containsExactly(counter.receipt(1) + " CNY 100000.00", "the van comes in the morning");
            counter.play("c02+s03 5203/@1/100x1000 -> posted");
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_form_offers_what_is_on_its_way_here(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.play(SENT + "c01+s01 5202/0/5000/50x100/guards -> posted");
            assertThat(counter.fixture()
                            .bank()
                            .desk()
                            .choices(counter.session("c02"), counter.slip("5203"), "shipment", "")
                            .toString())
                    .contains("2026." + counter.receipt(1), "van 7")
                    .doesNotContain("guards");
            assertThat(counter.fixture()
                            .bank()
                            .desk()
                            .choices(counter.session("c01"), counter.slip("5203"), "shipment", "")
                            .toString())
                    .contains("2026." + counter.receipt(2), "guards")
                    .doesNotContain("van 7");
        }
    }

    /** A shipment that somebody stronger than the guards changed contradicts the ledger or the trail. */
    @ParameterizedTest
    @EnumSource
    void what_is_changed_about_a_shipment_behind_the_back_is_found(Dialect dialect) {
        String guard = dialect == Dialect.SQLITE ? "" : " on shipment";
        assertThat(found(dialect, guard, "update shipment set to_branch = null"))
                .contains(Rule.STATE_TOLD);
        assertThat(found(dialect, guard, "update shipment set amount = amount - 100"))
                .contains(Rule.STATE_TOLD, Rule.SHIPMENT, Rule.IN_TRANSIT);
        assertThat(found(dialect, guard, "update shipment set state = 'RECEIVED', ended_by = journal"))
                .contains(Rule.STATE_TOLD, Rule.SHIPMENT, Rule.IN_TRANSIT);
        assertThat(found(dialect, guard, "delete from shipment")).contains(Rule.STATE_TOLD, Rule.IN_TRANSIT);
    }

    private List<Rule> found(Dialect dialect, String guard, String change) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.play(SENT);
            counter.meanwhile("drop trigger shipment_ends_once" + guard);
            counter.meanwhile("drop trigger shipment_no_delete" + guard);
            counter.meanwhile(change);
            try (Database database = Database.open(counter.fixture().address(), Database.Mode.READING)) {
                return BookCheck.run(database, Evidence.none(), rule -> {}).findings().stream()
                        .map(Finding::rule)
                        .toList();
            }
        }
    }

    private static List<String> warnings(Counter counter, String command) {
        Outcome.Reviewed reviewed = (Outcome.Reviewed) counter.review(counter.session("c02"), command);
        return reviewed.review().warnings().stream().map(Message::key).toList();
    }

    private static List<String> legs(Counter counter, String code) {
        return counter.books(
                "select p.branch || ' ' || gl_code || ' ' || coalesce(till, 0) || ' ' || amount from posting p"
                        + " join journal j on j.id = p.journal where j.code = '" + code + "' order by p.journal, leg");
    }

    private static List<String> sum(Counter counter, String account) {
        return counter.books("select sum(amount) from posting where gl_code = '" + account + "'");
    }

    private static List<String> pieces(Counter counter) {
        return counter.books("select till || ' ' || face || ' ' || condition || ' ' || count from till_pieces"
                + " where till in (1090, 2090) and currency = 'CNY' order by till, face, condition");
    }

    private static long vault(Counter counter, long till) {
        return Long.parseLong(counter.books("select cash from till_cash where currency = 'CNY' and till = " + till)
                .get(0));
    }
}
