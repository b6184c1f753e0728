package org.tellerline.tui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tellerline.core.desk.Outcome;
import org.tellerline.core.paper.FolderPrinter;
import org.tellerline.core.paper.Issue;
import org.tellerline.core.paper.PdfReceipt;
import org.tellerline.core.paper.PlainReceipt;
import org.tellerline.core.paper.Printer;
import org.tellerline.core.paper.Printer.Printed;
import org.tellerline.core.paper.QueuePrinter;
import org.tellerline.core.text.Language;
import org.tellerline.core.text.Message;
import org.tellerline.core.text.Texts;
import org.tellerline.core.transaction.Receipt;

/** Prints each posted receipt wherever the program was told to. Paper speaks both languages. */
final class ReceiptPrinter {

    private final Workspace workspace;
    private final List<Printer> printers = new ArrayList<>();

    ReceiptPrinter(Workspace workspace) {
        this.workspace = workspace;
        Printing printing = workspace.station().printing();
        printing.texts().ifPresent(folder -> printers.add(FolderPrinter.text(folder, plain())));
        FolderPrinter own = FolderPrinter.text(printing.ownFolder(), plain());
        switch (printing.way()) {
            case NONE -> {}
            case FILE -> printers.add(FolderPrinter.pdf(printing.folder(), pdf()));
            case QUEUE -> printers.add(new QueuePrinter(QueuePrinter.command(printing.queue()), plain(), own));
            case TERMINAL ->
                printers.add(new TerminalPrinter(workspace.station().display(), plain(), own));
        }
    }

    /** What became of the paper of an outcome. The posting stands in any case, and the receipt can be printed again. */
    Optional<Printed> print(Outcome outcome) {
        return outcome instanceof Outcome.Posted posted ? print(posted.receipt()) : Optional.empty();
    }

    /** On every printer; the worst of what became of it. */
    Optional<Printed> print(Receipt receipt) {
        Optional<Printed> worst = Optional.empty();
        for (Printer printer : printers) {
            Printed printed = print(printer, receipt);
            if (worst.isEmpty() || (worst.get().out() && !printed.out())) {
                worst = Optional.of(printed);
            }
        }
        return worst;
    }

    /** Even a defect of a printer must not look like one of the posting, which is in the books by now. */
    private static Printed print(Printer printer, Receipt receipt) {
        try {
            return printer.print(receipt, receipt.isCopy() ? Issue.COPY : Issue.ORIGINAL);
        } catch (RuntimeException e) {
            return Printed.failed(Message.of("posted.paper.defect", Troubles.log(e)));
        }
    }

    private PlainReceipt plain() {
        return new PlainReceipt(
                List.of(texts(Language.EN), texts(Language.ZH)),
                workspace.station().bank().clock().zone(),
                workspace.particulars());
    }

    private PdfReceipt pdf() {
        return new PdfReceipt(
                List.of(texts(Language.ZH), texts(Language.EN)),
                workspace.station().bank().clock().zone(),
                workspace.particulars());
    }

    private Texts texts(Language language) {
        return workspace.texts(language);
    }
}
