package org.tellerline.core.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tellerline.core.cash.Count;
import org.tellerline.core.fixture.BankFixture;
import org.tellerline.core.text.Message;
import org.tellerline.core.text.Parsed;
import org.tellerline.schema.db.Dialect;

/** How a whole till is keyed. */
final class CountFieldTest {

    @TempDir
    Path folder;

    private BankFixture bank;
    private FieldContext fields;

    @BeforeEach
    void open() {
        bank = BankFixture.open(Dialect.SQLITE, folder);
        fields = bank.bank().desk().fields(bank.signOn("t01"));
    }

    @AfterEach
    void close() {
        bank.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CNY 100x1200,50x400 USD 100x60   | CNY 100x1200,50x400 USD 100x60
            usd 100x60 cny 50x400,100x1200   | CNY 100x1200,50x400 USD 100x60
            100x5,0.5x2 JPY 10000x1          | CNY 100x5,0.5x2 JPY 10000x1
            0.50X2, 100x5 , 100x1            | CNY 100x6,0.5x2
            CNY 100x5 50x2                   | CNY 100x5,50x2
            CNY 100x0 USD 0 JPY 1x1          | JPY 1x1
            0                                | 0
            CNY 0                            | 0
            """)
    void a_count_has_one_text_whatever_way_it_is_keyed(String keyed, String canonical) {
        assertThat(CountField.parse(keyed, fields)).isInstanceOf(Parsed.Value.class);
        Count count = ((Parsed.Value<Count>) CountField.parse(keyed, fields)).value();
        assertThat(count).hasToString(canonical);
        assertThat(CountField.parse(canonical, fields)).isEqualTo(Parsed.value(count));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CNY 100x5,5            | field.error.pieces[5]
            CNY 100x5,,50x1        | field.error.pieces[100x5,,50x1]
            CNY 100x-5             | field.error.pieces[100x-5]
            CNY 100x12345678       | field.error.pieces[100x12345678]
            CNY 25x1               | field.error.pieces.face[25, CNY]
            JPY 0.5x1              | field.error.pieces.face[0.5, JPY]
            100x1 EUR 5x1          | field.error.count.currency[EUR, CNY JPY USD]
            100x1 CNY 50x1         | field.error.count.twice[CNY]
            USD JPY 1x1            | field.error.count.empty[USD]
            0,100x1                | field.error.pieces[0]
            everything             | field.error.pieces[everything]
            """)
    void what_cannot_be_read_is_named(String keyed, String why) {
        Message said = ((Parsed.Wrong<Count>) CountField.parse(keyed, fields)).why();
        assertThat(said.key() + said.args()).isEqualTo(why);
    }

    @Test
    void beside_the_field_stand_the_totals() {
        Count count = ((Parsed.Value<Count>) CountField.parse("100x1200,0.1x3 USD 1x30", fields)).value();
        assertThat(CountField.echo(count, fields)).contains(Message.of("echo.text", "CNY 120,000.30  USD 30.00"));
    }

    @Test
    void a_full_till_of_all_currencies_finds_room() {
        String many = "CNY 100x99999,50x99999,20x99999,10x99999,5x99999,1x99999,0.5x99999,0.1x99999"
                + " JPY 10000x99999,5000x99999,1000x99999,500x99999,100x99999,50x99999,10x99999,5x99999,1x99999"
                + " USD 100x99999,50x99999,20x99999,10x99999,5x99999,1x99999,0.25x99999,0.1x99999,0.05x99999,0.01x99999";
        String full = many.replace("x99999", "x9999999");
        assertThat(full).hasSizeLessThan(CountField.MOST - "5106//".length() - SealNumber.MOST);
        assertThat(CountField.parse(full, fields)).isInstanceOf(Parsed.Value.class);
    }
}
