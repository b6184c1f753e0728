package org.tellerline.admin;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** Runs command lines as a script would, from a home of its own. */
record Shell(Path home, Map<String, String> environment) {

    /** What a script sees of a command that ended. */
    record Ran(int exit, String out, String err) {}

    Shell(Path home) {
        this(home, Map.of());
    }

    Ran admin(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = AdminCli.run(new Surroundings(stream(out), stream(err), environment, home), args);
        return new Ran(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
