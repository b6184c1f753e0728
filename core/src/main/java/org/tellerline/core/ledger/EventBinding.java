package org.tellerline.core.ledger;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tellerline.core.cash.CashPlace;
import org.tellerline.core.customer.Customer;
import org.tellerline.core.money.Money;
import org.tellerline.core.voucher.StockRange;

/** Binds the rows that both databases write one at a time. */
final class EventBinding {

    private EventBinding() {}

    static void total(Parameters parameters, Event.TotalChange total) throws SQLException {
        parameters
                .put(total.date())
                .put(total.key().word())
                .put(total.key().subject())
                .put(total.key().currency())
                .put(total.amount());
    }

    static void cash(Parameters parameters, Event.TillChange till) throws SQLException {
        parameters.put(till.cash()).put(till.till()).put(till.currency());
    }

    static void pieces(Parameters parameters, Event.PieceChange change) throws SQLException {
        parameters
                .put(change.count())
                .put(change.till())
                .put(change.currency())
                .put(change.kind().face())
                .put(change.kind().condition().name());
    }

    static void newPieces(Parameters parameters, Event.PieceChange change, long count) throws SQLException {
        parameters
                .put(change.till())
                .put(change.currency())
                .put(change.kind().face())
                .put(change.kind().condition().name())
                .put(count);
    }

    static void balance(Parameters parameters, Event.BalanceChange change) throws SQLException {
        parameters.put(change.ledger()).put(change.entries()).put(change.account());
    }

    static void posting(Parameters parameters, long journal, Event.PostingRow leg) throws SQLException {
        parameters
                .put(journal)
                .put(leg.leg())
                .put(leg.branch())
                .put(leg.glCode())
                .number(leg.account())
                .number(leg.till())
                .put(leg.currency())
                .put(leg.amount())
                .number(leg.entryNo())
                .number(leg.balanceAfter());
    }

    static void head(Parameters parameters, Head head) throws SQLException {
        parameters
                .put(head.open() ? "OPEN" : "CLOSED")
                .number(head.holder())
                .text(head.session())
                .put(head.eventNo())
                .put(head.receiptYear())
                .put(head.receiptNo())
                .put(head.auditSeq())
                .put(head.auditHash())
                .put(head.position());
    }

    static void journal(Parameters parameters, Event.JournalRow journal) throws SQLException {
        parameters
                .put(journal.id())
                .put(journal.position())
                .put(journal.branch())
                .put(journal.date())
                .put(journal.valueDate())
                .put(journal.code())
                .put(journal.money() ? "MONEY" : "RECORD")
                .number(journal.receiptYear())
                .number(journal.receiptNo())
                .put(journal.key())
                .put(journal.requestHash())
                .number(journal.reverses())
                .put(journal.legs())
                .put(journal.maker())
                .put(journal.createdAt())
                .put(journal.receipt());
    }

    static void audit(Parameters parameters, Event.AuditRow audit) throws SQLException {
        parameters
                .put(audit.position())
                .put(audit.seq())
                .number(audit.journal())
                .put(audit.kind())
                .put(audit.actor())
                .put(audit.at())
                .put(audit.payload())
                .put(audit.hash());
    }

    static void counter(Parameters parameters, Effects.CounterChange drawn) throws SQLException {
        parameters.put(drawn.branch()).put(drawn.kind().name()).put(drawn.last());
    }

    static void status(Parameters parameters, Effects.StatusChange change) throws SQLException {
        parameters.put(change.status().name()).put(change.number().id());
    }

    static void goneVouchers(Parameters parameters, StockRange range) throws SQLException {
        parameters
                .put(range.range().kind().name())
                .put(range.range().prefix())
                .put(range.range().first());
    }

    static void newVouchers(Parameters parameters, StockRange range) throws SQLException {
        goneVouchers(parameters, range);
        parameters
                .put(range.range().last())
                .put(range.holder())
                .put(range.state().name())
                .date(range.countedOn());
    }

    static void memo(Parameters parameters, long journal, MemoLine line) throws SQLException {
        MemoMove move = line.move();
        parameters
                .put(journal)
                .put(line.seq())
                .put(move.glCode())
                .put(move.kind())
                .put(move.holder())
                .put(move.prefix())
                .put(move.first())
                .put(move.last())
                .put(move.count())
                .put(move.reason().name())
                .text(move.serial());
    }

    /** A move of units in its place among those of an event, counted from 1. */
    record MemoLine(long seq, MemoMove move) {}

    static List<MemoLine> memos(Event event) {
        List<MemoLine> lines = new ArrayList<>();
        event.effects().memos().forEach(move -> lines.add(new MemoLine(lines.size() + 1L, move)));
        return lines;
    }

    static void passbook(Parameters parameters, Effects.PassbookChange change) throws SQLException {
        parameters.put(change.after()).put(change.number().id());
    }

    static void customer(Parameters parameters, Effects.Registration registered) throws SQLException {
        Customer customer = registered.customer();
        parameters
                .put(customer.ref().id())
                .put(customer.branch())
                .put(customer.kind())
                .put(customer.name())
                .put(customer.idType())
                .put(customer.idNumber())
                .put(customer.phone())
                .put(customer.address())
                .date(customer.bornOn())
                .put(registered.date())
                .text(registered.sex())
                .text(registered.occupation())
                .text(registered.nationality());
    }

    static void term(Parameters parameters, long customer, String term) throws SQLException {
        parameters.put(term).put(customer);
    }

    static void day(Parameters parameters, Effects.DayChange day) throws SQLException {
        parameters.put(day.branch()).put(day.date()).put(day.open() ? "OPEN" : "CLOSED");
    }

    static void signature(Parameters parameters, long journal, SignatureLine line) throws SQLException {
        Signature signature = line.signature();
        parameters
                .put(journal)
                .put(line.seq())
                .put(signature.staff())
                .put(signature.person())
                .put(signature.role().name())
                .put(signature.what().name())
                .put(signature.at())
                .put(Signature.FACTOR)
                .put(signature.approval());
    }

    /** A signature in its place among those of an event, counted from 1. */
    record SignatureLine(long seq, Signature signature) {}

    static List<SignatureLine> signatures(Event event) {
        List<SignatureLine> lines = new ArrayList<>();
        event.signatures().forEach(signature -> lines.add(new SignatureLine(lines.size() + 1L, signature)));
        return lines;
    }

    /** Cash that an event sends on its way. */
    record Sent(Event.JournalRow journal, Effects.Sending sending) {

        static List<Sent> of(Event event) {
            return event.effects().sending().stream()
                    .map(sending -> new Sent(event.journal().orElseThrow(), sending))
                    .toList();
        }
    }

    static void shipment(Parameters parameters, Sent sent) throws SQLException {
        CashPlace to = sent.sending().to();
        Money amount = sent.sending().amount();
        parameters
                .put(sent.journal().id())
                .put(sent.journal().branch())
                .number(to.kind() == CashPlace.Kind.BRANCH ? Optional.of(to.branch()) : Optional.empty())
                .put(to.toString())
                .put(amount.currency().code())
                .put(amount.minor())
                .put(sent.sending().carrier())
                .put(Shipment.State.IN_TRANSIT.name());
    }

    /** A shipment that an event ends. */
    record Ended(long journal, Effects.Arrival arrival) {

        static List<Ended> of(Event event) {
            return event.effects().arrival().stream()
                    .map(arrival -> new Ended(event.journal().orElseThrow().id(), arrival))
                    .toList();
        }
    }

    static void arrival(Parameters parameters, Ended ended) throws SQLException {
        parameters
                .put(ended.arrival().state().name())
                .put(ended.journal())
                .put(ended.arrival().shipment().journal());
    }

    static void account(Parameters parameters, Effects.Opening opening) throws SQLException {
        parameters
                .put(opening.number().id())
                .put(opening.number().digits())
                .put(opening.customer())
                .put(opening.number().product())
                .put(opening.currency())
                .put(opening.number().branch())
                .put("ACTIVE")
                .text(opening.passbook())
                .put(opening.date());
    }

    static void newBalance(Parameters parameters, Effects.Opening opening) throws SQLException {
        parameters.put(opening.number().id()).put(0).put(0).put(opening.floor()).put(0);
    }
}
