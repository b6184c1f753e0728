package org.tellerline.tui.session;

import java.util.Locale;
import java.util.Optional;
import org.tellerline.core.text.Message;
import org.tellerline.tui.grid.Display;
import org.tellerline.tui.grid.Theme;

/** Commands that change how the screen is shown and nothing of the bank: {@code THEME name}, {@code LINEAR}, {@code SCREEN}. */
final class Settings {

    private static final String THEME = "THEME";
    private static final String LINEAR = "LINEAR";
    private static final String SCREEN = "SCREEN";

    private final Workspace workspace;
    private final Display display;

    Settings(Workspace workspace) {
        this.workspace = workspace;
        this.display = workspace.station().display();
    }

    /** What became of a command; empty where it is none of these. */
    Optional<Notice> run(String command) {
        String[] words = command.strip().split("[\\s/]+", 2);
        String argument = words.length > 1 ? words[1].strip() : "";
        return switch (words[0].toUpperCase(Locale.ROOT)) {
            case THEME -> Optional.of(theme(argument));
            case LINEAR -> argument.isEmpty() ? Optional.of(linear(true)) : Optional.empty();
            case SCREEN -> argument.isEmpty() ? Optional.of(linear(false)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Notice theme(String name) {
        Optional<Theme> theme = Theme.parse(name);
        if (theme.isEmpty()) {
            return Notice.error(Message.of("theme.error.unknown", name, Theme.names()));
        }
        return display.recolour(theme.get())
                ? Notice.information("theme.set", theme.get().name())
                : Notice.error(Message.of("theme.error.none"));
    }

    private Notice linear(boolean on) {
        return display.linear(on)
                ? Notice.information(on ? "linear.on" : "linear.off")
                : Notice.error(Message.of("linear.error.none"));
    }
}
