package org.tellerline.core.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tellerline.core.money.AmountInWords;
import org.tellerline.core.money.Money;
import org.tellerline.core.text.Language;
import org.tellerline.core.text.Texts;
import org.tellerline.core.transaction.Datum;
import org.tellerline.core.transaction.Line;
import org.tellerline.core.transaction.Receipt;

/**
 * What stands where on the voucher of a receipt, worded but not yet measured.
 *
 * @param branches names by branch number and language
 */
record Voucher(Receipt receipt, Wording wording, Map<Long, Map<Language, String>> branches) {

    private static final String AMOUNT = "receipt.amount";
    private static final String SIGNED = "receipt.signed.";
    private static final Set<String> HEAD = Set.of(
            "receipt.bank",
            "receipt.branch",
            "receipt.no",
            "receipt.code",
            "receipt.date",
            "receipt.time",
            "receipt.teller");

    /** A labelled value; the label in each language. */
    record Fact(List<String> label, String value) {}

    String bank() {
        return receipt.text("receipt.bank");
    }

    /** {@code 网点 Branch 0001}, with the branch's names where they are known. */
    String branch() {
        String number = receipt.text("receipt.branch");
        Map<Language, String> names =
                number.matches("\\d{1,9}") ? branches.getOrDefault(Long.valueOf(number), Map.of()) : Map.of();
        String name = wording.joined(" ", texts -> names.getOrDefault(texts.language(), ""));
        return (words("receipt.branch") + " " + number + " " + name).strip();
    }

    List<String> title() {
        return wording.all(texts -> texts.say("receipt.form." + receipt.form()));
    }

    String number() {
        return receipt.text("receipt.no");
    }

    /** The number of the printed form: that of the code it belongs to. */
    String form() {
        return "TL-" + code();
    }

    private String code() {
        return receipt.text("receipt.code").replaceFirst("\\.name$", "");
    }

    /** The strip below the title. */
    List<Fact> circumstances() {
        return List.of(
                fact("receipt.date"),
                fact("receipt.time"),
                new Fact(labels("receipt.code"), code() + " " + shown("receipt.code")),
                fact("receipt.teller"),
                new Fact(labels("paper.till"), till()));
    }

    /** Receipts are numbered branch, position, number. */
    private String till() {
        String[] parts = number().split("-", -1);
        return parts.length == 3 ? parts[1] : "";
    }

    /** Everything that has no place of its own; lines without a value are left out. */
    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        boolean spelt = amount().isPresent();
        for (Line line : receipt.lines()) {
            boolean elsewhere = HEAD.contains(line.label())
                    || line.label().startsWith(SIGNED)
                    || (spelt && line.label().equals(AMOUNT));
            String value = elsewhere ? "" : wording.shown(line.datum(), " ");
            if (!value.isBlank()) {
                facts.add(new Fact(labels(line.label()), value));
            }
        }
        return facts;
    }

    Optional<Money> amount() {
        return find(AMOUNT).filter(datum -> datum.kind() == Datum.Kind.MONEY).map(Wording::money);
    }

    /** The amount in words, in each language after the name of the currency. */
    List<String> spelt(Money amount) {
        String code = amount.currency().code();
        return wording.all(texts -> {
            String currency = texts.find("paper.currency." + code).orElse(code + " ");
            return currency + AmountInWords.of(amount, texts.language());
        });
    }

    /** When it was posted, by the clock of the bank; the paper says no other time. */
    Optional<Datum> posted() {
        return find("receipt.time").filter(datum -> datum.kind() == Datum.Kind.INSTANT);
    }

    String words(String key, Object... args) {
        return wording.joined(" ", texts -> texts.say(key, args));
    }

    List<String> labels(String key) {
        return wording.all((Texts texts) -> texts.say(key));
    }

    private Fact fact(String label) {
        return new Fact(labels(label), shown(label));
    }

    private String shown(String label) {
        return find(label).map(datum -> wording.shown(datum, " ")).orElse("");
    }

    /** Who signed beside the teller, each after the capacity they signed in; nobody where the teller's own right sufficed. */
    List<String> signers() {
        return receipt.lines().stream()
                .filter(line -> line.label().startsWith(SIGNED))
                .map(line -> words(line.label()) + " " + line.datum().text())
                .toList();
    }

    private Optional<Datum> find(String label) {
        return receipt.lines().stream()
                .filter(line -> line.label().equals(label))
                .map(Line::datum)
                .findFirst();
    }
}
