package org.tellerline.tui.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tellerline.core.desk.DeskRefusal;
import org.tellerline.core.desk.Outcome;
import org.tellerline.core.paper.Printer.Printed;
import org.tellerline.core.text.Message;
import org.tellerline.core.transaction.FieldError;
import org.tellerline.core.transaction.Receipt;
import org.tellerline.core.transaction.Refusal;
import org.tellerline.core.transaction.View;

/** What the screen does with the desk's answer to a form. Each method returns whether the teller could expect it. */
final class Outcomes {

    private final Workspace workspace;
    private final FormPanel panel;

    Outcomes(Workspace workspace, FormPanel panel) {
        this.workspace = workspace;
        this.panel = panel;
    }

    /** The desk's answer, and what the keyed values stand for. */
    record Told(Outcome outcome, Map<String, Message> echoes) {}

    boolean reviewed(Told told) {
        panel.form().clearSecrets();
        panel.form().showEchoes(told.echoes());
        return came(told.outcome(), Optional.empty());
    }

    /**
     * Acts on an outcome.
     *
     * @param paper what became of the paper receipt, where one is printed
     */
    boolean came(Outcome outcome, Optional<Printed> paper) {
        if (outcome instanceof Outcome.Reviewed reviewed) {
            workspace.show(new ReviewPanel(workspace, panel, reviewed.review()));
            return true;
        }
        if (outcome instanceof Outcome.Posted posted) {
            return posted(posted, paper);
        }
        if (outcome instanceof Outcome.Answered answered) {
            return answered(answered.view());
        }
        if (outcome instanceof Outcome.Locked) {
            workspace.showMenu();
            workspace.cover();
            return false;
        }
        if (outcome instanceof Outcome.SignedOff) {
            workspace.signedOff(Notice.information("sign-off.done"));
            return true;
        }
        if (outcome instanceof Outcome.Done done) {
            workspace.showMenu();
            workspace.say(new Notice(Notice.Kind.INFORMATION, done.said(), List.of()));
            return true;
        }
        if (outcome instanceof Outcome.NeedsApproval asks) {
            return asksToSign(asks);
        }
        stopped(outcome);
        workspace.bell();
        return false;
    }

    private void stopped(Outcome outcome) {
        if (outcome instanceof Outcome.Invalid invalid) {
            workspace.show(panel);
            wrong(invalid.errors());
        } else if (outcome instanceof Outcome.Refused refused) {
            refused(refused.refusal());
        } else if (outcome instanceof Outcome.Changed changed) {
            workspace.show(new ReviewPanel(workspace, panel, changed.review()));
            workspace.say(Notice.warning("review.changed"));
        } else if (outcome instanceof Outcome.KeyTaken taken) {
            workspace.show(new KeyTakenPanel(workspace, panel, taken.receipt()));
        }
    }

    /** The first time it is what the teller asked for; with a signature that does not count it is not, and another may sign. */
    private boolean asksToSign(Outcome.NeedsApproval asks) {
        workspace.show(new ApprovalPanel(workspace, panel, asks));
        asks.refusal().ifPresent(why -> {
            workspace.say(Notice.refused(why));
            workspace.bell();
        });
        return asks.refusal().isEmpty();
    }

    /** Marks the field to be mended; a session that is lost is over. */
    void refused(Refusal refusal) {
        if (refusal.code() == DeskRefusal.SESSION_LOST) {
            workspace.signedOff(Notice.refused(refusal));
        } else {
            workspace.show(panel);
            panel.form().showRefusal(refusal);
            workspace.say(Notice.refused(refusal));
        }
    }

    /** Marks what is keyed wrong. */
    void wrong(List<FieldError> errors) {
        panel.form().showErrors(errors);
        workspace.say(Notice.wrong(errors.stream().map(this::sentence).toList()));
    }

    private Message sentence(FieldError error) {
        return Message.of("screen.error.field", Message.of(panel.labelKey(error.field())), error.why());
    }

    private boolean posted(Outcome.Posted posted, Optional<Printed> paper) {
        Receipt receipt = posted.receipt();
        workspace.rememberReceipt(receipt);
        workspace.owePaper(paper.isPresent() && !paper.get().out());
        panel.startOver();
        workspace.show(panel);
        if (posted.repeated()) {
            workspace.say(Notice.warning("posted.before", receipt.text("receipt.no")));
            return false;
        }
        Optional<Message> note = paper.flatMap(Printed::note);
        workspace.say(new Notice(Notice.Kind.SUCCESS, sentence(receipt), shortly(receipt), List.of()));
        note.ifPresent(text -> workspace.say(paperNotice(receipt, text)));
        if (receipt.isCopy()) {
            workspace.showLastReceipt();
        }
        return note.isEmpty();
    }

    /** Help tells all of it again, for a line seldom holds the name of a file. */
    private Notice paperNotice(Receipt receipt, Message note) {
        Message said = Message.of("posted.paper", receipt.text("receipt.no"), note);
        return workspace.isPaperOwed()
                ? Notice.error(said, said, sentence(receipt), Message.of("posted.paper.help"))
                : new Notice(Notice.Kind.WARNING, said, List.of(sentence(receipt)));
    }

    private static Message sentence(Receipt receipt) {
        String customer = receipt.text("receipt.customer");
        if (receipt.isCopy()) {
            return Message.of("posted.copy", receipt.text(Receipt.COPY), receipt.text("receipt.no"));
        }
        if (!customer.isEmpty()) {
            return Message.of("posted.customer", receipt.text("receipt.no"), customer, receipt.text("receipt.name"));
        }
        String balance = receipt.text("receipt.balance");
        return balance.isEmpty()
                ? Message.of("posted.number", number(receipt))
                : Message.of(
                        "posted.balance",
                        number(receipt),
                        Words.grouped(balance),
                        receipt.text("receipt.account"),
                        receipt.text("receipt.owner"));
    }

    /** The same without the account, which the receipt tells too. */
    private static Message shortly(Receipt receipt) {
        String balance = receipt.text("receipt.balance");
        return balance.isEmpty() || receipt.isCopy()
                ? sentence(receipt)
                : Message.of("posted.balance.short", number(receipt), Words.grouped(balance));
    }

    /** The receipt's number, and who signed beside the teller. */
    private static Object number(Receipt receipt) {
        String number = receipt.text("receipt.no");
        String signers = receipt.lines().stream()
                .filter(line -> line.label().startsWith("receipt.signed."))
                .map(line -> line.datum().text())
                .collect(Collectors.joining(", "));
        return signers.isEmpty() ? number : Message.of("posted.signed", number, signers);
    }

    private boolean answered(View view) {
        panel.remember();
        workspace.show(panel(view));
        return true;
    }

    private Panel panel(View view) {
        if (view instanceof View.Table table) {
            return new TablePanel(workspace, panel, table);
        }
        return view instanceof View.Sheet sheet
                ? new SheetPanel(workspace, panel, sheet)
                : new CardPanel(workspace, panel, (View.Card) view);
    }
}
