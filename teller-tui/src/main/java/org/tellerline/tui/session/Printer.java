package org.tellerline.tui.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tellerline.core.desk.Outcome;
import org.tellerline.core.paper.PlainReceipt;
import org.tellerline.core.text.Language;
import org.tellerline.core.text.Message;
import org.tellerline.core.text.Texts;
import org.tellerline.core.transaction.Receipt;

/** Writes each posted receipt as a text file, where the session was given a folder. Paper speaks both languages. */
final class Printer {

    private final Optional<Path> folder;
    private final PlainReceipt paper;

    Printer(Workspace workspace) {
        this.folder = workspace.station().receipts();
        List<Texts> languages =
                Arrays.stream(Language.values()).map(workspace::texts).toList();
        this.paper =
                new PlainReceipt(languages, workspace.station().bank().clock().zone());
    }

    /** What went wrong, if anything. The posting stands in any case, and the receipt can be printed again. */
    Optional<Message> print(Outcome outcome) {
        return outcome instanceof Outcome.Posted posted
                ? folder.flatMap(into -> write(into, posted.receipt()))
                : Optional.empty();
    }

    private Optional<Message> write(Path into, Receipt receipt) {
        Path file = into.resolve(receipt.text("receipt.no") + ".txt");
        try {
            Files.createDirectories(into);
            Files.write(file, paper.lines(receipt));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(Message.of("posted.paper", file.toString(), receipt.text("receipt.no")));
        }
    }
}
