package org.tellerline.core.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tellerline.core.desk.Outcome;
import org.tellerline.core.fixture.BankFixture;
import org.tellerline.core.fixture.Residents;
import org.tellerline.core.text.Language;
import org.tellerline.core.text.Texts;
import org.tellerline.core.transaction.Receipt;
import org.tellerline.schema.db.Dialect;

/** A shop hands in a bag of coins at a bank whose catalogue has the code of the contributors' page. */
public final class CoinBagScenario {

    private CoinBagScenario() {}

    /** Plays it in the first folder and writes to the second place what was said: the program's output may not speak Chinese. */
    public static void main(String[] args) throws IOException {
        Files.writeString(Path.of(args[1]), play(Path.of(args[0])));
    }

    /** Plays it and tells the balance, the line on the receipt, and the Chinese name of the code. */
    private static String play(Path folder) {
        try (BankFixture fixture = BankFixture.open(Dialect.SQLITE, folder)) {
            Outcome outcome = fixture.submit(fixture.signOn("t01"), "2110", Residents.WANG.digits(), "250", "袋 4711");
            Receipt receipt = ((Outcome.Posted) outcome).receipt();
            return "posted %s, %s %s, %s"
                    .formatted(
                            fixture.account(Residents.WANG).balance().plain(),
                            Texts.load(Language.EN, Texts.BANK).say("receipt.bag"),
                            receipt.text("receipt.bag"),
                            Texts.load(Language.ZH, Texts.BANK).say("2110.name"));
        }
    }
}
