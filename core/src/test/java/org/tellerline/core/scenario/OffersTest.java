package org.tellerline.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.core.cash.PayOut;
import org.tellerline.core.desk.Desk;
import org.tellerline.core.desk.DeskRefusal;
import org.tellerline.core.desk.Offer;
import org.tellerline.core.fixture.Residents;
import org.tellerline.core.staff.Session;
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
        return ((Offer.Mix) desk(counter).mix(counter.session("t01"), counter.slip(command), "pieces")).payOut();
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
