package org.tellerline.tui.session;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tellerline.core.paper.PlainReceipt;
import org.tellerline.core.text.Message;
import org.tellerline.core.text.Texts;
import org.tellerline.core.transaction.Receipt;
import org.tellerline.core.voucher.VoucherKind;
import org.tellerline.tui.form.Form;
import org.tellerline.tui.grid.Style;
import org.tellerline.tui.grid.Wrap;
import org.tellerline.tui.key.Key;
import org.tellerline.tui.key.KeyEvent;

/** Sentences to read, by the page, before going back to where one was: help, the list of keys, a receipt. */
final class TextPanel implements Panel {

    private static final int LEFT = 3;
    private static final int CELLS = 76;
    private final Workspace workspace;
    private final Panel behind;
    private final Message title;
    private final Function<Texts, List<String>> lines;
    private Optional<Notice> notice;
    private Optional<Receipt> printable = Optional.empty();
    private boolean isKeys;
    private int from;
    private boolean isLong;

    private TextPanel(Workspace workspace, Message title, Function<Texts, List<String>> lines) {
        this.workspace = workspace;
        boolean fromText = workspace.top() instanceof TextPanel;
        this.behind = fromText ? ((TextPanel) workspace.top()).behind : workspace.top();
        this.notice = fromText ? ((TextPanel) workspace.top()).notice : workspace.notice();
        this.title = title;
        this.lines = lines;
    }

    /** What the message line said and what to do about it, and what the panel says of itself. */
    static TextPanel help(Workspace workspace) {
        Panel of = workspace.top();
        Optional<Notice> notice = workspace.notice();
        return new TextPanel(
                workspace,
                Message.of("help.title"),
                texts -> sentences(notice, of).stream()
                        .map(texts::say)
                        .flatMap(TextPanel::wrapped)
                        .toList());
    }

    /** Asked for at each painting: some of it is worded by the panel, in the language of that moment. */
    private static Set<Message> sentences(Optional<Notice> notice, Panel of) {
        Set<Message> sentences = new LinkedHashSet<>();
        notice.ifPresent(said -> {
            if (!said.isListedInMore()) {
                sentences.add(said.message());
            }
            sentences.addAll(said.more());
        });
        sentences.addAll(of.help());
        sentences.add(Message.of("help.again"));
        return sentences;
    }

    /** All keys that work on the panel behind. */
    static TextPanel keys(Workspace workspace) {
        Panel of = workspace.top() instanceof TextPanel text ? text.behind : workspace.top();
        TextPanel panel = new TextPanel(workspace, Message.of("help.keys.title"), texts -> KeyTable.of(of, texts));
        panel.isKeys = true;
        return panel;
    }

    /** A receipt as it is printed, in the language of the screen first. */
    static TextPanel receipt(Workspace workspace, Receipt receipt) {
        TextPanel panel = new TextPanel(
                workspace,
                Message.of("receipt.title"),
                texts -> new PlainReceipt(
                                List.of(texts, workspace.texts(texts.language().other())),
                                workspace.station().bank().clock().zone(),
                                workspace.particulars())
                        .lines(receipt).stream().flatMap(TextPanel::wrapped).toList());
        panel.printable = Optional.of(receipt);
        return panel;
    }

    private boolean isOwed() {
        return printable.isPresent() && workspace.isPaperOwed();
    }

    @Override
    public Message title() {
        return title;
    }

    @Override
    public Panel origin() {
        return behind.origin();
    }

    @Override
    public boolean takesCommands() {
        return behind.takesCommands();
    }

    @Override
    public void covered() {
        behind.covered();
    }

    @Override
    public void paint(Canvas canvas) {
        List<String> rows = lines.apply(canvas.texts());
        isLong = rows.size() > canvas.bodyRows();
        from = Math.max(0, Math.min(from, rows.size() - canvas.bodyRows()));
        for (int i = from; i < rows.size() && i - from < canvas.bodyRows(); i++) {
            canvas.grid().put(Canvas.TOP + i - from, LEFT, rows.get(i), Style.VALUE);
        }
    }

    private static Stream<String> wrapped(String sentence) {
        return Wrap.lines(sentence, CELLS).stream();
    }

    @Override
    public Optional<Form> keyed() {
        return Optional.empty();
    }

    @Override
    public boolean press(KeyEvent key) {
        switch (key.key().primary()) {
            case F1 -> more();
            case F7 -> from -= page();
            case F8 -> from += page();
            case F10 -> {
                if (!isOwed()) {
                    return false;
                }
                notice = Optional.empty();
                workspace.printOwedReceipt(printable.orElseThrow());
            }
            case F11 -> {
                return replaceSpoiled();
            }
            case F3, F12, ENTER, CANCEL -> goBack();
            default -> {
                return false;
            }
        }
        return true;
    }

    /** The passbook this receipt tells of; a reversal and a copy issue none. */
    private Optional<String> passbook() {
        return printable
                .filter(receipt -> !receipt.isCopy())
                .flatMap(receipt -> receipt.find("receipt.passbook"))
                .map(datum -> datum.text());
    }

    /** The printer tore it: it is voided and the next one issued, in one form that is filled in already. */
    private boolean replaceSpoiled() {
        Optional<String> spoiled = passbook();
        spoiled.ifPresent(number -> new Commands(workspace)
                .run("5304/%s/%s/\"%s\""
                        .formatted(
                                VoucherKind.PASSBOOK.digit(),
                                number,
                                workspace.texts().say(Message.of("receipt.spoiled")))));
        return spoiled.isPresent();
    }

    /** Who has seen the keys as well is offered what others ask. */
    private void more() {
        if (isKeys) {
            goBack();
            QuestionsPanel.open(workspace, "");
        } else {
            workspace.show(keys(workspace));
        }
    }

    /** What the message line said before help was asked for is said again after it. */
    private void goBack() {
        workspace.show(behind);
        notice.ifPresent(workspace::say);
    }

    private int page() {
        return workspace.station().display().size().layout().rows() - Frame.ROWS_AROUND;
    }

    @Override
    public List<Legend> legends() {
        List<Legend> legends =
                new ArrayList<>(List.of(new Legend(Key.F1.name(), isKeys ? "keys.questions" : "keys.keys")));
        if (isLong) {
            legends.addAll(List.of(Legend.UP, Legend.DOWN));
        }
        if (isOwed()) {
            legends.add(Legend.PRINT);
        }
        Legend.addIf(passbook().isPresent(), legends, Legend.SPOILED);
        legends.addAll(List.of(Legend.enter("keys.back"), Legend.BACK));
        return legends;
    }
}
