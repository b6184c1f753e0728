package org.tellerline.tui.session;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tellerline.core.fixture.BankFixture;
import org.tellerline.core.fixture.Residents;
import org.tellerline.schema.db.Dialect;
import org.tellerline.tui.key.Key;

/** F11 where a till is counted: what it may differ from the books by, and the way to what would mend it. */
final class CausesTest {

    private static final String OTHERS = " JPY 10000x80,5000x40,1000x150,500x20,100x60,50x20,10x40,5x20,1x40"
            + " USD 100x60,50x40,20x50,10x50,5x40,1x100,0.25x40,0.1x30,0.05x20,0.01x30";

    /** The till as it was before anything: two deposits of 730 were booked, and one came in. */
    private static final String ONE_CAME_IN = "CNY 100x1207,50x400,20x301,10x401,5x200,1x400,0.5x200,0.1x300" + OTHERS;

    private static final String BOTH_CAME_IN = "CNY 100x1214,50x400,20x302,10x402,5x200,1x400,0.5x200,0.1x300" + OTHERS;

    @TempDir
    Path folder;

    private BankFixture bank;
    private Teller teller;

    @BeforeEach
    void opens() {
        bank = BankFixture.open(Dialect.SQLITE, folder);
        teller = Teller.at(bank).signsOn("t02");
        for (int booked = 0; booked < 2; booked++) {
            commands("2101/" + Residents.WANG.digits() + "/730")
                    .presses(Key.ENTER)
                    .sees("S Posted");
        }
    }

    @AfterEach
    void closes() {
        bank.close();
    }

    private Teller commands(String command) {
        return teller.presses(Key.COMMAND_LINE, Key.ERASE_FIELD).types(command).presses(Key.ENTER);
    }

    @Test
    void a_count_that_differs_names_what_was_booked_twice_and_opens_its_receipt_and_its_reversal() {
        commands("5105/" + ONE_CAME_IN).sees("CNY: 730.00 less", "F11=Causes").presses(Key.F11);
        teller.sees("0001-02-000002", "2101", "730.00", "Booked twice? The same as 0001-02-000001", "F6=Mend");
        teller.presses(Key.ENTER).sees("CASH DEPOSIT RECEIPT", "0001-02-000002").presses(Key.F12);
        teller.sees("Booked twice?").presses(Key.F12).sees("CNY: 730.00 less", "Enter=Post");
        teller.presses(Key.F11, Key.F6).sees("7201", "0001-02-000002");
    }

    @Test
    void a_till_that_is_not_sealed_because_it_differs_tells_its_causes_too() {
        commands("5106/" + ONE_CAME_IN + "/A-1").sees("E ", "F11=Causes").presses(Key.F11);
        teller.sees("Booked twice?", "Cause 1 of 2 for the difference of -730.00");
    }

    @Test
    void a_count_that_agrees_has_no_cause() {
        commands("5105/" + BOTH_CAME_IN).sees("Enter=Post").presses(Key.F11);
        teller.sees("I The count agrees").presses(Key.ENTER).sees("S Posted");
    }

    /** Whoever opens a sealed till counts blind, and nothing may tell what should be there. */
    @Test
    void an_opening_count_has_no_such_key() {
        commands("5101/CNY 100x1").doesNotSee("F11").presses(Key.F11).doesNotSee("Booked twice?");
    }
}
