package org.tellerline.tui.session;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where receipts come out, as the command line says.
 *
 * @param target folder or queue, where the way needs one
 * @param texts folder into which each receipt goes as a text besides
 * @param ownFolder the user's own, for what can be printed nowhere else
 */
public record Printing(Way way, Optional<String> target, Optional<Path> texts, Path ownFolder) {

    private static final String FILE = "file:";
    private static final String QUEUE = "lp:";
    private static final Pattern QUEUE_NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,126}");

    /** A kind of printer. */
    public enum Way {
        NONE,
        FILE,
        QUEUE,
        TERMINAL
    }

    /** Reads {@code none}, {@code file:FOLDER}, {@code lp}, {@code lp:QUEUE} or {@code terminal}; empty where it is something else. */
    public static Optional<Printing> parse(String text, Optional<Path> texts, Path ownFolder) {
        Optional<String> target =
                Optional.of(text.substring(text.indexOf(':') + 1)).filter(rest -> !rest.equals(text));
        Way way = switch (text) {
            case "none" -> Way.NONE;
            case "terminal" -> Way.TERMINAL;
            case "lp" -> Way.QUEUE;
            default -> targeted(text);
        };
        return way == null ? Optional.empty() : Optional.of(new Printing(way, target, texts, ownFolder));
    }

    private static @Nullable Way targeted(String text) {
        if (text.startsWith(FILE) && text.length() > FILE.length()) {
            return Way.FILE;
        }
        boolean queue = text.startsWith(QUEUE)
                && QUEUE_NAME.matcher(text.substring(QUEUE.length())).matches();
        return queue ? Way.QUEUE : null;
    }

    Path folder() {
        return target.map(Path::of).orElse(ownFolder);
    }

    Optional<String> queue() {
        return target;
    }
}
