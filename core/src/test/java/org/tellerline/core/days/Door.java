package org.tellerline.core.days;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tellerline.core.desk.Outcome;
import org.tellerline.core.fixture.BankFixture;
import org.tellerline.core.founding.DemoPlan;
import org.tellerline.core.signon.SignOn;
import org.tellerline.core.signon.SignOnResult;
import org.tellerline.core.staff.Session;
import org.tellerline.core.transaction.Datum;
import org.tellerline.core.transaction.FieldError;
import org.tellerline.core.transaction.Line;
import org.tellerline.core.transaction.Receipt;
import org.tellerline.core.transaction.Slip;
import org.tellerline.core.transaction.TransactionType;
import org.tellerline.core.transaction.View;

/** The public door of the bank: a form goes in as it was keyed, and what came of it comes out in a line. */
class Door {

    private static final String BALANCE = "receipt.balance";

    private final BankFixture fixture;
    private final Map<String, Session> sessions = new HashMap<>();

    Door(BankFixture fixture) {
        this.fixture = fixture;
    }

    /** Another door of the same bank. */
    Door(Door other) {
        this(other.fixture);
    }

    String send(Attempt attempt) {
        Session session = session(attempt.who());
        Slip slip = slip(attempt);
        Outcome outcome = fixture.bank().desk().submit(session, slip);
        if (outcome instanceof Outcome.NeedsApproval asks && attempt.signer().isPresent()) {
            String signer = attempt.signer().get();
            SignOn.Keyed keyed = new SignOn.Keyed(signer, DemoPlan.PASSWORD.toCharArray(), "test");
            SignOnResult signed = fixture.bank().signOn().sign(session, slip.code(), asks.request(), keyed);
            outcome = fixture.bank().desk().submit(session, slip, List.of(((SignOnResult.Signed) signed).approval()));
        }
        return told(outcome);
    }

    private Session session(String name) {
        return sessions.computeIfAbsent(name, fixture::signOn);
    }

    private Slip slip(Attempt attempt) {
        TransactionType type = fixture.bank().catalogue().find(attempt.code()).orElseThrow();
        return Slip.of(type, attempt.key(), attempt.words().toArray(String[]::new));
    }

    private static String told(Outcome outcome) {
        if (outcome instanceof Outcome.Posted posted) {
            String receipt = posted.receipt().text("receipt.no");
            return posted.repeated() ? "repeated " + receipt : "posted " + receipt + balance(posted.receipt());
        }
        if (outcome instanceof Outcome.KeyTaken taken) {
            return "key of " + taken.receipt().text("receipt.no");
        }
        if (outcome instanceof Outcome.Refused refused) {
            return "refused "
                    + refused.refusal().reasons().stream()
                            .map(reason -> reason.code().name())
                            .collect(Collectors.joining(" "));
        }
        if (outcome instanceof Outcome.NeedsApproval asks) {
            return "needs "
                    + asks.refusal()
                            .map(refusal -> refusal.code().name())
                            .orElseGet(() -> asks.review()
                                    .authority()
                                    .signatory()
                                    .orElseThrow()
                                    .name());
        }
        if (outcome instanceof Outcome.Invalid invalid) {
            return "invalid " + invalid.errors().stream().map(FieldError::field).collect(Collectors.joining(" "));
        }
        return outcome instanceof Outcome.Answered answered
                ? "answered" + balance(answered.view())
                : outcome.toString();
    }

    private static String balance(Receipt receipt) {
        return receipt.find(BALANCE).map(Door::plain).orElse("");
    }

    private static String balance(View view) {
        return view instanceof View.Card card
                ? card.lines().stream()
                        .filter(line -> line.label().equals(BALANCE))
                        .map(Line::datum)
                        .map(Door::plain)
                        .collect(Collectors.joining())
                : "";
    }

    private static String plain(Datum money) {
        return money.text().substring(money.text().indexOf(' '));
    }
}
