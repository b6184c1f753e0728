package org.tellerline.core.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How names are spoken and found. */
final class NameSoundsTest {

    @ParameterizedTest
    @CsvSource({
        "王伟, wang wei",
        "单雄信, shan xiong xin",
        "曾国藩, zeng guo fan",
        "解缙, xie jin",
        "仇英, qiu ying",
        "查良镛, zha liang yong",
        "朴智星, piao zhi xing",
        "任我行, ren wo xing",
        "单于明, chan yu ming",
        "尉迟恭, yu chi gong",
        "令狐冲, ling hu chong",
        "欧阳锋, ou yang feng",
        "孙𠮷, sun ji",
        "李㛃, li jie",
        "赵龘, zhao da",
        "吕布, lv bu",
        "买买提江·阿卜杜热合曼, mai mai ti jiang a bu du re he man",
        "Emma Whitfield, emma whitfield",
        "Søren Kierkegård, soren kierkegard",
        "Anna 王, anna wang"
    })
    void a_name_is_spoken_as_its_bearer_would(String name, String spoken) {
        assertThat(NameSounds.spoken(name)).isEqualTo(spoken);
    }

    @Test
    void a_surname_of_two_readings_is_found_by_both_and_the_u_umlaut_however_it_is_typed() {
        assertThat(NameSounds.terms("单雄信")).containsExactly("danxiongxin", "dxx", "shanxiongxin", "sxx", "单雄信");
        assertThat(NameSounds.terms("吕娜")).containsExactly("ln", "luna", "lvna", "lyuna", "吕娜");
    }

    @Test
    void a_name_in_latin_letters_is_found_from_either_end_and_without_accents() {
        assertThat(NameSounds.terms("Zoë O'Neill")).contains("zoeoneill", "oneillzoe", "zo");
        assertThat(NameSounds.terms("Anna 王")).containsExactly("annawang", "anna王", "aw");
    }

    @ParameterizedTest
    @ValueSource(strings = {"???", "Ελένη", "한지민"})
    void what_nobody_here_can_spell_is_found_as_it_is_written(String name) {
        assertThat(NameSounds.spoken(name)).isEmpty();
        assertThat(NameSounds.terms(name)).containsExactly(Customers.term(name));
    }

    /** The demo bank spells the names it makes up by hand. */
    @ParameterizedTest
    @ValueSource(strings = {"surnames", "curious"})
    void names_of_the_demo_bank_are_spelled_as_it_spells_them(String list) throws IOException {
        String resource = "/org/tellerline/core/founding/demo/" + list + ".txt";
        try (InputStream stream = NameSoundsTest.class.getResourceAsStream(resource)) {
            assertThat(stream).isNotNull();
            List<String> rows = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#") && line.contains("|"))
                    .toList();
            assertThat(rows).isNotEmpty();
            for (String row : rows) {
                String[] columns = row.split("\\|");
                assertThat(NameSounds.terms(columns[0].strip()))
                        .as(row)
                        .contains(Customers.term(columns[1].replace("-", " ")));
            }
        }
    }
}
