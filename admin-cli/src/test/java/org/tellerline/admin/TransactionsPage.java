package org.tellerline.admin;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tellerline.core.catalogue.Catalogue;
import org.tellerline.core.staff.Role;
import org.tellerline.core.text.Language;
import org.tellerline.core.text.Texts;
import org.tellerline.core.transaction.FieldSpec;
import org.tellerline.core.transaction.TransactionType;

/** docs/transactions.md: what each transaction asks for, who may do it and when. */
final class TransactionsPage {

    private static final Texts EN = Texts.load(Language.EN, Texts.BANK, Admin.TEXTS);
    private static final Texts ZH = Texts.load(Language.ZH, Texts.BANK, Admin.TEXTS);

    private static final String INTRODUCTION = """
            # Transactions

            <!-- Made from the program by scripts/docs; do not edit it by hand. -->

            Every transaction of the green screen, by its code. On the fast path its fields stand behind the code in the order they have here, separated
            by `/`; a field in *italics* may be left empty. *Signed* tells whether another person must sign: never, where it goes beyond the limits of
            whoever keys it, or by a rule of its own. What can be taken back is taken back with 7201 on the same day. `admin catalogue` prints the same
            for programs, [refusals.md](refusals.md) what the bank may say no for, and [teller.md](teller.md) how it is keyed.

            """;

    private TransactionsPage() {}

    static String text() {
        return INTRODUCTION
                + new Catalogue()
                        .types().stream().map(TransactionsPage::section).collect(Collectors.joining("\n"));
    }

    private static String section(TransactionType type) {
        String fields = type.fields().isEmpty()
                ? "\nIt has no fields.\n"
                : "\n| field | | |\n|---|---|---|\n"
                        + type.fields().stream().map(TransactionsPage::row).collect(Collectors.joining());
        return "## " + type.code() + " " + EN.say(type.nameKey()) + " " + ZH.say(type.nameKey()) + "\n\n" + "`"
                + type.name() + "`: " + facts(type) + "\n" + fields;
    }

    private static String facts(TransactionType type) {
        String who = type.who().stream().sorted().map(TransactionsPage::role).collect(Collectors.joining(", "));
        List<String> facts = List.of(
                type.isBusiness() ? "business" : type.isAction() ? "acts on the session" : "enquiry",
                "for " + who,
                "branch day " + EN.say("catalogue.day." + type.day()),
                "signed: " + EN.say("catalogue.signed." + type.signing()),
                type.reversible() ? "can be taken back" : "");
        return facts.stream().filter(fact -> !fact.isEmpty()).collect(Collectors.joining("; ")) + ".";
    }

    private static String role(Role role) {
        return EN.say("init.role." + role).toLowerCase(Locale.ROOT);
    }

    private static String row(FieldSpec field) {
        String label = label(EN, field);
        return "| " + (field.required() ? label : "*" + label + "*") + " | " + label(ZH, field) + " | "
                + EN.find(field.helpKey())
                        .map(help -> cell(EN.say(field.helpKey())))
                        .orElse("") + " |\n";
    }

    private static String label(Texts texts, FieldSpec field) {
        String key = texts.find(field.ownLabelKey()).isPresent() ? field.ownLabelKey() : field.labelKey();
        return cell(texts.say(key));
    }

    static String cell(String text) {
        return text.replace("|", "\\|").replace("*", "\\*").replace("\n", " ");
    }
}
