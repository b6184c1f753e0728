package org.tellerline.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.core.account.AccountNumber;
import org.tellerline.schema.db.Dialect;

/** One teller's whole day, from the sealed till to the sealed till. */
final class TellersDayTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void a_branch_opens_serves_balances_and_closes(Dialect dialect) {
        String noon = FullTill.counted("100x1217,50x401,20x300,10x402,5x200,1x400,0.5x200,0.1x300");
        String evening = FullTill.counted("100x1212,50x401,20x300,10x399,5x200,1x400,0.5x200,0.1x300");
        try (Counter counter = Counter.inTheMorning(dialect, folder)) {
            counter.play("""
                    t01 5101/%1$s                          -> refused BRANCH_CLOSED
                    s01+s02 9101                           -> posted
                    t01 2101/WANG/1                        -> refused NO_TILL
                    t01 5101/CNY 100x1200                  -> refused COUNT_DIFFERS COUNT_DIFFERS COUNT_DIFFERS
                    t01 5101/%1$s                          -> posted
                    t01 2101/WANG/2000/100x20              -> posted WANG 12000.00
                    t01 2102/EMMA/330/100x3,10x3           -> posted EMMA 2170.50
                    t01 2101/WANG/100/50x1,10x5            -> posted WANG 12100.00
                    t01 1201/100000001/101/CNY//600        -> posted %4$s
                    t01 2102/WANG/600                      -> posted WANG 11500.00
                    t01 4101/WANG/EMMA/1500                -> posted WANG 10000.00
                    s01+s02 9102                           -> refused TILL_STILL_OPEN
                    t01 5105/%2$s                          -> posted
                    t01 9001                               -> SignedOff[]
                    """.formatted(FullTill.COUNT, noon, evening, account()));
            counter.signsOnAgain("t01");
            counter.play("""
                    t01 2102/COMPANY/530/100x5,10x3        -> posted COMPANY 999470.00
                    t01 5106/%2$s/SEAL-77                  -> refused CASH_OVER
                    s01+s02 9102                           -> refused TILL_STILL_OPEN
                    t01 5106/%3$s/SEAL-77                  -> posted
                    t01 2101/WANG/1                        -> refused NO_TILL
                    s01+s02 9102                           -> posted
                    t01 5101/%3$s                          -> refused BRANCH_CLOSED
                    """.formatted(FullTill.COUNT, noon, evening));
            assertThat(counter.books("select cash - (select sum(face * count) from till_pieces p"
                            + " where p.till = c.till and p.currency = c.currency) from till_cash c where till = 1001"))
                    .containsExactly("0", "0", "0");
            assertThat(counter.books("select count from till_pieces where till = 1001 and condition = 'LOOSE'"))
                    .containsExactly("0", "0", "0");
        }
    }

    private static String account() {
        return AccountNumber.of(1, "101", 10).toString();
    }
}
