package org.tellerline.admin.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tellerline.admin.Admin;
import org.tellerline.admin.Format;
import org.tellerline.admin.Sheet;
import org.tellerline.core.books.LedgerAccount;
import org.tellerline.core.books.TrailLine;
import org.tellerline.core.books.WholeEvent;
import org.tellerline.core.ledger.ReceiptNumber;
import org.tellerline.core.money.Currency;
import org.tellerline.core.money.Money;
import org.tellerline.core.text.Message;

/** One event for people: its head, then a table each of its legs, pieces and signatures, then the trail. */
final class EventCard {

    private final Admin admin;
    private final OpenBooks open;

    EventCard(Admin admin, OpenBooks open) {
        this.admin = admin;
        this.open = open;
    }

    String text(WholeEvent event, Optional<TrailLine> trail) {
        List<String> parts = new ArrayList<>();
        parts.add(head(event, trail));
        if (!event.legs().isEmpty()) {
            parts.add(legs(event));
        }
        if (!event.pieces().isEmpty()) {
            parts.add(pieces(event));
        }
        if (!event.signers().isEmpty()) {
            parts.add(signers(event));
        }
        return String.join("\n", parts);
    }

    private String head(WholeEvent event, Optional<TrailLine> trail) {
        List<List<Object>> rows = new ArrayList<>();
        row(rows, "number", event.head().number().map(ReceiptNumber::toString).orElse(""));
        row(rows, "id", event.head().journal());
        row(
                rows,
                "code",
                event.head().code() + " " + open.transaction(event.head().code()));
        row(rows, "date", event.head().date());
        row(rows, "value-date", event.valueDate());
        row(rows, "time", open.time(event.head().at()));
        row(rows, "position", event.place());
        row(rows, "maker", event.maker());
        row(rows, "key", event.key());
        event.head().marks().reverses().ifPresent(other -> row(rows, "reverses", other));
        event.head().marks().reversedBy().ifPresent(other -> row(rows, "reversed-by", other));
        row(
                rows,
                "trail",
                trail.map(line -> line.place() + " #" + line.seq() + " " + line.hash())
                        .orElse("-"));
        return table(List.of("field", "value"), rows);
    }

    private void row(List<List<Object>> rows, String name, Object value) {
        rows.add(List.of(heading(name), value.toString()));
    }

    private String legs(WholeEvent event) {
        Map<String, String> names = new TreeMap<>();
        for (LedgerAccount account : open.books().totals().chart()) {
            names.put(account.code(), account.name(admin.texts().language()));
        }
        List<List<Object>> rows = event.legs().stream()
                .map(leg -> List.<Object>of(
                        leg.no(),
                        leg.branch(),
                        leg.glCode() + " " + names.getOrDefault(leg.glCode(), ""),
                        leg.detail().orElse(""),
                        leg.amount().currency().code(),
                        leg.amount().isPositive() ? EventData.decimal(leg.amount()) : "",
                        leg.amount().isPositive()
                                ? ""
                                : EventData.decimal(leg.amount().negated()),
                        leg.balance().<Object>map(EventData::decimal).orElse("")))
                .toList();
        return table(List.of("leg", "leg-branch", "gl", "detail", "currency", "debit", "credit", "balance"), rows);
    }

    private String pieces(WholeEvent event) {
        List<List<Object>> rows = event.pieces().stream()
                .map(piece -> List.<Object>of(
                        piece.till().toString(),
                        piece.currency(),
                        EventData.decimal(Money.of(
                                currency(piece.currency()), piece.kind().face())),
                        piece.kind().condition().name(),
                        piece.count()))
                .toList();
        return table(List.of("till", "currency", "face", "condition", "count"), rows);
    }

    private Currency currency(String code) {
        return open.books().products().currencies().get(code);
    }

    private String signers(WholeEvent event) {
        List<List<Object>> rows = event.signers().stream()
                .map(signer -> List.<Object>of(
                        signer.name(),
                        admin.texts().say("init.role." + signer.role()),
                        admin.texts().say(Message.of("journal.signed." + signer.what())),
                        open.time(signer.at())))
                .toList();
        return table(List.of("signer", "role", "what", "time"), rows);
    }

    private String table(List<String> names, List<List<Object>> rows) {
        return new Sheet(names, names.stream().map(this::heading).toList(), rows).text(Format.TABLE);
    }

    private String heading(String name) {
        return admin.texts().say("journal.column." + name);
    }
}
