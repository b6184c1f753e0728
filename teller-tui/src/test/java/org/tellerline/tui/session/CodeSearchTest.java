package org.tellerline.tui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tellerline.core.catalogue.Catalogue;
import org.tellerline.core.text.Language;
import org.tellerline.core.text.Pinyin;
import org.tellerline.core.text.Texts;
import org.tellerline.core.transaction.TransactionType;

class CodeSearchTest {

    private final Dictionary dictionary = new Dictionary();
    private final List<TransactionType> types = new Catalogue().types();
    private final CodeSearch search = new CodeSearch(dictionary::in);

    private List<String> find(String words) {
        return search.find(types, words).stream().map(TransactionType::code).toList();
    }

    @Test
    void every_code_is_found_by_number_names_pinyin_initials_and_its_words() {
        for (TransactionType type : types) {
            String chinese = dictionary.in(Language.ZH).say(type.nameKey());
            assertThat(find(type.code())).as(type.code()).first().isEqualTo(type.code());
            for (String words : List.of(
                    type.name(),
                    dictionary.in(Language.EN).say(type.nameKey()),
                    chinese,
                    Pinyin.spelled(chinese),
                    Pinyin.initials(chinese).toUpperCase(Locale.ROOT))) {
                assertThat(find(words)).as(words).contains(type.code());
            }
            for (Language language : Language.values()) {
                words(type, dictionary.in(language))
                        .forEach(word -> assertThat(find(word)).as(word).contains(type.code()));
            }
        }
    }

    private static List<String> words(TransactionType type, Texts texts) {
        return List.of(texts.say(type.code() + ".words").split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "xianjincunkuan, 2101",
        "xjck, 2101",
        "ck, 2101",
        "cun kuan, 2101",
        "qukuan, 2102",
        "zz, 4101",
        "kaihu, 1201",
        "qt, 9001",
        "suoping, 9002",
        "cash wit, 2102",
        "取款, 2102",
        "2102, 2102",
        "phone, 8101"
    })
    void the_best_comes_first(String words, String code) {
        assertThat(find(words)).first().isEqualTo(code);
    }

    @Test
    void several_words_must_all_be_meant() {
        assertThat(find("cash")).contains("2101", "2102");
        assertThat(find("cash deposit")).contains("2101").doesNotContain("2102");
        assertThat(find("cash nosuchthing")).isEmpty();
    }

    @Test
    void letters_in_the_middle_of_an_english_word_are_not_meant() {
        assertThat(find("eposit")).isEmpty();
    }

    @Test
    void without_words_all_codes_are_found() {
        assertThat(find("  ")).hasSameSizeAs(types);
    }
}
