package org.tellerline.core.desk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.tellerline.core.audit.AuditChain;
import org.tellerline.core.audit.Canonical;
import org.tellerline.core.ledger.LedgerFacts;
import org.tellerline.core.ledger.Signature;
import org.tellerline.core.ledger.Signer;
import org.tellerline.core.staff.Approval;
import org.tellerline.core.staff.Role;
import org.tellerline.core.transaction.Authority;
import org.tellerline.core.transaction.Authority.Signatory;
import org.tellerline.core.transaction.Refusal;

/**
 * Whether somebody's signature may stand under a piece of business: signed for just this, not long ago, by another person than the
 * maker, of a role and a grade that may. Decided on the facts, so that somebody disabled meanwhile signs nothing.
 */
final class Approvals {

    /** How long a signature is good for. */
    static final Duration VALID = Duration.ofMinutes(5);

    private static final int REQUEST_FORMAT = 1;

    private Approvals() {}

    /** Either the signature to keep with the event, or why it cannot stand. */
    record Checked(Optional<Signature> signature, Optional<Refusal> refusal) {

        static Checked no(DeskRefusal why, Object... args) {
            return new Checked(Optional.empty(), Optional.of(Refusal.of(why, args)));
        }
    }

    /**
     * What the business demands.
     *
     * @param request names it
     */
    record Demand(String request, LedgerFacts read, Authority authority) {}

    /** Names what must be signed: the slip under its key, its maker, the date, the signature it demands, and why. */
    static String request(Deeds.Request request, LedgerFacts read, Authority authority) {
        Canonical text = new Canonical(REQUEST_FORMAT)
                .add("slip", HexFormat.of().formatHex(Deeds.requestHash(request.session(), request.filled())))
                .add("key", request.slip().key())
                .add("maker", read.staff().id())
                .add("date", read.day().date())
                .add("signatory", authority.signatory().map(Signatory::name).orElse(""))
                .add("amount", authority.amount().map(Object::toString).orElse(""));
        // How much is over moves with everybody's business; a reason that comes up after the signature was not seen by
        // who signed.
        authority.lacking().forEach(reason -> text.add("reason", reason.key()));
        authority.bound().only().ifPresent(staff -> text.add("only", staff));
        authority.bound().never().stream().sorted().forEach(person -> text.add("never", person));
        return HexFormat.of().formatHex(AuditChain.hash(text.toString()));
    }

    /**
     * Holds one proof against what the business demands.
     *
     * @param now epoch micros UTC
     */
    static Checked check(Approval approval, Demand demand, long now) {
        LedgerFacts read = demand.read();
        Authority authority = demand.authority();
        Signatory signatory = authority.signatory().orElseThrow();
        Optional<Signer> signer =
                Optional.ofNullable(read.asked().signers().get(approval.staff().id()));
        if (read.asked().usedApprovals().contains(approval.id())) {
            return Checked.no(DeskRefusal.APPROVAL_USED);
        }
        if (!approval.request().equals(demand.request())) {
            return Checked.no(DeskRefusal.APPROVAL_FOR_OTHER);
        }
        if (now - approval.at() > TimeUnit.NANOSECONDS.toMicros(VALID.toNanos()) || now < approval.at()) {
            return Checked.no(DeskRefusal.APPROVAL_EXPIRED, VALID.toMinutes());
        }
        if (signer.isEmpty() || !signer.get().staff().active()) {
            return Checked.no(DeskRefusal.SIGNER_NOT_PERMITTED, approval.staff().signOnName());
        }
        return refusal(signer.get(), signatory, read, authority)
                .map(why -> new Checked(Optional.empty(), Optional.of(why)))
                .orElseGet(() -> signed(approval, signer.get(), signatory));
    }

    private static Optional<Refusal> refusal(
            Signer signer, Signatory signatory, LedgerFacts read, Authority authority) {
        String name = signer.staff().signOnName();
        Role role = signer.staff().role();
        List<Refusal> against = new ArrayList<>();
        if (signer.staff().person() == read.staff().person()) {
            against.add(Refusal.of(DeskRefusal.SIGNER_IS_MAKER, name));
        }
        if (!signatory.mayBe(role)) {
            against.add(Refusal.of(DeskRefusal.SIGNER_NOT_PERMITTED, name));
        }
        if (signer.staff().branch() != read.staff().branch()) {
            against.add(Refusal.of(DeskRefusal.SIGNER_OF_OTHER_BRANCH, name));
        }
        if (authority
                .bound()
                .only()
                .filter(staff -> staff != signer.staff().id())
                .isPresent()) {
            against.add(Refusal.of(DeskRefusal.SIGNER_NOT_THE_ONE, name));
        }
        if (authority.bound().never().contains(signer.staff().person())) {
            against.add(Refusal.of(DeskRefusal.SIGNER_IS_CONCERNED, name));
        }
        authority
                .amount()
                .filter(amount -> !signer.power().covers(amount))
                .ifPresent(amount -> against.add(Refusal.of(DeskRefusal.SIGNER_POWER, name, amount)));
        return against.stream().findFirst();
    }

    private static Checked signed(Approval approval, Signer signer, Signatory signatory) {
        Signature signature = new Signature(
                signer.staff().id(),
                signer.staff().person(),
                signer.staff().role(),
                signatory.what(),
                approval.at(),
                approval.id());
        return new Checked(Optional.of(signature), Optional.empty());
    }
}
