package org.tellerline.tui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tellerline.core.books.EventHead;
import org.tellerline.core.desk.Desk;
import org.tellerline.core.desk.Offer;
import org.tellerline.core.difference.Cause;
import org.tellerline.core.ledger.ReceiptNumber;
import org.tellerline.core.staff.Session;
import org.tellerline.core.text.Message;
import org.tellerline.core.text.Texts;
import org.tellerline.core.transaction.Datum;
import org.tellerline.core.transaction.Receipt;
import org.tellerline.core.transaction.Slip;
import org.tellerline.tui.form.Form;
import org.tellerline.tui.grid.Grid;
import org.tellerline.tui.grid.Span;
import org.tellerline.tui.grid.Style;
import org.tellerline.tui.key.KeyEvent;

/**
 * What a count may differ by, the likeliest first, two rows each: the event, and why. Enter looks at its receipt, F6 opens the form that
 * would mend it. The count waits behind it as it is.
 */
final class CausesPanel implements Panel {

    private static final int LEFT = 2;
    private static final int RECEIPT = 6;
    private static final int CODE = 22;
    private static final int NAME = 28;
    private static final int AMOUNT_CELLS = 20;
    private static final int ROWS_OF_ONE = 2;

    private final Workspace workspace;
    private final FormPanel form;
    private final Panel behind;
    private final List<Cause> causes;
    private int at;

    private CausesPanel(Workspace workspace, FormPanel form, Panel behind, List<Cause> causes) {
        this.workspace = workspace;
        this.form = form;
        this.behind = behind;
        this.causes = causes;
    }

    /** Asks the desk, and shows what it suspects. */
    static void open(Workspace workspace, FormPanel form) {
        Panel behind = workspace.top();
        Slip slip = form.slip();
        Session session = workspace.sitting();
        Desk desk = workspace.station().bank().desk();
        workspace.hush();
        workspace.work(() -> desk.causes(session, slip), offer -> answered(workspace, form, behind, offer));
    }

    private static boolean answered(Workspace workspace, FormPanel form, Panel behind, Offer offer) {
        if (offer instanceof Offer.Refused refused) {
            form.refused(refused.refusal());
        } else if (offer instanceof Offer.Unread unread) {
            workspace.say(Notice.error(unread.why()));
        } else if (offer instanceof Offer.Suspicions found) {
            if (!found.causes().isEmpty()) {
                workspace.show(new CausesPanel(workspace, form, behind, found.causes()));
                return true;
            }
            workspace.say(Notice.information("causes.none"));
        }
        workspace.bell();
        return false;
    }

    @Override
    public Message title() {
        return form.title();
    }

    @Override
    public String code() {
        return form.code();
    }

    @Override
    public Panel origin() {
        return behind.origin();
    }

    @Override
    public Optional<Form> keyed() {
        return Optional.empty();
    }

    @Override
    public void covered() {
        behind.covered();
    }

    @Override
    public void paint(Canvas canvas) {
        int page = canvas.bodyRows() / ROWS_OF_ONE;
        int first = at - at % page;
        for (int i = first; i < Math.min(causes.size(), first + page); i++) {
            paint(canvas, Canvas.TOP + (i - first) * ROWS_OF_ONE, i);
        }
        String foot = canvas.texts()
                .say(Message.of(
                        "causes.rows", at + 1, causes.size(), causes.get(at).difference()));
        canvas.grid().put(canvas.confirmRow(), LEFT, foot, Style.BANNER);
    }

    private void paint(Canvas canvas, int row, int i) {
        Cause cause = causes.get(i);
        Grid grid = canvas.grid();
        grid.put(row, LEFT, Integer.toString(i + 1), Style.LABEL);
        cause.event().map(event -> event.head()).ifPresent(head -> {
            grid.put(row, RECEIPT, number(head), Style.VALUE);
            grid.put(row, CODE, head.code(), Style.VALUE);
            grid.put(row, NAME, canvas.texts().say(head.code() + ".name"), Style.VALUE);
            Span right = new Span(row, grid.columns() - AMOUNT_CELLS + 1, AMOUNT_CELLS);
            grid.putRight(right, canvas.words().show(Datum.money(cause.moved())), Style.VALUE);
        });
        grid.put(row + 1, RECEIPT, canvas.texts().say(cause.why()), Style.WARNING);
        if (i == at) {
            grid.restyle(new Span(row, 1, grid.columns()), Style.VALUE.withReverse());
        }
    }

    private static String number(EventHead head) {
        return head.number().map(ReceiptNumber::toString).orElse("-");
    }

    @Override
    public List<String> aloud(Texts texts) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < causes.size(); i++) {
            Cause cause = causes.get(i);
            String event = cause.event()
                    .map(found ->
                            number(found.head()) + " " + texts.say(found.head().code() + ".name") + " "
                                    + cause.moved().grouped() + "; ")
                    .orElse("");
            lines.add((i + 1) + ". " + event + texts.say(cause.why()));
        }
        return lines;
    }

    @Override
    public boolean press(KeyEvent key) {
        switch (key.key().primary()) {
            case DOWN, TAB -> at = workspace.stepped(at, 1, causes.size());
            case UP, BACK_TAB -> at = workspace.stepped(at, -1, causes.size());
            case ENTER -> look();
            case F6 -> mend();
            case F3 -> workspace.showMenu();
            case F12, CANCEL -> workspace.show(behind);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void look() {
        causes.get(at)
                .event()
                .map(event -> Receipt.decode(event.head().receipt()))
                .ifPresentOrElse(receipt -> workspace.show(TextPanel.receipt(workspace, receipt)), workspace::bell);
    }

    private void mend() {
        causes.get(at).mend().ifPresentOrElse(command -> new Commands(workspace).run(command), workspace::bell);
    }

    @Override
    public List<Legend> legends() {
        List<Legend> legends = new ArrayList<>();
        Cause cause = causes.get(at);
        Legend.addIf(cause.event().isPresent(), legends, Legend.enter("keys.receipt-of"));
        legends.addAll(List.of(Legend.HELP, Legend.MENU));
        Legend.addIf(cause.mend().isPresent(), legends, new Legend("F6", "keys.mend"));
        legends.add(Legend.BACK);
        return legends;
    }

    @Override
    public List<Message> help() {
        return List.of(Message.of("causes.help"));
    }
}
