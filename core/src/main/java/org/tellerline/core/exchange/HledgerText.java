package org.tellerline.core.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.tellerline.core.books.LedgerAccount;
import org.tellerline.core.books.WholeEvent;
import org.tellerline.core.ledger.BrokenInvariant;
import org.tellerline.core.ledger.ReceiptNumber;
import org.tellerline.core.money.Currency;
import org.tellerline.core.money.Money;
import org.tellerline.core.text.Digits;
import org.tellerline.core.text.Texts;

/**
 * The journal as hledger and its kin read it, a plain-text double-entry journal. An account is {@code LEDGER ACCOUNT:BRANCH}, and below it
 * the customer's account or the till; debits are positive. Events without money have no place in it. The same books give the same bytes.
 */
public final class HledgerText {

    private static final Map<String, String> TYPES =
            Map.of("ASSET", "A", "JOINT", "A", "LIABILITY", "L", "EQUITY", "E", "INCOME", "R", "EXPENSE", "X");

    private final Texts texts;
    private final Map<String, String> accounts = new LinkedHashMap<>();
    private final List<LedgerAccount> chart;

    /**
     * A text in one language.
     *
     * @param texts with the names of the transactions
     */
    public HledgerText(List<LedgerAccount> chart, Texts texts) {
        this.texts = texts;
        this.chart = List.copyOf(chart);
        chart.forEach(account -> accounts.put(account.code(), named(account.code(), account.name(texts.language()))));
    }

    /** What stands before all events: the money, with its decimals, and the chart of accounts. */
    public String head(String bank, List<Currency> currencies) {
        StringBuilder head = new StringBuilder("; " + harmless(bank) + "\n\n");
        for (Currency currency : currencies) {
            head.append("commodity ").append(currency.code()).append(" 1000.");
            head.append("0".repeat(currency.digits())).append('\n');
        }
        head.append('\n');
        for (LedgerAccount account : chart) {
            String type = TYPES.getOrDefault(account.kind(), "A");
            head.append("account ").append(ledger(account.code())).append("  ; type:");
            head.append(type).append('\n');
        }
        return head.toString();
    }

    /** One event; nothing for an event without money. */
    public String event(WholeEvent event) {
        if (event.legs().isEmpty()) {
            return "";
        }
        String lines = event.legs().stream()
                .map(leg -> "    " + account(leg) + "  " + amount(leg.amount()) + "\n")
                .collect(Collectors.joining());
        return "\n" + heading(event) + "\n    ; " + tags(event) + "\n" + lines;
    }

    private String heading(WholeEvent event) {
        StringBuilder line = new StringBuilder(event.head().date().toString());
        if (!event.valueDate().equals(event.head().date())) {
            line.append('=').append(event.valueDate());
        }
        line.append(" *");
        event.head()
                .number()
                .ifPresent(number -> line.append(" (").append(number).append(')'));
        return line.append(' ')
                .append(event.head().code())
                .append(' ')
                .append(name(event))
                .toString()
                .stripTrailing();
    }

    private static String tags(WholeEvent event) {
        StringJoiner tags = new StringJoiner(", ");
        tags.add("id:" + event.head().journal())
                .add("position:" + event.place())
                .add("key:" + event.key());
        if (!event.maker().isEmpty()) {
            tags.add("maker:" + harmless(event.maker()));
        }
        if (!event.signers().isEmpty()) {
            tags.add("signers:"
                    + event.signers().stream()
                            .map(signer -> harmless(signer.name()))
                            .collect(Collectors.joining(" ")));
        }
        event.head().marks().reverses().map(ReceiptNumber::toString).ifPresent(other -> tags.add("reverses:" + other));
        event.head().marks().reversedBy().map(ReceiptNumber::toString).ifPresent(by -> tags.add("reversed-by:" + by));
        return tags.toString();
    }

    private String account(WholeEvent.Leg leg) {
        String account = ledger(leg.glCode()) + ":" + Digits.padded(leg.branch(), 4);
        return account + leg.detail().map(detail -> ":" + detail).orElse("");
    }

    private String ledger(String code) {
        String account = accounts.get(code);
        if (account == null) {
            throw new BrokenInvariant("no ledger account " + code);
        }
        return account;
    }

    private String name(WholeEvent event) {
        String key = event.head().code() + ".name";
        return harmless(texts.find(key).map(pattern -> texts.say(key)).orElse(""));
    }

    private static String amount(Money amount) {
        return amount.currency().code() + " " + amount.plain();
    }

    private static String named(String code, String name) {
        return code + " " + harmless(name).replace(':', '-');
    }

    /** Two blanks end an account's name there, a semicolon begins a comment, a bar parts the payee, a comma ends a tag. */
    private static String harmless(String text) {
        return text.replaceAll("[;|]", "-").replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }
}
