package org.tellerline.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.schema.db.Dialect;

/**
 * Two tellers take one event back who meet at no lock: an event without accounts or cash, taken back at two positions. The desk allows
 * no such thing; whoever might is told by the index, and learns on the second look who was faster.
 */
final class ReversedOnceTest {

    @TempDir
    Path folder;

    @Test
    void the_index_sends_the_second_one_to_look_again() {
        try (LedgerBank bank = LedgerBank.open(Dialect.POSTGRESQL, folder, 3, 1)) {
            PastEvent event = posted(bank);
            Pause pause = new Pause();
            FutureTask<String> slow = Crowd.start(() -> reverse(new Watched(bank.ledger(), pause), 1, event, "slow"));
            pause.awaitReached();
            assertThat(reverse(bank.ledger(), 2, event, "fast")).isEqualTo("posted");
            pause.end();
            assertThat(Crowd.result(slow)).startsWith("reversed by ");
            assertThat(reversals(bank)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void who_comes_later_sees_who_was_first(Dialect dialect) {
        try (LedgerBank bank = LedgerBank.open(dialect, folder, 3, 1)) {
            PastEvent event = posted(bank);
            assertThat(reverse(bank.ledger(), 1, event, "first")).isEqualTo("posted");
            assertThat(reverse(bank.ledger(), 2, event, "second")).startsWith("reversed by ");
        }
    }

    /** The wrong way: not looking. The index lets only one stand, and whoever is told so is told of a defect. */
    @ParameterizedTest
    @EnumSource
    void not_looking_at_all_is_stopped_by_the_index(Dialect dialect) {
        try (LedgerBank bank = LedgerBank.open(dialect, folder, 3, 1)) {
            PastEvent event = posted(bank);
            assertThat(new Reverser(bank.ledger(), 1, false).takesBack(event, "first"))
                    .isEqualTo("posted");
            assertThatThrownBy(() -> new Reverser(bank.ledger(), 2, false).takesBack(event, "second"))
                    .isInstanceOf(BrokenInvariant.class);
            assertThat(reversals(bank)).isEqualTo(1);
        }
    }

    private static long reversals(LedgerBank bank) {
        return bank.database()
                .read(sql -> sql.fetchSingle("select count(*) from journal where reverses is not null")
                        .get(0, Long.class));
    }

    private static PastEvent posted(LedgerBank bank) {
        Teller teller = new Teller(bank.ledger(), 3);
        UUID key = Teller.key("original");
        bank.ledger().submit(teller.plan(key, List.of(), List.of(), false), facts -> {
            Event event = EventComposer.compose(facts, teller.deed(key, Postings.none(), Map.of()));
            return new Verdict.Write<>(event, "posted");
        });
        return new PastEvents(bank.database())
                .find(new ReceiptNumber(1, 3, LedgerBank.TODAY.getYear(), 1))
                .orElseThrow();
    }

    private static String reverse(Ledger ledger, long teller, PastEvent event, String key) {
        return new Reverser(ledger, teller, true).takesBack(event, key);
    }

    /** Somebody at a position of their own, who looks whether it was done already or does not. */
    private record Reverser(Ledger ledger, long number, boolean looks) {

        String takesBack(PastEvent event, String name) {
            UUID key = Teller.key(name);
            LockPlan plan = new Teller(ledger, number)
                    .plan(key, List.of(), List.of(), false)
                    .takingBack(event);
            return ledger.submit(plan, facts -> {
                Optional<String> by = facts.asked().original().orElseThrow().reversedBy();
                return looks && by.isPresent()
                        ? new Verdict.Keep<>("reversed by " + by.get())
                        : new Verdict.Write<>(EventComposer.compose(facts, deed(event, key)), "posted");
            });
        }

        private Deed deed(PastEvent event, UUID key) {
            Deed plain = new Teller(ledger, number).deed(key, Postings.none(), Map.of());
            return new Deed(
                    "7201",
                    key,
                    plain.requestHash(),
                    number,
                    number,
                    plain.at(),
                    plain.postings(),
                    Effects.none(),
                    List.of(),
                    Optional.of(event.journal()),
                    Map.of(),
                    true,
                    plain.receipt());
        }
    }
}
