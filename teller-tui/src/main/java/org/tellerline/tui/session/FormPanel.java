package org.tellerline.tui.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tellerline.core.desk.Desk;
import org.tellerline.core.staff.Session;
import org.tellerline.core.text.Message;
import org.tellerline.core.transaction.FieldContext;
import org.tellerline.core.transaction.FieldError;
import org.tellerline.core.transaction.Refusal;
import org.tellerline.core.transaction.Slip;
import org.tellerline.core.transaction.TransactionType;
import org.tellerline.tui.form.Form;
import org.tellerline.tui.form.FormField;
import org.tellerline.tui.form.FormKeys;
import org.tellerline.tui.form.FormPainter;
import org.tellerline.tui.key.KeyEvent;

/** The form of any code, drawn from its model. Its idempotency key is made when it opens and lasts until it is posted. */
final class FormPanel implements Panel {

    private final Workspace workspace;
    private final TransactionType type;
    private final Form form;
    private final Outcomes outcomes;
    private UUID key;

    FormPanel(Workspace workspace, TransactionType type, List<String> words) {
        this.workspace = workspace;
        this.type = type;
        this.form = Form.of(type.fields());
        this.form.fill(words);
        this.outcomes = new Outcomes(workspace, this);
        this.key = workspace.station().keys().get();
    }

    TransactionType type() {
        return type;
    }

    Form form() {
        return form;
    }

    Slip slip() {
        return new Slip(type.code(), key, form.texts(), Optional.empty());
    }

    /** The next sending is another event than the one before. */
    void renewKey() {
        key = workspace.station().keys().get();
    }

    /** Empty again for the next entry of the same code. */
    void startOver() {
        remember();
        form.clear();
        renewKey();
    }

    /** What was sent is offered to Dup in the next entry, but for what was hidden. */
    void remember() {
        workspace.rememberEntry(type.code(), form.keepable());
    }

    @Override
    public void covered() {
        form.clearSecrets();
    }

    /** Whether every field is filled that must be. */
    boolean isComplete() {
        return form.fields().stream().noneMatch(FormField::isMissing);
    }

    @Override
    public Message title() {
        return Message.of(workspace.texts().find(type.titleKey()).isPresent() ? type.titleKey() : type.nameKey());
    }

    @Override
    public String code() {
        return type.code();
    }

    @Override
    public void paint(Canvas canvas) {
        new FormPainter(canvas.grid(), canvas.texts()).paint(form, Canvas.TOP, canvas.focused());
    }

    @Override
    public Optional<Form> keyed() {
        return Optional.of(form);
    }

    @Override
    public boolean press(KeyEvent event) {
        switch (FormKeys.press(form, event, before())) {
            case TAKEN -> {}
            case LEFT_FIELD -> lookUp();
            case REFUSED -> workspace.bell();
            case PROMPT -> new FieldPrompt(workspace, this, form.current().orElseThrow()).open();
            case SEND -> send();
            case COMMAND_LINE -> workspace.command(true);
            case COMMAND_BEGUN -> command(event);
            case NOT_MINE -> {
                return function(event);
            }
        }
        return true;
    }

    /** What Dup fills in: what was sent last under this code, and in a field for a receipt the last one there is. */
    private Map<String, String> before() {
        Map<String, String> before = new HashMap<>(workspace.entry(type.code()));
        workspace
                .lastReceipt()
                .ifPresent(receipt -> type.fields().stream()
                        .filter(spec -> spec.isReceipt())
                        .forEach(spec -> before.put(spec.name(), receipt.text("receipt.no"))));
        return before;
    }

    /** A stacked command begun in a field goes on in the command line, so that it is the same keys on every screen. */
    private void command(KeyEvent event) {
        FormField field = form.current().orElseThrow();
        workspace.command(field.text() + Character.toString(event.codePoint()));
        field.clear();
    }

    private boolean function(KeyEvent event) {
        switch (event.key()) {
            case F5 -> lookUp();
            case F6 -> send();
            case F10 -> workspace.showLastReceipt();
            case F11 -> {
                if (!type.countsTill()) {
                    return false;
                }
                CausesPanel.open(workspace, this);
            }
            case F3 -> workspace.showMenu();
            case F12, CANCEL ->
                workspace.show(MenuPanel.of(workspace, type.code().substring(0, 1)));
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Asks the desk what the form would do; questions and session codes are answered at once. */
    void send() {
        workspace.hush();
        form.showErrors(List.of());
        Slip slip = slip();
        Session session = workspace.sitting();
        Desk desk = workspace.station().bank().desk();
        workspace.work(
                () -> new Outcomes.Told(desk.review(session, slip), echoes(desk, session, slip)), outcomes::reviewed);
    }

    /** A value was chosen for the current field instead of keyed. */
    void choose(FormField field, String value) {
        field.choose(value);
        form.advance();
        workspace.show(this);
        lookUp();
    }

    /** What is keyed in a field cannot be read. */
    void unread(FormField field, Message why) {
        outcomes.wrong(List.of(new FieldError(field.name(), why)));
    }

    /** The desk refuses what the form asks for. */
    void refused(Refusal refusal) {
        outcomes.refused(refusal);
    }

    private void lookUp() {
        Slip slip = slip();
        Session session = workspace.sitting();
        Desk desk = workspace.station().bank().desk();
        workspace.workQuietly(() -> echoes(desk, session, slip), found -> {
            if (slip.fields().equals(form.texts())) {
                form.showEchoes(found);
            }
        });
    }

    private Map<String, Message> echoes(Desk desk, Session session, Slip slip) {
        FieldContext context = desk.fields(session);
        Map<String, Message> echoes = new LinkedHashMap<>();
        type.fields()
                .forEach(spec ->
                        spec.echo(slip.text(spec.name()), context).ifPresent(echo -> echoes.put(spec.name(), echo)));
        return echoes;
    }

    @Override
    public List<Legend> legends() {
        List<Legend> legends = new ArrayList<>();
        legends.add(Legend.enter(type.isBusiness() ? "keys.review" : type.isAction() ? "keys.do" : "keys.ask"));
        legends.add(Legend.HELP);
        if (!before().isEmpty()) {
            legends.add(Legend.DUP);
        }
        legends.add(Legend.MENU);
        boolean prompting = form.current().filter(FormField::isPrompting).isPresent();
        if (prompting) {
            legends.add(Legend.PROMPT);
        }
        boolean counted = type.countsTill() && isComplete();
        Legend.addIf(!counted, legends, Legend.REFRESH);
        if (!prompting || workspace.lastReceipt().isEmpty()) {
            legends.add(Legend.RETRIEVE);
        }
        if (workspace.lastReceipt().isPresent()) {
            legends.add(Legend.RECEIPT);
        }
        Legend.addIf(counted, legends, Legend.CAUSES);
        legends.add(Legend.BACK);
        return legends;
    }

    @Override
    public List<Message> help() {
        List<Message> help = new ArrayList<>();
        form.current().map(FormField::spec).ifPresent(spec -> {
            help.add(Message.of("help.field", Message.of(labelKey(spec.name())), Message.of(spec.helpKey())));
            FieldPrompt.help(spec.prompt()).ifPresent(help::add);
        });
        if (!type.hasSecrets()) {
            help.add(Message.of("help.command", CodeLines.command(type, workspace.texts())));
        }
        return help;
    }

    /** Key of a field's label: the code's own word where it has one. */
    String labelKey(String field) {
        return type.fields().stream()
                .filter(spec -> spec.name().equals(field))
                .map(spec ->
                        workspace.texts().find(spec.ownLabelKey()).isPresent() ? spec.ownLabelKey() : spec.labelKey())
                .findFirst()
                .orElse(type.nameKey());
    }
}
