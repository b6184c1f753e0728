package org.tellerline.tui.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.tellerline.core.desk.Desk;
import org.tellerline.core.desk.DeskRefusal;
import org.tellerline.core.desk.Outcome;
import org.tellerline.core.staff.Session;
import org.tellerline.core.text.Message;
import org.tellerline.core.text.Parsed;
import org.tellerline.core.transaction.FastPath;
import org.tellerline.core.transaction.Refusal;
import org.tellerline.core.transaction.Slip;
import org.tellerline.core.transaction.TransactionType;

/** What a typed command does: a menu's digit, a code, a code with its fields, or {@code ?words} to look a code up. */
final class Commands {

    private static final String SIGN_OFF = "9001";
    private static final String LOCK = "9002";
    private static final String QUESTIONS = "9201";

    private final Workspace workspace;

    Commands(Workspace workspace) {
        this.workspace = workspace;
    }

    void run(String command) {
        if (command.startsWith("?")) {
            found(command.substring(1).strip());
            return;
        }
        Optional<Notice> setting = new Settings(workspace).run(command);
        if (setting.isPresent()) {
            said(setting.get());
            return;
        }
        Parsed<FastPath> parsed = FastPath.parse(command);
        if (parsed instanceof Parsed.Wrong<FastPath> wrong) {
            fail(wrong.why());
        } else if (parsed instanceof Parsed.Value<FastPath> path) {
            open(path.value());
        }
    }

    private void said(Notice notice) {
        boolean wrong = notice.kind() == Notice.Kind.ERROR;
        workspace.say(notice);
        workspace.command(wrong || workspace.top() instanceof MenuPanel);
        if (wrong) {
            workspace.bell();
        }
    }

    /** What may be brought back of a command: what was meant for a secret field may not. */
    String keepable(String command) {
        Optional<TransactionType> type = FastPath.parse(command) instanceof Parsed.Value<FastPath> path
                ? find(path.value().code().strip())
                : Optional.empty();
        return type.filter(TransactionType::hasSecrets)
                .map(TransactionType::code)
                .orElse(command);
    }

    /** While {@code ?words} is being typed, the codes it finds are listed; once it is erased, what was there before is back. */
    void search(String line) {
        Panel top = workspace.top();
        if (line.startsWith("?")) {
            workspace.show(MenuPanel.found(workspace, line.substring(1).strip(), top));
        } else if (top instanceof MenuPanel menu) {
            menu.searchErased();
        }
    }

    private void found(String word) {
        List<TransactionType> others = CodeLines.ofOthers(workspace, word);
        if (!CodeLines.matching(workspace, word).isEmpty()) {
            MenuPanel list = MenuPanel.found(workspace, word, workspace.top());
            workspace.show(list);
            list.enter();
            workspace.command(false);
        } else if (others.isEmpty()) {
            fail(Message.of("command.error.nothing", word), Message.of("menu.help.search"));
        } else {
            TransactionType first = others.get(0);
            fail(Message.of("command.error.others", first.code(), Message.of(first.nameKey())));
        }
    }

    private void open(FastPath path) {
        if (path.code().matches("[1-9]") && path.words().isEmpty()) {
            MenuPanel menu = MenuPanel.of(workspace, path.code());
            if (menu.isEmpty()) {
                fail(Message.of("command.error.menu", path.code()), Message.of("menu.help"));
            } else {
                workspace.show(menu);
            }
            return;
        }
        Optional<TransactionType> type = find(path.code().strip());
        if (type.isEmpty()) {
            refuse(Refusal.of(DeskRefusal.UNKNOWN_CODE, path.code()));
        } else {
            open(type.get(), path.words());
        }
    }

    /** By code, or by the long name. */
    private Optional<TransactionType> find(String word) {
        return workspace.station().bank().catalogue().types().stream()
                .filter(type -> type.code().equals(word) || type.name().equalsIgnoreCase(word))
                .findFirst();
    }

    private void open(TransactionType type, List<String> words) {
        if (!type.who().contains(workspace.sitting().staff().role())) {
            refuse(Refusal.of(DeskRefusal.NOT_PERMITTED, type.code()));
            return;
        }
        if (type.hasSecrets() && !words.isEmpty()) {
            fail(Message.of("command.error.secret", type.code()), Message.of("command.error.secret.help"));
            return;
        }
        if (words.size() > type.fields().size()) {
            fail(
                    Message.of(
                            "command.error.fields", type.code(), type.fields().size(), words.size()),
                    Message.of("help.command", CodeLines.command(type, workspace.texts())));
            return;
        }
        switch (type.code()) {
            case SIGN_OFF -> signOff();
            case LOCK -> lock();
            case QUESTIONS -> QuestionsPanel.open(workspace, String.join(" ", words));
            default ->
                fill(
                        new FormPanel(workspace, type, words),
                        words.isEmpty() && !type.fields().isEmpty());
        }
    }

    private void fill(FormPanel panel, boolean empty) {
        workspace.show(panel);
        if (!empty && panel.isComplete()) {
            panel.send();
        }
    }

    private void refuse(Refusal refusal) {
        fail(refusal.message(), refusal.help());
    }

    private void fail(Message message, Message... more) {
        workspace.say(Notice.error(message, more));
        workspace.bell();
        workspace.command(true);
    }

    /** As code 9001. The teller is off at once, whether or not the bank can be told. */
    void signOff() {
        Supplier<Outcome> telling = telling(SIGN_OFF);
        workspace.signedOff(Notice.information("sign-off.done"));
        workspace.workQuietly(telling, outcome -> {});
    }

    /** As code 9002. The screen is covered at once. */
    void lock() {
        Supplier<Outcome> telling = telling(LOCK);
        workspace.cover();
        workspace.workQuietly(telling, outcome -> {
            if (outcome instanceof Outcome.Refused refused) {
                workspace.signedOff(Notice.refused(refused.refusal()));
            }
        });
    }

    /** Tells the bank's audit trail what the teller did to the session. */
    private Supplier<Outcome> telling(String code) {
        Slip slip = new Slip(code, workspace.station().keys().get(), Map.of(), Optional.empty());
        Session session = workspace.sitting();
        Desk desk = workspace.station().bank().desk();
        return () -> desk.submit(session, slip);
    }
}
