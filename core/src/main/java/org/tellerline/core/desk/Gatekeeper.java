package org.tellerline.core.desk;

import java.util.Optional;
import org.tellerline.core.ledger.BrokenInvariant;
import org.tellerline.core.ledger.Head;
import org.tellerline.core.ledger.LedgerFacts;
import org.tellerline.core.staff.Role;
import org.tellerline.core.staff.Session;
import org.tellerline.core.staff.StaffMember;
import org.tellerline.core.transaction.DayNeeded;
import org.tellerline.core.transaction.Refusal;
import org.tellerline.core.transaction.TellerTransaction;
import org.tellerline.core.transaction.TransactionType;

/** Who may do business, where and when. What is not allowed by name is refused. */
final class Gatekeeper {

    private static final String TILL = "TILL";

    /** Before anything is read: whether the code is for this role at all. */
    Optional<Refusal> mayUse(TransactionType type, StaffMember staff) {
        return type.who().contains(staff.role())
                ? Optional.empty()
                : Optional.of(Refusal.of(DeskRefusal.NOT_PERMITTED, type.code()));
    }

    /** On the facts: whether the session goes on, of a person who may still use the code. */
    Optional<Refusal> absent(Session session, TransactionType type, LedgerFacts read) {
        boolean sits = own(session, read).session().equals(Optional.of(session.token()));
        return sits && read.staff().active()
                ? mayUse(type, read.staff())
                : Optional.of(Refusal.of(DeskRefusal.SESSION_LOST));
    }

    /** On the facts under lock: the session, the person, the day and the till. */
    Optional<Refusal> refusal(Session session, TransactionType type, TellerTransaction transaction, LedgerFacts read) {
        return absent(session, type, read)
                .or(() -> wrongDay(type.day(), read))
                .or(() -> movesCash(session, transaction, read) ? noTill(own(session, read)) : Optional.empty())
                .or(() -> transaction.handlesTill() && read.staff().role() != Role.CUSTODIAN
                        ? notATill(own(session, read))
                        : Optional.empty());
    }

    /** Whether the own till is open: what lies in a sealed one is nobody's business at the counter, and a secret from who will count it. */
    Optional<Refusal> noTill(Session session, LedgerFacts read) {
        return noTill(own(session, read));
    }

    /** What takes an event back moves the cash that the event moved. */
    private static boolean movesCash(Session session, TellerTransaction transaction, LedgerFacts read) {
        return transaction.movesCash()
                || read.asked()
                        .original()
                        .filter(original -> original.event().tills().contains(session.position()))
                        .isPresent();
    }

    private static Optional<Refusal> wrongDay(DayNeeded needed, LedgerFacts read) {
        return switch (needed) {
            case ANY -> Optional.empty();
            case OPEN -> dayClosed(read);
            case CLOSED -> dayOpen(read);
        };
    }

    private static Optional<Refusal> dayOpen(LedgerFacts read) {
        if (!read.day().bankOpen()) {
            return Optional.of(Refusal.of(DeskRefusal.BANK_CLOSED));
        }
        return read.day().branchOpen()
                ? Optional.of(
                        Refusal.of(DeskRefusal.DAY_ALREADY_OPEN, read.day().date()))
                : Optional.empty();
    }

    private static Optional<Refusal> dayClosed(LedgerFacts read) {
        if (!read.day().bankOpen() && !read.day().founding()) {
            return Optional.of(Refusal.of(DeskRefusal.BANK_CLOSED));
        }
        return read.day().branchOpen()
                ? Optional.empty()
                : Optional.of(Refusal.of(DeskRefusal.BRANCH_CLOSED, read.day().date()));
    }

    private static Optional<Refusal> noTill(Head own) {
        return own.kind().equals(TILL) && own.open() ? Optional.empty() : Optional.of(Refusal.of(DeskRefusal.NO_TILL));
    }

    private static Optional<Refusal> notATill(Head own) {
        return own.kind().equals(TILL) ? Optional.empty() : Optional.of(Refusal.of(DeskRefusal.NO_TILL));
    }

    private static Head own(Session session, LedgerFacts read) {
        Head head = read.heads().get(session.position());
        if (head == null) {
            throw new BrokenInvariant("the head of position " + session.position() + " was not read");
        }
        return head;
    }
}
