package org.tellerline.core.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class ReceiptTest {

    @Test
    void reads_back_exactly_what_was_stored_whatever_the_words() {
        long seed = Long.getLong("tellerline.seed", System.nanoTime());
        SplittableRandom random = new SplittableRandom(seed);
        String letters = "ab王\\\nn\t=|\r \u001b";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder words = new StringBuilder();
            int length = random.nextInt(12);
            for (int j = 0; j < length; j++) {
                words.append(letters.charAt(random.nextInt(letters.length())));
            }
            Receipt receipt = Receipt.of(
                    "deposit",
                    Line.of("receipt.memo", Datum.text(words)),
                    Line.of("receipt.date", Datum.date(LocalDate.of(2026, 11, 23))));
            assertThat(Receipt.decode(receipt.encoded())).as("seed %d", seed).isEqualTo(receipt);
        }
    }
}
