package org.tellerline.tui;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.tellerline.core.calendar.BankClock;
import org.tellerline.core.ledger.EventKeys;
import org.tellerline.core.text.Language;

/**
 * The process the program runs in, so that tests can be one too.
 *
 * @param home the user's own folder, or one for temporary files where there is none
 * @param keys new idempotency keys, one a form
 * @param random what nobody may guess: tokens of sessions, names of proofs
 */
record Surroundings(
        PrintStream out,
        PrintStream err,
        Map<String, String> environment,
        Path home,
        Clock clock,
        Supplier<UUID> keys,
        SecureRandom random) {

    Surroundings(
            PrintStream out,
            PrintStream err,
            Map<String, String> environment,
            Path home,
            Clock clock,
            Supplier<UUID> keys) {
        this(out, err, environment, home, clock, keys, new SecureRandom());
    }

    /** This process. Text leaves it as UTF-8 whatever the locale says, because screens hold Chinese. */
    static Surroundings ofProcess() {
        Map<String, String> environment = System.getenv();
        return new Surroundings(
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                environment,
                home(environment),
                Clock.systemUTC(),
                new EventKeys(new BankClock(Clock.systemUTC(), ZoneOffset.UTC), new SecureRandom()));
    }

    /** Where a bank is kept when nothing else is said. */
    Path dataFolder() {
        return folder("XDG_DATA_HOME", ".local/share");
    }

    /** Where the program keeps its log. */
    Path stateFolder() {
        return folder("XDG_STATE_HOME", ".local/state");
    }

    /** The language the locale asks for; English where it asks for one the program does not speak. */
    Language language() {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(locale -> !locale.isEmpty())
                .findFirst()
                .filter(locale -> locale.startsWith(Language.ZH.tag()))
                .map(locale -> Language.ZH)
                .orElse(Language.EN);
    }

    private Path folder(String variable, String usual) {
        return Optional.of(environment.getOrDefault(variable, ""))
                .filter(named -> named.startsWith("/"))
                .map(Path::of)
                .orElseGet(() -> home.resolve(usual))
                .resolve("tellerline");
    }

    private static Path home(Map<String, String> environment) {
        String home = environment.getOrDefault("HOME", System.getProperty("user.home", ""));
        return home.startsWith("/") && home.length() > 1
                ? Path.of(home)
                : Path.of(System.getProperty("java.io.tmpdir"), "tellerline-" + System.getProperty("user.name"));
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
