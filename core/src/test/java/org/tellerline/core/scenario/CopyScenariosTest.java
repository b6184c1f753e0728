package org.tellerline.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.core.desk.Outcome;
import org.tellerline.core.transaction.Line;
import org.tellerline.core.transaction.Receipt;
import org.tellerline.schema.db.Dialect;

/** A receipt is printed again: 8202. */
final class CopyScenariosTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void a_copy_says_what_the_original_says_and_which_copy_it_is(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            Receipt original = posted(counter.key("t01", "2101/WANG/500//孙𠮷/rent\\%_May"));
            counter.play("t01 8202/@1 -> needs SUPERVISOR");
            Receipt first = posted(counter.key("t01+s01", "8202/@1"));
            Receipt second = posted(counter.key("t01+s02", "8202/@1"));
            assertThat(original.isCopy()).isFalse();
            assertThat(first.isCopy()).isTrue();
            assertThat(first.lines()).startsWith(original.lines().toArray(Line[]::new));
            assertThat(first.text(Receipt.COPY)).isEqualTo("1");
            assertThat(second.text(Receipt.COPY)).isEqualTo("2");
            assertThat(second.text("receipt.copy.by")).isEqualTo("t01");
            assertThat(counter.books("select kind || ' ' || legs || ' ' || coalesce(receipt_no, 0) from journal"
                            + " where code = '8202'"))
                    .containsExactly("RECORD 0 0", "RECORD 0 0");
            assertThat(counter.books("select what from signature")).containsExactly("APPROVED", "APPROVED");
            counter.play("t01 2101/WANG/1 -> posted WANG 10501.00");
        }
    }

    @ParameterizedTest
    @EnumSource
    void another_days_receipt_is_copied_and_another_positions_is_not(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.play("""
                    t01 2101/WANG/500                      -> posted WANG 10500.00
                    t02 2101/WANG/500                      -> posted WANG 11000.00
                    t01+s01 8202/@2                        -> refused RECEIPT_OF_OTHER_POSITION
                    t01+s01 8202/999999                    -> refused RECEIPT_UNKNOWN
                    a01+s01 8202/@1                        -> refused NOT_PERMITTED
                    x01+s01 8202/@1                        -> refused NOT_PERMITTED
                    """);
            counter.meanwhile("insert into branch_day values (1, '2027-01-04', 'OPEN')");
            counter.meanwhile("update bank set business_date = '2027-01-04'");
            counter.play("""
                    t01+s01 8202/@1                        -> refused RECEIPT_UNKNOWN
                    t01+s01 8202/2026.@1                   -> posted 0001101000000013
                    """.replace("2026.@1", "2026." + counter.receipt(1)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_original_of_a_reversal_and_the_reversal_itself_are_copied(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.play("""
                    t01 2101/WANG/500                      -> posted WANG 10500.00
                    t01+s01 7201/@1/mistake                -> posted WANG 10000.00
                    t01+s01 8202/@1                        -> posted 0001101000000013
                    t01+s01 8202/@2                        -> posted 0001101000000013
                    """);
        }
    }

    private static Receipt posted(Outcome outcome) {
        return ((Outcome.Posted) outcome).receipt();
    }
}
