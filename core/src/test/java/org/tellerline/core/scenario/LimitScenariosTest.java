package org.tellerline.core.scenario;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.schema.db.Dialect;

/** How far a teller's own right reaches: at each limit, and one minor unit beyond it. */
final class LimitScenariosTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void one_transaction_may_reach_the_limit_of_the_tellers_grade_and_no_further(Dialect dialect) {
        play(dialect, """
                t01 2101/COMPANY/200000                -> posted COMPANY 1200000.00
                t01 2101/COMPANY/200000.01             -> needs SUPERVISOR
                t01 2102/COMPANY/50000                 -> posted COMPANY 1150000.00
                t01 2102/COMPANY/50000.01              -> needs SUPERVISOR
                t01 4101/COMPANY/WANG/50000            -> posted COMPANY 1100000.00
                t01 4101/COMPANY/WANG/50000.01         -> needs SUPERVISOR
                t01 2101/EMMAUSD/30000                 -> posted EMMAUSD 31000.00
                t01 2101/EMMAUSD/30000.01              -> needs SUPERVISOR
                t01 2101/YEN/4000000                   -> posted YEN 4050000
                t01 2101/YEN/4000001                   -> needs SUPERVISOR
                t04 2101/COMPANY/20000                 -> posted COMPANY 1120000.00
                t04 2101/COMPANY/20000.01              -> needs SUPERVISOR
                t03 2101/COMPANY/500000                -> posted COMPANY 1620000.00
                t03 2101/COMPANY/500000.01             -> needs SUPERVISOR
                t01 1201/100000004/201/CNY//200000.01  -> needs SUPERVISOR
                """);
    }

    @ParameterizedTest
    @EnumSource
    void all_transactions_of_a_teller_on_a_day_together_may_reach_the_limit_and_no_further(Dialect dialect) {
        play(dialect, "t01 4101/COMPANY/WANG/50000 -> posted WANG 60000.00\n" + """
                t01 4101/COMPANY/WANG/50000            -> posted WANG 110000.00
                t01 4101/COMPANY/WANG/50000            -> posted WANG 160000.00
                t01 4101/COMPANY/WANG/50000            -> posted WANG 210000.00
                t01 4101/COMPANY/WANG/50000            -> posted WANG 260000.00
                t01 4101/COMPANY/WANG/50000            -> posted WANG 310000.00
                t01 4101/COMPANY/WANG/50000            -> posted WANG 360000.00
                t01 4101/COMPANY/WANG/50000            -> posted WANG 410000.00
                t01 4101/COMPANY/WANG/50000            -> posted WANG 460000.00
                t01 4101/COMPANY/WANG/49999.99         -> posted WANG 509999.99
                t01 4101/COMPANY/WANG/0.02             -> needs SUPERVISOR
                t01 4101/COMPANY/WANG/0.01             -> posted WANG 510000.00
                t01 4101/COMPANY/WANG/0.01             -> needs SUPERVISOR
                t02 4101/COMPANY/WANG/0.01             -> posted WANG 510000.01
                t01+s02 4101/COMPANY/WANG/0.01         -> posted WANG 510000.02
                """);
    }

    /** The company may take 500,000.00 out on a day, at whichever tills of whichever branch. */
    @ParameterizedTest
    @EnumSource
    void all_tellers_together_serve_a_customer_up_to_the_limit_of_the_day_and_no_further(Dialect dialect) {
        play(dialect, """
                t01 2102/COMPANY/50000                 -> posted COMPANY 950000.00
                t01 2102/COMPANY/50000                 -> posted COMPANY 900000.00
                t01 2102/COMPANY/50000                 -> posted COMPANY 850000.00
                t02 2102/COMPANY/50000                 -> posted COMPANY 800000.00
                t02 2102/COMPANY/50000                 -> posted COMPANY 750000.00
                t02 2102/COMPANY/50000                 -> posted COMPANY 700000.00
                t03 2102/COMPANY/150000                -> posted COMPANY 550000.00
                t05 2102/COMPANY/49999.99              -> posted COMPANY 500000.01
                t06 2102/COMPANY/0.02                  -> needs SUPERVISOR
                t06 2102/COMPANY/0.01                  -> posted COMPANY 500000.00
                t06 2102/COMPANY/0.01                  -> needs SUPERVISOR
                t06+s03 2102/COMPANY/0.01              -> posted COMPANY 499999.99
                """);
    }

    private void play(Dialect dialect, String script) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.play(script);
        }
    }
}
