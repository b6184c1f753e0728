package org.tellerline.admin.journal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tellerline.core.books.PositionNo;
import org.tellerline.core.books.WholeEvent;
import org.tellerline.core.calendar.BankClock;
import org.tellerline.core.ledger.ReceiptNumber;
import org.tellerline.core.money.Money;

/** What is told of an event, under the names that docs/admin.md explains. */
final class EventData {

    /** Names of {@link #legs}. */
    static final List<String> LEG_NAMES = List.of(
            "id",
            "number",
            "year",
            "date",
            "value-date",
            "at",
            "code",
            "kind",
            "branch",
            "position",
            "maker",
            "signers",
            "reverses",
            "reversed-by",
            "key",
            "leg",
            "leg-branch",
            "gl",
            "account",
            "till",
            "currency",
            "debit",
            "credit",
            "entry",
            "balance");

    private EventData() {}

    /** The event as one object. Its id is a string: many programs cannot hold so great a number. */
    static Map<String, Object> object(WholeEvent event) {
        Map<String, Object> object = new LinkedHashMap<>(head(event));
        object.put("legs", event.legs().stream().map(EventData::leg).toList());
        object.put("pieces", event.pieces().stream().map(EventData::piece).toList());
        object.put("signers", event.signers().stream().map(EventData::signer).toList());
        return object;
    }

    /** A row for each leg; one without a leg for an event without money. */
    static List<List<Object>> legs(WholeEvent event) {
        List<Object> head = new ArrayList<>(head(event).values());
        head.add(LEG_NAMES.indexOf("signers"), signers(event));
        if (event.legs().isEmpty()) {
            List<Object> row = new ArrayList<>(head);
            LEG_NAMES.subList(head.size(), LEG_NAMES.size()).forEach(name -> row.add(""));
            return List.of(row);
        }
        return event.legs().stream().map(leg -> row(head, leg)).toList();
    }

    /** Sign-on names of who signed it. */
    static String signers(WholeEvent event) {
        return event.signers().stream().map(WholeEvent.Signer::name).collect(Collectors.joining(" "));
    }

    /** All its debits. */
    static String amount(WholeEvent event) {
        SortedMap<String, Money> sums = new TreeMap<>();
        event.legs().stream()
                .map(WholeEvent.Leg::amount)
                .filter(Money::isPositive)
                .forEach(debit -> sums.merge(debit.currency().code(), debit, Money::plus));
        return sums.values().stream().map(Money::toString).collect(Collectors.joining(" + "));
    }

    static BigDecimal decimal(Money money) {
        return BigDecimal.valueOf(money.minor(), money.currency().digits());
    }

    private static Map<String, Object> head(WholeEvent event) {
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("id", Long.toString(event.head().journal()));
        head.put("number", event.head().number().map(ReceiptNumber::toString).orElse(""));
        head.put("year", event.head().number().<Object>map(ReceiptNumber::year).orElse(""));
        head.put("date", event.head().date());
        head.put("value-date", event.valueDate());
        head.put("at", BankClock.at(event.head().at()));
        head.put("code", event.head().code());
        head.put("kind", event.money() ? "MONEY" : "RECORD");
        head.put("branch", event.place().branch());
        head.put("position", event.place());
        head.put("maker", event.maker());
        head.put(
                "reverses",
                event.head().marks().reverses().map(ReceiptNumber::toString).orElse(""));
        head.put(
                "reversed-by",
                event.head().marks().reversedBy().map(ReceiptNumber::toString).orElse(""));
        head.put("key", event.key());
        return head;
    }

    private static Map<String, Object> leg(WholeEvent.Leg leg) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("leg", leg.no());
        object.put("branch", leg.branch());
        object.put("gl", leg.glCode());
        object.put("account", leg.account().orElse(""));
        object.put("till", leg.till().map(PositionNo::toString).orElse(""));
        object.put("currency", leg.amount().currency().code());
        object.put("debit", leg.amount().isPositive() ? leg.amount().plain() : "");
        object.put(
                "credit",
                leg.amount().isPositive() ? "" : leg.amount().negated().plain());
        object.put("entry", leg.entryNo().<Object>map(no -> no).orElse(""));
        object.put("balance", leg.balance().map(Money::plain).orElse(""));
        return object;
    }

    private static List<Object> row(List<Object> head, WholeEvent.Leg leg) {
        List<Object> row = new ArrayList<>(head);
        row.add(leg.no());
        row.add(leg.branch());
        row.add(leg.glCode());
        row.add(leg.account().orElse(""));
        row.add(leg.till().map(PositionNo::toString).orElse(""));
        row.add(leg.amount().currency().code());
        row.add(leg.amount().isPositive() ? decimal(leg.amount()) : "");
        row.add(leg.amount().isPositive() ? "" : decimal(leg.amount().negated()));
        row.add(leg.entryNo().<Object>map(no -> no).orElse(""));
        row.add(leg.balance().<Object>map(EventData::decimal).orElse(""));
        return row;
    }

    private static Map<String, Object> piece(WholeEvent.PieceLine piece) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("till", piece.till());
        object.put("currency", piece.currency());
        object.put("face", piece.kind().face());
        object.put("condition", piece.kind().condition());
        object.put("count", piece.count());
        return object;
    }

    private static Map<String, Object> signer(WholeEvent.Signer signer) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", signer.name());
        object.put("role", signer.role());
        object.put("what", signer.what());
        object.put("at", BankClock.at(signer.at()));
        return object;
    }
}
