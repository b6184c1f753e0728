package org.tellerline.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.core.cash.PayOut;
import org.tellerline.core.desk.Desk;
import org.tellerline.core.desk.DeskRefusal;
import org.tellerline.core.desk.Offer;
import org.tellerline.core.desk.Outcome;
import org.tellerline.core.fixture.Residents;
import org.tellerline.core.money.Currency;
import org.tellerline.core.money.Money;
import org.tellerline.core.staff.Session;
import org.tellerline.core.transaction.Datum;
import org.tellerline.core.transaction.Prompt.Choice;
import org.tellerline.schema.db.Dialect;

/** What fields offer to a teller who asks instead of keying. */
final class OffersTest {

    @TempDir
    Path folder;

    private static List<String> texts(Offer offer) {
        return ((Offer.Values) offer)
                .found().choices().stream().map(Choice::text).toList();
    }

    private static Offer choices(Counter counter, String command, String field, String words) {
        return desk(counter).choices(counter.session("t01"), counter.slip(command), field, words);
    }

    private static Desk desk(Counter counter) {
        return counter.fixture().bank().desk();
    }

    @ParameterizedTest
    @EnumSource
    void an_account_field_offers_the_accounts_of_whom_the_words_find(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            assertThat(texts(choices(counter, "2101", "account", "emma")))
                    .containsExactly(Residents.EMMA.toString(), Residents.EMMA_USD.toString());
            assertThat(texts(choices(counter, "4101", "to", "ww"))).containsExactly(Residents.WANG.toString());
            assertThat(texts(choices(counter, "2101", "account", "nobody"))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void customers_products_and_currencies_are_offered_too(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            assertThat(texts(choices(counter, "1201", "customer", "王")))
                    .containsExactly(Long.toString(Residents.WANG_WEI));
            assertThat(texts(choices(counter, "1201", "product", ""))).containsExactly("101", "102", "103", "201");
            assertThat(texts(choices(counter, "1201", "currency", ""))).containsExactly("CNY", "JPY", "USD");
            assertThat(texts(choices(counter, "2101", "memo", ""))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void products_are_those_for_the_customer_who_is_keyed(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            assertThat(texts(choices(counter, "1201/" + Residents.WANG_WEI, "product", "")))
                    .containsExactly("101", "102", "103");
            assertThat(texts(choices(counter, "1201/100000004", "product", ""))).containsExactly("201");
            assertThat(texts(choices(counter, "1201/999", "product", ""))).hasSize(4);
        }
    }

    /** Neither what somebody else did, nor what another till did. */
    @ParameterizedTest
    @EnumSource
    void a_receipt_number_is_offered_from_the_tellers_own_receipts_of_today(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            assertThat(texts(choices(counter, "7201", "receipt", ""))).isEmpty();
            counter.play("""
                    t01 2101/WANG/500   -> posted WANG 10500.00
                    t02 2101/WANG/7     -> posted WANG 10507.00
                    t01 2102/WANG/20    -> posted WANG 10487.00
                    """);
            assertThat(texts(choices(counter, "7201", "receipt", ""))).containsExactly("2", "1");
            Offer.Values copies = (Offer.Values) choices(counter, "8202", "receipt", "");
            assertThat(copies.found().choices().get(0).shown())
                    .contains(Datum.word("2102.name"), Datum.money(Money.of(new Currency("CNY", 2), 2000)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void of_many_receipts_the_last_ones_are_offered(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            for (int i = 0; i < 203; i++) {
                assertThat(counter.key("t01", "2101/13/1")).isInstanceOf(Outcome.Posted.class);
            }
            Offer.Values offered = (Offer.Values) choices(counter, "7201", "receipt", "");
            assertThat(offered.found().complete()).isFalse();
            assertThat(texts(offered)).hasSize(200).startsWith("203", "202").endsWith("5", "4");
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_calendar_knows_the_holidays_in_force_and_what_its_field_takes(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.meanwhile("update policy set content = '2026-11-26 = closed\n2026-11-28 = open\n'"
                    + " where kind = 'calendar'");
            Offer.Calendar from = calendar(counter, "8104/13/1120", "fromDate");
            assertThat(from.begun()).isEqualTo("2026-11-20");
            assertThat(from.today()).isEqualTo("2026-11-24").isEqualTo(from.last());
            assertThat(from.first()).isEqualTo("1900-01-01");
            assertThat(Stream.of(25, 26, 27, 28, 29)
                            .filter(day -> from.working().isOpen(LocalDate.of(2026, 11, day))))
                    .containsExactly(25, 27, 28);
            Offer.Calendar to = calendar(counter, "8104/13/1120/nonsense", "toDate");
            assertThat(to.begun()).isEqualTo(to.today());
            assertThat(to.first()).isEqualTo("2026-11-20");
        }
    }

    private static Offer.Calendar calendar(Counter counter, String command, String field) {
        return (Offer.Calendar) desk(counter).calendar(counter.session("t01"), counter.slip(command), field);
    }

    @ParameterizedTest
    @EnumSource
    void counting_starts_in_the_money_of_the_account_from_what_is_keyed(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            Offer.Counting yen = (Offer.Counting)
                    desk(counter).counting(counter.session("t01"), counter.slip("2101/YEN/6000/5000x1"), "pieces");
            assertThat(yen.currency().code()).isEqualTo("JPY");
            assertThat(yen.faces()).containsExactly(10000L, 5000L, 1000L, 500L, 100L, 50L, 10L, 5L, 1L);
            assertThat(yen.amount())
                    .hasValueSatisfying(amount -> assertThat(amount.plain()).isEqualTo("6000"));
            assertThat(yen.pieces()).hasToString("5000x1");

            Offer.Counting half = (Offer.Counting)
                    desk(counter).counting(counter.session("t01"), counter.slip("2101/WANG//rubbish"), "pieces");
            assertThat(half.currency().code()).isEqualTo("CNY");
            assertThat(half.amount()).isEmpty();
            assertThat(half.pieces().counts()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_mix_comes_from_the_tellers_own_till_and_says_what_it_lacks(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            assertThat(mix(counter, "2102/WANG/1287.6"))
                    .isInstanceOfSatisfying(
                            PayOut.Exact.class,
                            exact -> assertThat(exact.pieces())
                                    .hasToString("100x12,50x1,20x1,10x1,5x1,1x2,0.5x1,0.1x1"));
            assertThat(mix(counter, "2102/COMPANY/151600"))
                    .isInstanceOfSatisfying(
                            PayOut.Lacking.class,
                            lacking -> assertThat(lacking.missing()).hasToString("50x1,20x1"));
            assertThat(mix(counter, "2102/WANG/0.13"))
                    .isInstanceOfSatisfying(
                            PayOut.Lacking.class,
                            lacking -> assertThat(lacking.unpayable()).hasToString("CNY 0.03"));
            assertThat(desk(counter).mix(counter.session("t01"), counter.slip("2102/WANG"), "pieces"))
                    .isInstanceOf(Offer.NoAmount.class);
        }
    }

    private static PayOut mix(Counter counter, String command) {
        return mix(counter, command, "pieces");
    }

    private static PayOut mix(Counter counter, String command, String field) {
        return ((Offer.Mix) desk(counter).mix(counter.session("t01"), counter.slip(command), field)).payOut();
    }

    private static void assertExact(PayOut payOut, String pieces) {
        assertThat(payOut)
                .isInstanceOfSatisfying(
                        PayOut.Exact.class, exact -> assertThat(exact.pieces()).hasToString(pieces));
    }

    @ParameterizedTest
    @EnumSource
    void what_is_wanted_for_given_pieces_comes_from_the_till_in_other_faces(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            assertExact(mix(counter, "2104/100x1", "wanted"), "50x2");
            assertExact(mix(counter, "2104/20x5", "wanted"), "100x1");
            assertExact(mix(counter, "2104/USD 100x1,50x2", "wanted"), "20x10");
            assertThat(mix(counter, "2104/1x1,0.5x1,0.1x5", "wanted"))
                    .isInstanceOfSatisfying(
                            PayOut.Lacking.class,
                            lacking -> assertThat(lacking.unpayable()).hasToString("CNY 2.00"));
            assertThat(desk(counter).mix(counter.session("t01"), counter.slip("2104"), "wanted"))
                    .isInstanceOf(Offer.NoAmount.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_is_fetched_comes_from_the_vault_and_what_is_brought_there_from_the_till(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            assertExact(mix(counter, "5103/1500"), "100x15");
            assertExact(mix(counter, "5102/1500"), "100x15");
            counter.play("t01+s01 5103/120000/100x1200 -> posted");
            assertExact(mix(counter, "5103/1500"), "50x30");
            assertExact(mix(counter, "5102/300000"), "100x3000");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_count_of_the_till_starts_with_every_currency_it_keeps_and_only_with_what_is_keyed(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            assertThat(tillCount(counter, "5105")).containsExactly("CNY ", "JPY ", "USD ");
            assertThat(tillCount(counter, "5105/50x400,100x2 USD 1x7"))
                    .containsExactly("CNY 100x2,50x400", "JPY ", "USD 1x7");
            assertThat(counting(counter, "5105/100x2 EUR 5x1"))
                    .isInstanceOfSatisfying(
                            Offer.Unread.class,
                            unread -> assertThat(unread.why().key()).isEqualTo("field.error.count.currency"));
            assertThat(refused(desk(counter).counting(counter.session("s01"), counter.slip("5105"), "counted")))
                    .contains(DeskRefusal.NOT_PERMITTED);
        }
    }

    private static Offer counting(Counter counter, String command) {
        return desk(counter).counting(counter.session("t01"), counter.slip(command), "counted");
    }

    private static List<String> tillCount(Counter counter, String command) {
        return ((Offer.TillCount) counting(counter, command))
                .drawers().stream()
                        .map(drawer -> drawer.currency().code() + " " + drawer.pieces())
                        .toList();
    }

    @ParameterizedTest
    @EnumSource
    void papers_and_countries_are_offered_by_their_names(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            assertThat(texts(choices(counter, "1101", "idType", ""))).containsExactly("1", "2");
            assertThat(texts(choices(counter, "1101", "nationality", "")))
                    .contains("CN", "GB", "ZW")
                    .hasSizeGreaterThan(200);
        }
    }

    /** A search behind a form shows customers, so it needs what an enquiry needs. */
    @ParameterizedTest
    @EnumSource
    void nobody_is_offered_anything_on_a_lost_session_or_for_a_code_of_others(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            Session first = counter.session("t01");
            counter.signsOnAgain("t01");
            assertThat(refused(desk(counter).choices(first, counter.slip("2101"), "account", "emma")))
                    .contains(DeskRefusal.SESSION_LOST);
            assertThat(refused(desk(counter).counting(first, counter.slip("2101/WANG/5"), "pieces")))
                    .contains(DeskRefusal.SESSION_LOST);
            assertThat(refused(desk(counter).mix(first, counter.slip("2102/WANG/5"), "pieces")))
                    .contains(DeskRefusal.SESSION_LOST);
            Session auditor = counter.session("x01");
            assertThat(refused(desk(counter).choices(auditor, counter.slip("2101"), "account", "emma")))
                    .contains(DeskRefusal.NOT_PERMITTED);
        }
    }

    private static Optional<Object> refused(Offer offer) {
        return offer instanceof Offer.Refused refused
                ? Optional.of(refused.refusal().code())
                : Optional.empty();
    }
}
