package org.tellerline.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.tellerline.core.founding.DemoPlan;
import org.tellerline.schema.db.DatabaseAddress;

/** An office in which people of the demo staff run the tool, each from a home of their own. */
record Office(Path folder, DatabaseAddress bank) {

    Office signOn(String... names) throws IOException {
        Path password = folder.resolve("password");
        Files.writeString(password, DemoPlan.PASSWORD + "\n");
        Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
        for (String name : names) {
            done(name, "sign-on --name " + name + " --password-file " + password);
        }
        return this;
    }

    /** What a command prints that works. */
    String done(String who, String line) {
        Shell.Ran ran = run(who, line);
        assertThat(ran.exit()).as("%s: %s", line, ran.err()).isZero();
        return ran.out();
    }

    Shell.Ran refused(String who, String line, ExitCode code, String says) {
        Shell.Ran ran = run(who, line);
        assertThat(ran.err()).as(line).contains(says).doesNotContain("Exception");
        assertThat(ran.exit()).as(line).isEqualTo(code.status());
        assertThat(ran.out()).as(line).isEmpty();
        return ran;
    }

    Shell.Ran run(String who, String line) {
        List<String> words = new ArrayList<>(List.of("--lang", "en", "--db", bank.toString()));
        words.addAll(List.of(line.split(" ")));
        return new Shell(folder.resolve("home-" + who)).admin(words.toArray(String[]::new));
    }
}
