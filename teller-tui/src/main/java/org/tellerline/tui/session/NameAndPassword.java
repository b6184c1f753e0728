package org.tellerline.tui.session;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.tellerline.core.text.Message;
import org.tellerline.core.transaction.FieldError;
import org.tellerline.core.transaction.FieldSpec;
import org.tellerline.tui.form.Form;
import org.tellerline.tui.form.FormField;
import org.tellerline.tui.form.FormKeys;
import org.tellerline.tui.key.KeyEvent;

/** Two fields one after the other, the last of them hidden: Enter behind the first goes on, Enter behind the second sends both. */
final class NameAndPassword {

    private final Workspace workspace;
    private final Form form;

    NameAndPassword(Workspace workspace, FieldSpec first, FieldSpec second) {
        this.workspace = workspace;
        this.form = Form.of(List.of(first, second));
    }

    Form form() {
        return form;
    }

    /**
     * Takes a key. Nothing of before is offered to Dup, and no command is begun.
     *
     * @param send both are there to be sent
     * @param function takes the keys that mean nothing in a field
     * @return false where the key means nothing at all
     */
    boolean press(KeyEvent key, Runnable send, Predicate<KeyEvent> function) {
        switch (FormKeys.press(form, key, Map.of())) {
            case REFUSED, PROMPT -> workspace.bell();
            case SEND -> {
                if (!passesOn() && !isIncomplete()) {
                    send.run();
                }
            }
            case COMMAND_LINE, COMMAND_BEGUN -> {
                return false;
            }
            case NOT_MINE -> {
                return function.test(key);
            }
            default -> {}
        }
        return true;
    }

    String text(int field) {
        return form.fields().get(field).text();
    }

    boolean isEmpty(int field) {
        return form.fields().get(field).isMissing();
    }

    /** What is keyed in a hidden field, which is empty afterwards. */
    char[] take(int field) {
        char[] letters = text(field).toCharArray();
        form.fields().get(field).clear();
        return letters;
    }

    private boolean passesOn() {
        FormField first = form.fields().get(0);
        boolean passes = form.isCurrent(first)
                && !first.isMissing()
                && form.fields().get(1).isMissing();
        if (passes) {
            workspace.hush();
            form.next();
        }
        return passes;
    }

    private boolean isIncomplete() {
        List<FieldError> missing = form.fields().stream()
                .filter(field -> field.text().isBlank())
                .map(field -> new FieldError(field.name(), Message.of("field.error.missing")))
                .toList();
        form.showErrors(missing);
        if (!missing.isEmpty()) {
            Message label = Message.of(form.current().orElseThrow().labelKey(workspace.texts()));
            workspace.say(Notice.error(Message.of("screen.error.field", label, Message.of("field.error.missing"))));
            workspace.bell();
        }
        return !missing.isEmpty();
    }
}
