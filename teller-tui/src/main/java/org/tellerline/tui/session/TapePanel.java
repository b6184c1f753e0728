package org.tellerline.tui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tellerline.core.money.Currency;
import org.tellerline.core.money.Money;
import org.tellerline.core.text.Message;
import org.tellerline.core.text.Parsed;
import org.tellerline.tui.form.Form;
import org.tellerline.tui.form.FormField;
import org.tellerline.tui.form.FormKeys;
import org.tellerline.tui.form.FormPainter;
import org.tellerline.tui.grid.Span;
import org.tellerline.tui.grid.Style;
import org.tellerline.tui.key.Key;
import org.tellerline.tui.key.KeyEvent;

/** An adding machine: amounts one under another, their number and their total. The total goes into the field it was asked for. */
final class TapePanel implements Panel {

    private static final int LEFT = 2;
    private static final int MOST = 999;
    private static final int NUMBER_COLUMN = 20;
    private static final int NUMBER_CELLS = 5;
    private static final int AMOUNT_COLUMN = 26;
    private static final int AMOUNT_CELLS = 22;
    private static final int ROWS_ABOVE_LIST = 2;

    private final Workspace workspace;
    private final FieldPrompt prompt;
    private final Currency currency;
    private final Form form = Form.of(List.of(ScreenFields.ITEM));
    private final List<Money> items = new ArrayList<>();
    private int above;

    /**
     * A new tape.
     *
     * @param begun what the field holds already, the first item
     */
    TapePanel(Workspace workspace, FieldPrompt prompt, Currency currency, Optional<Money> begun) {
        this.workspace = workspace;
        this.prompt = prompt;
        this.currency = currency;
        begun.ifPresent(items::add);
    }

    private FormField entry() {
        return form.fields().get(0);
    }

    private Money total() {
        return items.stream().reduce(Money.zero(currency), Money::plus);
    }

    @Override
    public Message title() {
        return prompt.panel().title();
    }

    @Override
    public String code() {
        return prompt.panel().code();
    }

    @Override
    public Optional<Form> keyed() {
        return Optional.of(form);
    }

    @Override
    public void paint(Canvas canvas) {
        new FormPainter(canvas.grid(), canvas.texts()).paint(form, Canvas.TOP, canvas.focused());
        int room = canvas.bodyRows() - ROWS_ABOVE_LIST;
        above = Math.max(0, Math.min(above, items.size() - room));
        int end = items.size() - above;
        int from = Math.max(0, end - room);
        for (int i = from; i < end; i++) {
            item(canvas, Canvas.TOP + ROWS_ABOVE_LIST + i - from, i);
        }
        Message foot = Message.of("tape.total", items.size(), currency.code(), total().grouped());
        canvas.grid().put(canvas.confirmRow(), LEFT, canvas.texts().say(foot), Style.BANNER);
    }

    private void item(Canvas canvas, int row, int i) {
        Money item = items.get(i);
        Money size = item.isNegative() ? item.negated() : item;
        canvas.grid().putRight(new Span(row, NUMBER_COLUMN, NUMBER_CELLS), Integer.toString(i + 1), Style.LABEL);
        canvas.grid().putRight(new Span(row, AMOUNT_COLUMN, AMOUNT_CELLS), size.grouped(), Style.VALUE);
        canvas.grid().put(row, AMOUNT_COLUMN + AMOUNT_CELLS + 1, item.isNegative() ? "-" : "+", Style.VALUE);
    }

    @Override
    public boolean press(KeyEvent key) {
        if (key.codePoint() == '+' || key.codePoint() == '-') {
            add(key.codePoint() == '-');
            return true;
        }
        switch (key.key().primary()) {
            case FIELD_EXIT, TAB, DOWN -> add(false);
            case FIELD_MINUS -> add(true);
            case F2 -> repeat();
            case F7 -> above++;
            case F8 -> above--;
            case ENTER -> take();
            case F3 -> workspace.showMenu();
            case F12, CANCEL -> prompt.leave();
            default -> {
                return edit(key);
            }
        }
        return true;
    }

    private boolean edit(KeyEvent key) {
        if (key.key() == Key.BACKSPACE && entry().input().isEmpty() && !items.isEmpty()) {
            entry().choose(unsigned(items.remove(items.size() - 1)));
            return true;
        }
        switch (FormKeys.press(form, key, Map.of())) {
            case TAKEN -> workspace.hush();
            case COMMAND_LINE -> workspace.command(true);
            case NOT_MINE -> {
                return false;
            }
            default -> workspace.bell();
        }
        return true;
    }

    private static String unsigned(Money item) {
        return (item.isNegative() ? item.negated() : item).plain();
    }

    /** The entry goes onto the tape; false where it is no amount. */
    private boolean add(boolean subtracting) {
        above = 0;
        Parsed<Money> parsed = Money.parse(entry().text(), currency);
        if (!(parsed instanceof Parsed.Value<Money> money) || items.size() >= MOST) {
            wrong(parsed instanceof Parsed.Wrong<Money> wrong ? wrong.why() : Message.of("tape.full", MOST));
            return false;
        }
        workspace.hush();
        items.add(subtracting ? money.value().negated() : money.value());
        entry().clear();
        return true;
    }

    private void repeat() {
        if (items.isEmpty() || items.size() >= MOST) {
            workspace.bell();
        } else {
            items.add(items.get(items.size() - 1));
        }
    }

    /** An amount that still stands in the entry counts: whoever keys the last item and Enter means it. */
    private void take() {
        if (!entry().text().isBlank() && !add(false)) {
            return;
        }
        Money total = total();
        if (!total.isPositive()) {
            wrong(Message.of("field.error.amount.zero"));
        } else if (total.minor() > Money.MOST_KEYED) {
            wrong(Message.of("field.error.amount.most", Money.of(currency, Money.MOST_KEYED)));
        } else {
            prompt.take(total.plain());
        }
    }

    private void wrong(Message why) {
        workspace.say(Notice.error(Message.of("screen.field.told", prompt.label(), why)));
        workspace.bell();
    }

    @Override
    public List<Legend> legends() {
        return List.of(
                Legend.enter("keys.take"),
                new Legend("+", "keys.add"),
                new Legend("-", "keys.subtract"),
                Legend.HELP,
                Legend.REPEAT,
                Legend.MENU,
                Legend.BACK);
    }

    @Override
    public List<Message> help() {
        return List.of(Message.of("tape.help"));
    }
}
