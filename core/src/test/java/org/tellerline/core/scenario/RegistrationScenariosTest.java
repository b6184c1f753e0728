package org.tellerline.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.core.account.AccountNumber;
import org.tellerline.core.desk.Outcome;
import org.tellerline.core.desk.Outcome.Posted;
import org.tellerline.core.desk.Outcome.Refused;
import org.tellerline.core.fixture.Crowd;
import org.tellerline.core.staff.Session;
import org.tellerline.core.text.Message;
import org.tellerline.core.transaction.FieldError;
import org.tellerline.core.transaction.Slip;
import org.tellerline.schema.db.Dialect;

/** Persons become customers: 1101. */
final class RegistrationScenariosTest {

    private static final String ID = "11010519491231002X";
    private static final String CUSTOMER = "100000009";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void who_was_registered_is_found_by_whatever_they_say_and_has_an_account_at_once(Dialect dialect) {
        String account = AccountNumber.of(1, "101", 10).digits();
        play(dialect, """
                t01 1101/1/11010519491231002x/单雄信//138 0000 0001/西湖路1号/木匠  -> posted
                t01 8101/单雄                          -> found 单雄信
                t01 8101/shanxiongxin                  -> found 单雄信
                t01 8101/danx                          -> found 单雄信
                t01 8101/sxx                           -> found 单雄信
                t01 8101/11010519491231002X            -> found 单雄信
                t01 8101/13800000001                   -> found 单雄信
                t01 8101/100000009                     -> found 单雄信
                t01 1201/100000009/101/CNY//100        -> posted %s
                t05 8101/shanx                         -> found 单雄信
                """.formatted(account));
    }

    @ParameterizedTest
    @EnumSource
    void the_number_is_the_next_of_the_branch_and_the_application_says_all_that_was_registered(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            Posted first = registered(counter, "t01", "1101/1/" + ID + "/王丽//13800000001/西湖路1号/木匠");
            assertThat(first.receipt().form()).isEqualTo("registration");
            assertThat(lines(first))
                    .containsEntry("receipt.customer", CUSTOMER)
                    .containsEntry("receipt.name", "王丽")
                    .containsEntry("receipt.id.type", "id.type.RESIDENT_ID")
                    .containsEntry("receipt.id.number", ID)
                    .containsEntry("receipt.born", "1949-12-31")
                    .containsEntry("receipt.sex", "sex.F")
                    .containsEntry("receipt.phone", "13800000001")
                    .containsEntry("receipt.address", "西湖路1号")
                    .containsEntry("receipt.occupation", "木匠")
                    .containsEntry("receipt.nationality", "CN");

            Posted other =
                    registered(counter, "t05", "1101/p/g1234567/Zoë Hart/1990-03-07/+447700900123/1 High St//gb");
            assertThat(lines(other))
                    .containsEntry("receipt.customer", "200000005")
                    .containsEntry("receipt.id.number", "G1234567")
                    .containsEntry("receipt.nationality", "GB")
                    .doesNotContainKeys("receipt.sex", "receipt.occupation");
            assertThat(counter.books("select id || ' ' || kind || ' ' || id_type || ' ' || id_number || ' ' || born_on"
                            + " || ' ' || coalesce(sex, '-') || ' ' || coalesce(nationality, '-')"
                            + " from customer where id in (100000009, 200000005) order by id"))
                    .containsExactly(
                            "100000009 PERSON RESIDENT_ID 11010519491231002X 1949-12-31 F CN",
                            "200000005 PERSON PASSPORT G1234567 1990-03-07 - GB");
            counter.play("t01 8101/hartzoe -> found Zoë Hart");
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobody_is_registered_twice_and_the_refusal_names_the_number_they_have(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            registered(counter, "t01", "1101/1/" + ID + "/王丽//13800000001/西湖路1号");
            for (String who : List.of("t01", "t05")) {
                Refused again = (Refused) counter.key(who, "1101/R/" + ID + "/王莉//13800000002/西湖路2号");
                assertThat(again.refusal().code().name()).isEqualTo("ALREADY_REGISTERED");
                assertThat(again.refusal().args()).containsExactly(CUSTOMER);
            }
            counter.play("t01 1101/2/11010519491231002X/王丽/19491231/13800000001/西湖路1号 -> posted");
        }
    }

    /** At one branch the next number is drawn under a lock; at two branches only the unique identity stands between them. */
    @ParameterizedTest
    @EnumSource
    void when_two_register_the_same_person_at_once_one_is_refused_in_the_usual_words(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            for (int i = 0; i < 60; i++) {
                List<String> tellers = List.of("t01", i % 2 == 0 ? "t05" : "t02");
                String keyed = "1101/2/RACE%05d/Anna Bell/19900307/13800000001/1 High St".formatted(i);
                List<Outcome> outcomes = atOnce(counter, tellers, keyed);
                Posted posted = only(outcomes, Posted.class);
                Refused refused = only(outcomes, Refused.class);
                assertThat(refused.refusal().code().name()).isEqualTo("ALREADY_REGISTERED");
                assertThat(refused.refusal().args())
                        .containsExactly(posted.receipt().text("receipt.customer"));
            }
            counter.play("t01 8101/annabell -> found Anna Bell");
            assertThat(counter.books("select count(*) from customer where id_number like 'RACE%'"))
                    .containsExactly("60");
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_the_papers_do_not_bear_out_is_told_field_by_field(Dialect dialect) {
        play(dialect, """
                t01 1101/3/11010519491231002X/王丽//13800000001/西湖路1号     -> invalid idType
                t01 1101/1/110105194912310021/王丽//13800000001/西湖路1号     -> invalid idNumber
                t01 1101/1/00010519491231002X/王丽//13800000001/西湖路1号     -> invalid idNumber
                t01 1101/1/G1234567/王丽//13800000001/西湖路1号               -> invalid idNumber
                t01 1101/1/11010519491231002X/王丽/19491230/13800000001/西湖路1号 -> invalid birthDate
                t01 1101/1/11010519491231002X/王丽/19491231/13800000001/西湖路1号/木匠/XX -> invalid nationality
                t01 1101/2/G123/Zoe Hart/19900307/13800000001/1 High St       -> invalid idNumber
                t01 1101/2/G1234567/Zoe Hart//13800000001/1 High St           -> invalid birthDate
                t01 1101/2/G1234567/Zoe Hart/19900230/13800000001/1 High St   -> invalid birthDate
                t01 1101/2/G1234567/Zoe Hart/900307/13800000001/1 High St     -> invalid birthDate
                t01 1101/2/G1234567/Zoe Hart/19900307/1234/1 High St          -> invalid phone
                t01 1101/2/G1234567/Zoe Hart/19900307/12+345/1 High St        -> invalid phone
                t01 1101/2//Zoe Hart                                          -> invalid idNumber birthDate phone address
                t01 1101/2/G1234567/Zoe Hart/20261125/13800000001/1 High St   -> invalid birthDate
                t01 1101/1/110105202611250016/王丽//13800000001/西湖路1号     -> invalid idNumber
                t01 1101/1/110105202611250016/王丽/20261125/1234/西湖路1号    -> invalid idNumber birthDate phone
                t01 1101/2/G123/Zoe Hart/20270101/1234//smith/XX              -> invalid idNumber birthDate phone address nationality
                t01 1101/2/G1234567/Zoe Hart/20261124/+86 571-8800/1 High St  -> posted
                """);
    }

    @ParameterizedTest
    @EnumSource
    void the_error_names_the_birth_date_that_the_number_tells(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            Outcome.Invalid invalid =
                    (Outcome.Invalid) counter.key("t01", "1101/1/" + ID + "/王丽/19491230/13800000001/西湖路1号");
            FieldError error = invalid.errors().get(0);
            assertThat(error.why().key()).isEqualTo("field.error.born.differs");
            assertThat(error.why().args()).hasToString("[1949-12-31]");
        }
    }

    /** Wang Wei was born on 10 February 1971. */
    @ParameterizedTest
    @EnumSource
    void the_same_name_and_birth_date_under_other_papers_is_warned_of_and_not_refused(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            assertThat(warnings(counter, "1101/2/G1234567/王 伟/19710210/13800000001/西湖路1号"))
                    .hasToString("[Message[key=warning.look-alike, args=[100000001]]]");
            assertThat(warnings(counter, "1101/2/G1234567/王伟/19710211/13800000001/西湖路1号"))
                    .isEmpty();
            assertThat(warnings(counter, "1101/2/G1234567/王伟强/19710210/13800000001/西湖路1号"))
                    .isEmpty();
            counter.play("t01 1101/2/G1234567/王伟/19710210/13800000001/西湖路1号 -> posted");
        }
    }

    private static List<Message> warnings(Counter counter, String keyed) {
        return ((Outcome.Reviewed) counter.review(counter.session("t01"), keyed))
                .review()
                .warnings();
    }

    /** The trail is read by more people than the customers' particulars are for. */
    @ParameterizedTest
    @EnumSource
    void the_trail_holds_a_digest_and_neither_name_nor_number(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            registered(counter, "t01", "1101/1/" + ID + "/王丽//13800000001/西湖路1号");
            String told = counter.books("select payload from audit where payload like '%registered=%'")
                    .get(0);
            assertThat(told).contains("registered=" + CUSTOMER + "|");
            assertThat(told).doesNotContain(ID).doesNotContain("王丽").doesNotContain("13800000001");
        }
    }

    private static Posted registered(Counter counter, String who, String keyed) {
        return (Posted) counter.key(who, keyed);
    }

    private static Map<String, String> lines(Posted posted) {
        Map<String, String> lines = new TreeMap<>();
        posted.receipt()
                .lines()
                .forEach(line -> lines.put(line.label(), line.datum().text()));
        return lines;
    }

    private static List<Outcome> atOnce(Counter counter, List<String> tellers, String keyed) {
        List<Callable<Outcome>> work = new ArrayList<>();
        for (String teller : tellers) {
            Session session = counter.session(teller);
            Slip slip = counter.slip(keyed);
            work.add(() -> counter.send(session, slip));
        }
        return Crowd.together(work);
    }

    private static <T> T only(List<Outcome> outcomes, Class<T> kind) {
        List<T> found =
                outcomes.stream().filter(kind::isInstance).map(kind::cast).toList();
        assertThat(found).as(outcomes.toString()).hasSize(1);
        return found.get(0);
    }

    private void play(Dialect dialect, String script) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.play(script);
        }
    }
}
