package org.tellerline.core.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Ranges split and join so that every number stands as it was last told, with as few ranges as that takes. */
final class VoucherStockTest {

    private static final int NUMBERS = 40;
    private static final int CHANGES = 5_000;

    @Test
    void any_changes_in_any_order_leave_each_number_as_it_was_last_told() {
        long seed = Long.getLong("tellerline.seed", System.nanoTime());
        System.out.println("VoucherStockTest: -Dtellerline.seed=" + seed);
        SplittableRandom random = new SplittableRandom(seed);
        Map<Long, String> told = new TreeMap<>();
        List<StockRange> standing = List.of(range(0, NUMBERS - 1, 1, VoucherState.HELD));
        tell(told, standing.get(0));
        for (int i = 0; i < CHANGES; i++) {
            long first = random.nextInt(NUMBERS);
            long last = Math.min(NUMBERS - 1, first + random.nextInt(5));
            StockRange change = range(
                    first,
                    last,
                    1 + random.nextInt(2),
                    VoucherState.values()[random.nextInt(VoucherState.values().length)]);
            VoucherStock stock = VoucherStock.of(standing).setting(change);
            tell(told, change);
            standing = replaced(standing, stock);
            assertThat(asTold(standing)).isEqualTo(told);
            assertThat(standing).hasSize(runs(told));
        }
    }

    @Test
    void what_was_counted_is_counted_no_more_once_a_number_is_taken_out_of_it() {
        Optional<java.time.LocalDate> today = Optional.of(java.time.LocalDate.of(2026, 11, 24));
        StockRange counted = new StockRange(of(1, 10), 1, VoucherState.HELD, today);
        VoucherStock stock = VoucherStock.of(List.of(counted)).setting(range(1, 1, 1, VoucherState.USED));
        assertThat(stock.ranges()).extracting(StockRange::countedOn).containsOnly(Optional.empty());
        assertThat(stock.gone()).containsExactly(counted);
        assertThat(stock.come()).hasSize(2);
    }

    @Test
    void no_number_comes_twice_and_none_stands_that_never_came() {
        VoucherStock stock = VoucherStock.of(List.of(range(1, 10, 1, VoucherState.HELD)));
        assertThatThrownBy(() -> stock.adding(range(10, 20, 1, VoucherState.HELD)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> stock.setting(range(10, 11, 1, VoucherState.USED)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Rows as the data base would have them: those that are gone taken away, those that came put in. */
    private static List<StockRange> replaced(List<StockRange> before, VoucherStock stock) {
        List<StockRange> rows = new ArrayList<>(before);
        assertThat(rows.removeAll(stock.gone()) || stock.gone().isEmpty()).isTrue();
        rows.addAll(stock.come());
        return rows;
    }

    private static void tell(Map<Long, String> told, StockRange range) {
        for (long no = range.range().first(); no <= range.range().last(); no++) {
            told.put(no, range.holder() + " " + range.state());
        }
    }

    private static Map<Long, String> asTold(List<StockRange> ranges) {
        Map<Long, String> told = new TreeMap<>();
        ranges.forEach(range -> tell(told, range));
        return told;
    }

    private static int runs(Map<Long, String> told) {
        int runs = 0;
        String before = "";
        for (String one : told.values()) {
            runs += one.equals(before) ? 0 : 1;
            before = one;
        }
        return runs;
    }

    private static StockRange range(long first, long last, long holder, VoucherState state) {
        return new StockRange(of(first, last), holder, state, Optional.empty());
    }

    private static VoucherRange of(long first, long last) {
        return new VoucherRange(VoucherKind.PASSBOOK, "", first, last);
    }
}
