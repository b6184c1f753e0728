package org.tellerline.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tellerline.core.ledger.LedgerBank.TODAY;
import static org.tellerline.core.ledger.Teller.key;
import static org.tellerline.schema.tables.Tables.DAY_TOTAL;
import static org.tellerline.schema.tables.Tables.JOURNAL;
import static org.tellerline.schema.tables.Tables.POSITION_HEAD;
import static org.tellerline.schema.tables.Tables.POSTING;
import static org.tellerline.schema.tables.Tables.TILL_CASH;
import static org.tellerline.schema.tables.Tables.TILL_PIECES;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.core.ledger.Teller.Answer;
import org.tellerline.schema.db.Dialect;

/** The way into the books, the same on both databases. */
final class LedgerTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void a_deposit_moves_account_till_totals_and_numbers_together(Dialect dialect) {
        try (LedgerBank bank = LedgerBank.open(dialect, folder, 1, 1)) {
            Teller teller = new Teller(bank.ledger(), 1);

            assertThat(teller.pays(1, 50_000, key("a"))).isEqualTo(new Answer.Posted("0001-01-000001", false));
            assertThat(teller.pays(1, 7, key("b"))).isEqualTo(new Answer.Posted("0001-01-000002", false));

            assertThat(bank.balance(1)).isEqualTo(50_007);
            bank.database().read(sql -> {
                assertThat(sql.fetchSingle(TILL_CASH).getCash()).isEqualTo(50_007);
                assertThat(sql.fetchSingle(TILL_PIECES).getCount()).isEqualTo(50_007);
                assertThat(sql.fetchSingle(DAY_TOTAL).getAmount()).isEqualTo(50_007);
                assertThat(sql.fetchSingle(POSITION_HEAD).getAuditSeq()).isEqualTo(2);
                assertThat(sql.fetch(JOURNAL.where(JOURNAL.BUSINESS_DATE.eq(TODAY))))
                        .hasSize(2);
                assertThat(sql.select(POSTING.BALANCE_AFTER)
                                .from(POSTING)
                                .where(POSTING.ACCOUNT.isNotNull())
                                .orderBy(POSTING.ENTRY_NO)
                                .fetch(POSTING.BALANCE_AFTER))
                        .containsExactly(50_000L, 50_007L);
                return 0;
            });
        }
    }
}
