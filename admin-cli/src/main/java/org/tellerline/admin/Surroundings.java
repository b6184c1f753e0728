package org.tellerline.admin;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tellerline.core.text.Language;

/**
 * The process a command runs in, so that tests can be one too.
 *
 * @param home the user's own folder; every account has one, if need be the folder for temporary files
 */
public record Surroundings(PrintStream out, PrintStream err, Map<String, String> environment, Path home) {

    /** This process. Text leaves it as UTF-8 whatever the locale says: bundles and data hold Chinese. */
    static Surroundings ofProcess() {
        Map<String, String> environment = System.getenv();
        return new Surroundings(stream(FileDescriptor.out), stream(FileDescriptor.err), environment, home(environment));
    }

    /** Where the program keeps data of this user when nothing else is said. */
    public Path dataFolder() {
        return folder("XDG_DATA_HOME", ".local/share");
    }

    /** Where the program keeps its logs. */
    public Path stateFolder() {
        return folder("XDG_STATE_HOME", ".local/state");
    }

    /** The language the locale asks for; English where it asks for one the program does not speak. */
    Language language() {
        return Optional.ofNullable(environment.get("LC_ALL"))
                        .or(() -> Optional.ofNullable(environment.get("LC_MESSAGES")))
                        .or(() -> Optional.ofNullable(environment.get("LANG")))
                        .filter(locale -> locale.toLowerCase(Locale.ROOT).startsWith("zh"))
                        .isPresent()
                ? Language.ZH
                : Language.EN;
    }

    private Path folder(String variable, String usual) {
        String named = environment.getOrDefault(variable, "");
        Path base = named.startsWith("/") ? Path.of(named) : home.resolve(usual);
        return base.resolve("tellerline");
    }

    private static Path home(Map<String, String> environment) {
        String home = environment.getOrDefault("HOME", System.getProperty("user.home", ""));
        boolean usable = !home.isBlank() && !home.equals("?") && !home.equals("/");
        return usable
                ? Path.of(home)
                : Path.of(System.getProperty("java.io.tmpdir"), "tellerline-" + System.getProperty("user.name"));
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
