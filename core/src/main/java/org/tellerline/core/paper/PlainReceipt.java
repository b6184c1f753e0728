package org.tellerline.core.paper;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tellerline.core.ledger.Particulars;
import org.tellerline.core.text.Texts;
import org.tellerline.core.transaction.Line;
import org.tellerline.core.transaction.Receipt;

/** A receipt as plain text, a line a fact, in as many languages as the paper speaks; the first one comes first. */
public final class PlainReceipt {

    private static final String SEPARATOR = " / ";
    private static final String RULE = "-".repeat(72);
    /** The rule and the signature. */
    private static final int AFTER_FACTS = 2;

    private final Wording wording;
    private final boolean genuine;

    public PlainReceipt(List<Texts> languages, ZoneId zone, Particulars bank) {
        this.wording = new Wording(languages, zone);
        this.genuine = bank.isLive();
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

    /**
     * The same for a printer: the amount in words too, marked where it is a copy or of no bank that does business, and no character that
     * could steer a printer.
     */
    public List<String> printed(Receipt receipt, Issue issue) {
        List<String> paper = new ArrayList<>();
        if (!genuine) {
            paper.add("*** " + each("paper.specimen") + " ***");
        }
        if (issue == Issue.COPY) {
            paper.add("*** " + each("paper.copy") + " ***");
        }
        paper.addAll(lines(receipt));
        paper.addAll(paper.size() - AFTER_FACTS, spelt(receipt));
        return paper.stream().map(Printable::text).toList();
    }

    private List<String> spelt(Receipt receipt) {
        Voucher voucher = new Voucher(receipt, wording, Map.of());
        return voucher.amount()
                .map(amount -> List.of(each("paper.words") + ":", "  " + String.join(SEPARATOR, voucher.spelt(amount))))
                .orElse(List.of());
    }

    private String each(String key) {
        return wording.joined(SEPARATOR, texts -> texts.say(key));
    }
}
