package org.tellerline.tui.session;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tellerline.core.fixture.BankFixture;
import org.tellerline.schema.db.Dialect;
import org.tellerline.tui.key.Key;

/** A Chinese name in the field for who brings the money: each character fills two cells and is one thing to every key. */
class WideNamesTest {

    private static final int ROW = 7;
    private static final int LEFT = 26;
    private static final int CELLS = 40;

    @TempDir
    Path folder;

    private BankFixture bank;
    private Teller teller;

    @BeforeEach
    void opens_the_form() {
        bank = BankFixture.open(Dialect.SQLITE, folder);
        teller = Teller.at(bank).signsOn("t02").types("2101").presses(Key.ENTER, Key.TAB, Key.TAB, Key.TAB);
    }

    @AfterEach
    void closes() {
        bank.close();
    }

    @Test
    void the_cursor_goes_by_characters() {
        teller.sends("王小明").seesInRow(ROW, " 王小明").hasCursorAt(ROW, LEFT + 6);
        teller.presses(Key.LEFT).hasCursorAt(ROW, LEFT + 4).presses(Key.LEFT).hasCursorAt(ROW, LEFT + 2);
        teller.presses(Key.RIGHT).hasCursorAt(ROW, LEFT + 4);
    }

    @Test
    void characters_are_put_in_and_taken_out_in_the_middle() {
        teller.sends("王明").presses(Key.LEFT, Key.INSERT).sends("小");
        teller.seesInRow(ROW, " 王小明").hasCursorAt(ROW, LEFT + 4);
        teller.presses(Key.BACKSPACE).seesInRow(ROW, " 王明").hasCursorAt(ROW, LEFT + 2);
        teller.presses(Key.DELETE).seesInRow(ROW, " 王").doesNotSee("明");
    }

    @Test
    void a_narrow_character_typed_over_a_wide_one_takes_its_place() {
        teller.sends("王明").presses(Key.HOME).types("W").seesInRow(ROW, " W明").hasCursorAt(ROW, LEFT + 1);
    }

    @Test
    void a_full_field_takes_no_half() {
        String full = "王".repeat(CELLS / 2 - 1) + "x";
        teller.sends(full).heardBells(0).hasCursorAt(ROW, LEFT + CELLS - 1);
        teller.sends("明").heardBells(1).seesInRow(ROW, full).doesNotSee("明");
        teller.types("y").heardBells(1).seesInRow(ROW, full + "y").hasCursorAt(ROW, LEFT + CELLS - 1);
        teller.presses(Key.BACKSPACE, Key.BACKSPACE).sends("明").heardBells(1).hasCursorAt(ROW, LEFT + CELLS - 2);
    }
}
