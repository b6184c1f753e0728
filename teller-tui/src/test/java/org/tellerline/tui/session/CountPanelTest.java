package org.tellerline.tui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tellerline.core.cash.Pieces;
import org.tellerline.core.fixture.BankFixture;
import org.tellerline.core.money.Currency;
import org.tellerline.core.text.Language;
import org.tellerline.core.text.Message;
import org.tellerline.schema.db.Dialect;
import org.tellerline.tui.grid.Grid;
import org.tellerline.tui.grid.ScreenSize;
import org.tellerline.tui.key.Key;
import org.tellerline.tui.key.KeyEvent;

/** A count of several currencies that nobody knows the amount of, as of a whole till. */
class CountPanelTest {

    private static final Currency YUAN = new Currency("CNY", 2);
    private static final Currency YEN = new Currency("JPY", 0);

    @TempDir
    Path folder;

    private final List<Pieces> taken = new ArrayList<>();
    private BankFixture bank;
    private Workspace workspace;
    private CountPanel panel;

    @BeforeEach
    void opens() {
        bank = BankFixture.open(Dialect.SQLITE, folder);
        Printing none = new Printing(Printing.Way.NONE, Optional.empty(), Optional.empty(), folder);
        Station station = new Station(
                "test",
                bank.bank(),
                new ShownScreens(new AtomicLong()),
                Runnable::run,
                () -> 0,
                bank::key,
                Language.EN,
                none,
                defect -> {});
        workspace = new Workspace(station, new Errands(station, Runnable::run), asExpected -> {});
        panel = new CountPanel(
                workspace,
                new TillCount(),
                List.of(sheet(YUAN, List.of(10000L, 50L)), sheet(YEN, List.of(10000L, 1L))));
        workspace.show(panel);
    }

    @AfterEach
    void closes() {
        bank.close();
    }

    private CountPanel counts(List<CountSheet> sheets) {
        CountPanel counting = new CountPanel(workspace, new TillCount(), sheets);
        workspace.show(counting);
        return counting;
    }

    private static CountSheet sheet(Currency currency, List<Long> faces) {
        return new CountSheet(currency, faces, Optional.empty(), Pieces.none(currency));
    }

    private final class TillCount implements CountPanel.Use {

        @Override
        public Message title() {
            return Message.of("count.face");
        }

        @Override
        public String code() {
            return "5105";
        }

        @Override
        public void take(List<Pieces> counted) {
            taken.addAll(counted);
        }

        @Override
        public void leave() {
            taken.clear();
        }
    }

    private void types(String digits) {
        digits.codePoints().forEach(digit -> panel.press(KeyEvent.character(digit, 0)));
    }

    private void presses(Key... keys) {
        for (Key key : keys) {
            panel.press(KeyEvent.of(key, 0));
        }
    }

    private String screen() {
        Grid grid = new Grid(ScreenSize.SMALLEST);
        panel.paint(new Canvas(grid, workspace.texts(), bank.bank().clock().zone(), true));
        return grid.asText();
    }

    @Test
    void each_currency_has_its_page_and_all_are_taken_together() {
        types("12");
        presses(Key.TAB);
        types("3");
        assertThat(screen())
                .contains("CNY", "JPY", "Pieces 15   Total CNY 1,201.50")
                .doesNotContain("short");
        presses(Key.F8);
        types("7");
        assertThat(screen()).contains("Pieces 7   Total JPY 70,000");
        presses(Key.F7);
        assertThat(screen()).contains("Total CNY 1,201.50");
        presses(Key.ENTER);
        assertThat(taken).map(Pieces::toString).containsExactly("100x12,0.5x3", "10000x7");
    }

    @Test
    void currencies_and_faces_beyond_the_screen_are_scrolled_to_and_marked() {
        List<Long> faces =
                LongStream.rangeClosed(1, 20).mapToObj(i -> (21 - i) * 100).toList();
        panel = counts(IntStream.rangeClosed('A', 'R')
                .mapToObj(letter -> sheet(new Currency("X" + (char) letter + "X", 2), faces))
                .toList());
        assertThat(screen()).contains(" XAX 0.00 ", ">", "v").doesNotContain("XRX", "^", "<");
        presses(Key.BACK_TAB);
        assertThat(screen()).contains("Total XRX", "XRX 0.00", "<", "^").doesNotContain("XAX");
        for (int page = 17; page > 0; page--) {
            presses(Key.F7);
        }
        assertThat(screen()).contains("Total XAX").doesNotContain("<");
    }

    @Test
    void there_is_no_page_before_the_first_and_none_behind_the_last() {
        presses(Key.F7);
        assertThat(workspace.takeBell()).isTrue();
        presses(Key.F8);
        assertThat(workspace.takeBell()).isFalse();
        presses(Key.F8);
        assertThat(workspace.takeBell()).isTrue();
        assertThat(screen()).contains("Total JPY 0");
    }

    @Test
    void nothing_is_proposed_to_somebody_who_counts() {
        assertThat(panel.legends()).extracting(Legend::cap).contains("F7/F8").doesNotContain("F5", "F2");
        presses(Key.F5);
        assertThat(workspace.takeBell()).isTrue();
    }

    @Test
    void a_count_nobody_knows_the_end_of_fits_the_largest_numbers() {
        types("9999999");
        assertThat(screen()).contains("999,999,900.00");
    }
}
