package org.tellerline.core.paper;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.tellerline.core.text.Texts;
import org.tellerline.core.transaction.Line;
import org.tellerline.core.transaction.Receipt;

/** A receipt as plain text, a line a fact, in as many languages as the paper speaks; the first one comes first. */
public final class PlainReceipt {

    private static final String SEPARATOR = " / ";
    private static final String RULE = "-".repeat(72);

    private final Wording wording;

    public PlainReceipt(List<Texts> languages, ZoneId zone) {
        this.wording = new Wording(languages, zone);
    }

    public List<String> lines(Receipt receipt) {
        List<String> paper = new ArrayList<>();
        paper.add(each("receipt.form." + receipt.form()));
        paper.add(RULE);
        for (Line line : receipt.lines()) {
            paper.add(each(line.label()) + ": " + wording.shown(line.datum(), SEPARATOR));
        }
        paper.add(RULE);
        paper.add(each("receipt.signature") + ": " + "_".repeat(24));
        return paper;
    }

    /** The same for a printer: marked where it is a copy, and without a character that could steer one. */
    public List<String> printed(Receipt receipt, Issue issue) {
        List<String> paper = new ArrayList<>();
        if (issue == Issue.COPY) {
            paper.add("*** " + each("paper.copy") + " ***");
        }
        lines(receipt).forEach(line -> paper.add(Printable.text(line)));
        return paper;
    }

    private String each(String key) {
        return wording.joined(SEPARATOR, texts -> texts.say(key));
    }
}
