package org.tellerline.tui.session;

import java.util.List;
import org.tellerline.core.paper.FolderPrinter;
import org.tellerline.core.paper.Issue;
import org.tellerline.core.paper.PlainReceipt;
import org.tellerline.core.paper.Printer;
import org.tellerline.core.transaction.Receipt;
import org.tellerline.tui.grid.Display;
import org.tellerline.tui.grid.Wrap;

/** The printer that hangs on the teller's terminal; into a file where the terminal has none. */
record TerminalPrinter(Display display, PlainReceipt form, FolderPrinter instead) implements Printer {

    /** What the narrowest of these printers puts on a line. */
    private static final int COLUMNS = 80;

    @Override
    public Printed print(Receipt receipt, Issue issue) {
        List<String> lines = form.printed(receipt, issue).stream()
                .flatMap(line -> Wrap.lines(line, COLUMNS).stream())
                .toList();
        return display.print(lines) ? Printed.DONE : instead.printInstead(receipt, issue);
    }
}
