package org.tellerline.tui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tellerline.core.catalogue.Catalogue;
import org.tellerline.core.text.Language;
import org.tellerline.core.transaction.TransactionType;
import org.tellerline.tui.grid.CellWidth;
import org.tellerline.tui.help.Question;
import org.tellerline.tui.help.QuestionSearch;
import org.tellerline.tui.help.QuestionSearch.Found;
import org.tellerline.tui.help.Questions;

/** The questions that staff ask: an answer speaks of nothing that is not there, says the same in both languages, and can be found. */
class QuestionsTest {

    private static final int TITLE_CELLS = 60;
    private static final int TOPIC_CELLS = 13;

    private static final Pattern KEY = Pattern.compile(
            "\\b(F\\d+|Ctrl-\\S|Shift-\\w+|Esc [0-9=-]|Tab|PgUp|PgDn|Home|Insert|Backspace|Up|Down|Left|Right)(?![\\w-])");
    private static final Pattern COMMAND = Pattern.compile("(?<![0-9A-Za-z-])([1-9]\\d{3})((?:/[^/.,，。;；:：]*)+)");

    private final Questions questions = Questions.all();
    private final Catalogue catalogue = new Catalogue();
    private final QuestionSearch search = QuestionSearch.all();

    private static Stream<Language> languages() {
        return Arrays.stream(Language.values());
    }

    private static Set<String> keysIn(String step) {
        return KEY.matcher(step).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void every_code_has_its_question_and_none_belongs_to_a_code_that_is_not_there() {
        Set<String> places =
                questions.list().stream().flatMap(one -> one.places().stream()).collect(Collectors.toSet());
        places.remove(Questions.SIGN_ON);
        assertThat(places)
                .containsExactlyInAnyOrderElementsOf(
                        catalogue.types().stream().map(TransactionType::code).toList());
        assertThat(questions.list()).hasSizeGreaterThanOrEqualTo(35);
        assertThat(questions.list().stream().map(Question::id)).doesNotHaveDuplicates();
    }

    @Test
    void answers_name_only_codes_that_are_there() {
        for (Question question : questions.list()) {
            languages()
                    .forEach(language -> assertThat(questions.codes(question, language))
                            .as(question.id())
                            .allMatch(code -> catalogue.find(code).isPresent()));
        }
    }

    @Test
    void answers_name_only_keys_that_do_something() throws IOException {
        Set<String> known = new TreeSet<>(KeyTable.OTHERS.keySet());
        KeyTable.OTHERS.values().forEach(others -> known.addAll(List.of(others.split(", "))));
        screenKeys().forEach(key -> known.addAll(List.of(key.split("/"))));
        for (Question question : questions.list()) {
            languages()
                    .flatMap(language -> questions.steps(question, language).stream())
                    .forEach(step -> assertThat(known).as(question.id()).containsAll(keysIn(step)));
        }
    }

    /** The keys that the list of all keys explains. */
    private static List<String> screenKeys() throws IOException {
        Properties screen = new Properties();
        try (InputStream stream =
                QuestionsTest.class.getResourceAsStream("/org/tellerline/tui/text/screen_en.properties")) {
            screen.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        return screen.stringPropertyNames().stream()
                .filter(name -> name.startsWith("key."))
                .map(name -> name.substring("key.".length()))
                .toList();
    }

    @Test
    void commands_in_answers_have_no_more_fields_than_their_codes() {
        for (Question question : questions.list()) {
            languages()
                    .flatMap(language -> questions.steps(question, language).stream())
                    .flatMap(step -> COMMAND.matcher(step).results())
                    .forEach(command -> assertThat(command.group(2)
                                    .chars()
                                    .filter(c -> c == '/')
                                    .count())
                            .as(question.id() + ": " + command.group())
                            .isLessThanOrEqualTo(catalogue
                                    .find(command.group(1))
                                    .orElseThrow()
                                    .fields()
                                    .size()));
        }
    }

    @Test
    void both_languages_say_the_same_step_by_step() {
        for (Question question : questions.list()) {
            List<String> english = questions.steps(question, Language.EN);
            List<String> chinese = questions.steps(question, Language.ZH);
            assertThat(english).as(question.id()).hasSizeGreaterThanOrEqualTo(2).hasSameSizeAs(chinese);
            assertThat(questions.codes(question, Language.EN))
                    .as(question.id())
                    .containsExactlyInAnyOrderElementsOf(questions.codes(question, Language.ZH));
            for (int i = 0; i < english.size(); i++) {
                assertThat(keysIn(english.get(i))).as(english.get(i)).isEqualTo(keysIn(chinese.get(i)));
            }
        }
    }

    @Test
    void titles_and_topics_fit_into_the_list() {
        for (Question question : questions.list()) {
            languages().forEach(language -> {
                assertThat(CellWidth.of(questions.title(question, language)))
                        .as(question.id())
                        .isLessThanOrEqualTo(TITLE_CELLS);
                assertThat(CellWidth.of(questions.topic(question, language)))
                        .as(question.topic())
                        .isLessThanOrEqualTo(TOPIC_CELLS);
            });
        }
    }

    @Test
    void what_can_be_taken_back_is_what_the_answer_says() {
        Question question = named("back.when-not");
        String told = questions.steps(question, Language.EN).get(0);
        assertThat(Pattern.compile("\\d{4}").matcher(told).results().map(MatchResult::group))
                .containsExactlyElementsOf(catalogue.types().stream()
                        .filter(TransactionType::reversible)
                        .map(TransactionType::code)
                        .toList());
    }

    @Test
    void the_pauses_are_those_of_the_session() {
        assertThat(TellerSession.LOCK_AFTER).isEqualTo(Duration.ofMinutes(5));
        assertThat(TellerSession.END_AFTER).isEqualTo(Duration.ofMinutes(15));
        assertThat(questions.steps(named("fault.locked"), Language.EN).get(1)).contains("Five minutes", "fifteen");
    }

    private Question named(String id) {
        return questions.list().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<String> find(String words, String place) {
        return search.find(words, place).questions().stream().map(Question::id).toList();
    }

    @Test
    void every_question_is_found_by_its_number_and_by_its_words() {
        for (Question question : questions.list()) {
            assertThat(find(Integer.toString(question.number()), "")).first().isEqualTo(question.id());
            languages().forEach(language -> {
                String title = questions.title(question, language);
                assertThat(find(title, "")).as(title).contains(question.id());
            });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "roll back, back.how",
        "how do I reverse a deposit, back.how",
        "冲正, back.how",
        "mozhang, back.how",
        "存款做错了怎么抹账, back.how",
        "verify identity, identity.check",
        "核实身份, identity.check",
        "hssf, identity.check",
        "avoid payment errors, avoid.payment",
        "connection lost, fault.offline",
        "duanwang, fault.offline",
        "断网了怎么办, fault.offline",
        "posted or not?, fault.posted",
        "printer, fault.printer",
        "dayinji, fault.printer",
        "forgot password, fault.password",
        "wjmm, fault.password",
        "screen locked, fault.locked",
        "till does not balance, till.differs",
        "轧不平, till.differs",
        "branch close, day.close",
        "book check, fault.books",
        "signature needed, sign.needed",
        "what is a check digit, avoid.check-digit",
        "fill form, fill.form",
        "填单, fill.form",
        "6102 2101, ''",
        "8303, day.trial",
        "5105, till.count"
    })
    void the_best_comes_first(String words, String id) {
        Found found = search.find(words, "");
        assertThat(found.meant()).isEqualTo(!id.isEmpty());
        if (found.meant()) {
            assertThat(find(words, "")).first().isEqualTo(id);
        }
    }

    @Test
    void without_words_the_questions_of_the_place_come_first() {
        assertThat(find("", "5106")).startsWith("till.close").hasSameSizeAs(questions.list());
        assertThat(find(" ", "")).first().isEqualTo("start.first");
        assertThat(search.find("receipt", "8202").questions().get(0).belongsTo("8202"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"recieptt, back.number", "pasword forgoten, fault.password", "打印坏了, fault.printer", "maozhang, back.how"
    })
    void where_nothing_is_meant_the_nearest_are_offered(String words, String id) {
        Found found = search.find(words, "");
        assertThat(found.meant()).isFalse();
        assertThat(found.questions().stream().map(Question::id)).contains(id).hasSizeLessThan(10);
    }

    @Test
    void what_comes_near_nothing_finds_all() {
        Found found = search.find("zzqq", "");
        assertThat(found.meant()).isFalse();
        assertThat(found.questions()).isEqualTo(questions.list());
    }
}
