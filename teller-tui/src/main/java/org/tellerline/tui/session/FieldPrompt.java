package org.tellerline.tui.session;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.tellerline.core.cash.Count;
import org.tellerline.core.desk.Desk;
import org.tellerline.core.desk.Offer;
import org.tellerline.core.money.Money;
import org.tellerline.core.staff.Session;
import org.tellerline.core.text.Message;
import org.tellerline.core.text.Parsed;
import org.tellerline.core.transaction.Prompt;
import org.tellerline.core.transaction.Slip;
import org.tellerline.core.transaction.Stock;
import org.tellerline.tui.form.FormField;

/** What F4 does in a field of a form: shows what its type offers, and puts what was chosen into the field. */
final class FieldPrompt {

    private final Workspace workspace;
    private final FormPanel panel;
    private final FormField field;

    FieldPrompt(Workspace workspace, FormPanel panel, FormField field) {
        this.workspace = workspace;
        this.panel = panel;
        this.field = field;
    }

    /** What help says about an offer. */
    static Optional<Message> help(Prompt prompt) {
        if (prompt instanceof Prompt.Choices choices) {
            return Optional.of(Message.of(choices.searched() ? "prompt.help.search" : "prompt.help.list"));
        }
        if (prompt instanceof Prompt.Tape) {
            return Optional.of(Message.of("prompt.help.tape"));
        }
        if (prompt instanceof Prompt.TillCount) {
            return Optional.of(Message.of("prompt.help.till-count"));
        }
        if (prompt instanceof Prompt.Calendar) {
            return Optional.of(Message.of("prompt.help.calendar"));
        }
        return prompt instanceof Prompt.Count ? Optional.of(Message.of("prompt.help.count")) : Optional.empty();
    }

    FormPanel panel() {
        return panel;
    }

    /** Key of the word for the field. */
    Message label() {
        return Message.of(panel.labelKey(field.name()));
    }

    void open() {
        Prompt prompt = field.spec().prompt();
        if (prompt instanceof Prompt.Choices choices) {
            choose(choices);
        } else if (prompt instanceof Prompt.Calendar) {
            look();
        } else if (prompt instanceof Prompt.Nothing) {
            workspace.say(Notice.information("prompt.none", label()));
        } else {
            count();
        }
    }

    private void choose(Prompt.Choices choices) {
        ChoicePanel list = new ChoicePanel(workspace, this, choices);
        String begun = field.text().strip();
        if (choices.searched() && begun.isEmpty()) {
            workspace.show(list);
        } else {
            list.ask(choices.searched() ? begun : "");
        }
    }

    private void look() {
        Slip slip = panel.slip();
        ask((desk, session) -> desk.calendar(session, slip, field.name()), offer -> {
            workspace.show(new CalendarPanel(workspace, this, (Offer.Calendar) offer));
            return true;
        });
    }

    private Optional<Money> keyed(Offer.Counting counting) {
        return Money.parse(field.text(), counting.currency()) instanceof Parsed.Value<Money> money
                ? Optional.of(money.value())
                : Optional.empty();
    }

    private record Counts(Offer now, Offer before) {}

    /** Asks what adding up or counting starts from, and what the entry before was, and shows the panel that is made of the answers. */
    private void count() {
        Slip now = panel.slip();
        Slip before = new Slip(now.code(), now.key(), workspace.entry(now.code()), Optional.empty());
        Session session = workspace.sitting();
        Desk desk = workspace.station().bank().desk();
        workspace.hush();
        workspace.work(
                () -> new Counts(
                        desk.counting(session, now, field.name()), desk.counting(session, before, field.name())),
                counts -> allowed(counts.now(), offer -> begun(offer, counts.before())));
    }

    private boolean begun(Offer now, Offer before) {
        if (now instanceof Offer.Unread unread) {
            panel.unread(field, unread.why());
            workspace.bell();
            return false;
        }
        workspace.show(counter(now, before));
        return true;
    }

    private Panel counter(Offer now, Offer before) {
        if (now instanceof Offer.TillCount whole) {
            return new CountPanel(
                    workspace,
                    new PiecesUse(workspace, this, counted -> Count.of(counted).toString()),
                    CountSheet.of(whole.drawers(), drawers(before)));
        }
        Offer.Counting counting = (Offer.Counting) now;
        return field.spec().prompt() instanceof Prompt.Tape
                ? new TapePanel(workspace, this, counting.currency(), keyed(counting))
                : new CountPanel(
                        workspace,
                        new PiecesUse(workspace, this, counted -> counted.get(0).toString()),
                        CountSheet.of(List.of(counting), drawers(before)));
    }

    private static List<Offer.Counting> drawers(Offer before) {
        if (before instanceof Offer.TillCount whole) {
            return whole.drawers();
        }
        return before instanceof Offer.Counting counting ? List.of(counting) : List.of();
    }

    /** What the desk is asked for. */
    @FunctionalInterface
    interface Question {
        Offer of(Desk desk, Session session);
    }

    /** Asks for values by words. */
    void values(String words, Predicate<Prompt.Found> then) {
        Slip slip = panel.slip();
        ask(
                (desk, session) -> desk.choices(session, slip, field.name(), words),
                offer -> offer instanceof Offer.Values values && then.test(values.found()));
    }

    /** Asks for pieces of the stock they come from. */
    void mix(Predicate<Offer> then) {
        Slip slip = panel.slip();
        ask((desk, session) -> desk.mix(session, slip, field.name()), then);
    }

    private void ask(Question question, Predicate<Offer> then) {
        workspace.hush();
        Session session = workspace.sitting();
        Desk desk = workspace.station().bank().desk();
        workspace.work(() -> question.of(desk, session), offer -> allowed(offer, then));
    }

    private boolean allowed(Offer offer, Predicate<Offer> then) {
        if (offer instanceof Offer.Refused refused) {
            panel.refused(refused.refusal());
            workspace.bell();
            return false;
        }
        return then.test(offer);
    }

    /** Where the pieces of the field come from: out of a stock a mix can be proposed. */
    Stock stock() {
        return field.spec().from();
    }

    /** The field in front of it, which says what its pieces should be worth. */
    Message labelInFront() {
        List<FormField> fields = panel.form().fields();
        return Message.of(panel.labelKey(fields.get(fields.indexOf(field) - 1).name()));
    }

    void take(String value) {
        panel.choose(field, value);
    }

    /** Back to the form as it was. */
    void leave() {
        workspace.show(panel);
    }
}
