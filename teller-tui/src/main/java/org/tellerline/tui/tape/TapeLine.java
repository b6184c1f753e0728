package org.tellerline.tui.tape;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.tellerline.core.text.Message;

/** Parses one command: {@code Name@duration argument}. */
final class TapeLine {

    private static final Pattern COMMAND = Pattern.compile("([^\\s@]+)(?:@(\\S+))?(?:\\s+(.*))?");
    private static final Pattern DURATION = Pattern.compile("(\\d{1,7}(?:\\.\\d{1,3})?)(ms|s|m)?");
    private static final Duration WAIT_LIMIT = Duration.ofSeconds(15);
    private static final int MOST_REPEATS = 1000;

    private final int line;
    private final String name;
    private final Optional<String> at;
    private final String argument;

    private TapeLine(int line, Matcher command) {
        this.line = line;
        this.name = command.group(1);
        this.at = Optional.ofNullable(command.group(2));
        this.argument = Optional.ofNullable(command.group(3)).orElse("").strip();
    }

    /** Adds the step of a line, or what is wrong with it. */
    static void parse(int line, String command, List<Step> steps, List<TapeError> errors) {
        Matcher matcher = COMMAND.matcher(command);
        try {
            if (!matcher.matches()) {
                throw new Wrong(Message.of("tape.unknown", command));
            }
            steps.add(new TapeLine(line, matcher).step());
        } catch (Wrong e) {
            errors.add(new TapeError(line, e.reason));
        }
    }

    private Step step() throws Wrong {
        return switch (name) {
            case "Type" -> type();
            case "Wait+Screen" -> waitFor();
            case "Sleep" -> sleep();
            case "Screenshot" -> screenshot();
            default -> press();
        };
    }

    private Step type() throws Wrong {
        boolean quoted = argument.length() >= 2
                && "\"'`".indexOf(argument.charAt(0)) >= 0
                && argument.charAt(0) == argument.charAt(argument.length() - 1);
        String text = quoted ? argument.substring(1, argument.length() - 1) : "";
        if (text.isEmpty()) {
            throw new Wrong(Message.of("tape.type"));
        }
        List<String> keys = text.codePoints().mapToObj(Character::toString).toList();
        return new Step.Press(line, keys, pause());
    }

    private Step press() throws Wrong {
        String key = TapeKeys.bytesOf(name).orElseThrow(() -> new Wrong(Message.of("tape.unknown", name)));
        if (!argument.isEmpty() && !argument.matches("\\d{1,4}")) {
            throw new Wrong(Message.of("tape.repeat", name, argument));
        }
        int times = argument.isEmpty() ? 1 : Integer.parseInt(argument);
        if (times < 1 || times > MOST_REPEATS) {
            throw new Wrong(Message.of("tape.repeat", name, argument));
        }
        return new Step.Press(line, Collections.nCopies(times, key), pause());
    }

    private Step waitFor() throws Wrong {
        if (argument.length() < 3 || !argument.startsWith("/") || !argument.endsWith("/")) {
            throw new Wrong(Message.of("tape.wait"));
        }
        String expression = argument.substring(1, argument.length() - 1).replace("\\/", "/");
        Duration limit = at.isPresent() ? duration(at.get()) : WAIT_LIMIT;
        try {
            return new Step.WaitFor(line, Pattern.compile(expression, Pattern.MULTILINE), limit);
        } catch (PatternSyntaxException e) {
            throw new Wrong(Message.of("tape.pattern", expression, e.getDescription()));
        }
    }

    private Step sleep() throws Wrong {
        noAt();
        return new Step.Sleep(line, duration(argument));
    }

    private Step screenshot() throws Wrong {
        noAt();
        String file = argument.replaceAll("^([\"'`])(.*)\\1$", "$2");
        return new Step.Screenshot(line, file.isEmpty() ? Optional.empty() : Optional.of(file));
    }

    private Duration pause() throws Wrong {
        return at.isPresent() ? duration(at.get()) : Duration.ZERO;
    }

    private void noAt() throws Wrong {
        if (at.isPresent()) {
            throw new Wrong(Message.of("tape.at", name));
        }
    }

    /** A number of seconds, or with its unit: {@code 500ms}, {@code 2s}, {@code 1m}. */
    private static Duration duration(String text) throws Wrong {
        Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            throw new Wrong(Message.of("tape.duration", text));
        }
        String unit = Optional.ofNullable(matcher.group(2)).orElse("s");
        long factor = unit.equals("ms") ? 1 : unit.equals("s") ? 1000 : 60_000;
        return Duration.ofMillis(Math.round(Double.parseDouble(matcher.group(1)) * factor));
    }

    private static final class Wrong extends Exception {

        private static final long serialVersionUID = 1L;
        private final transient Message reason;

        Wrong(Message reason) {
            super(reason.key());
            this.reason = reason;
        }
    }
}
