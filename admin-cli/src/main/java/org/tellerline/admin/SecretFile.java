package org.tellerline.admin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tellerline.core.text.Message;
import org.tellerline.schema.db.DatabaseTrouble;
import org.tellerline.schema.db.PrivateFile;

/** A file of one line that only its owner may read: a token, a credential, a password. */
public record SecretFile(Path path) {

    private static final int MOST_BYTES = 4096;

    /**
     * Its first line. What is no plain file, such as {@code /dev/stdin}, has no rights to look at.
     *
     * @throws Failure when it cannot be read
     * @throws DatabaseTrouble when others may read it too
     */
    public String read() {
        try {
            if (Files.isRegularFile(path)) {
                PrivateFile.check(path, DatabaseTrouble.Kind.OPEN_TO_OTHERS);
            }
            try (var in = Files.newInputStream(path)) {
                String text = new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
                return text.lines().findFirst().orElse("");
            }
        } catch (IOException e) {
            throw new Failure(ExitCode.UNUSABLE, Message.of("admin.secret.unreadable", path));
        }
    }

    /**
     * Sees that nothing stands there, before something is done that takes the file.
     *
     * @throws Failure when something does, or no file can be made there
     */
    public void mustBeNew() {
        create("");
        delete();
    }

    /**
     * Makes it, never open to others even for a moment.
     *
     * @throws Failure when it stands there already or cannot be made
     */
    public void create(String line) {
        try {
            PrivateFile.create(path);
            Files.writeString(path, line + "\n");
        } catch (FileAlreadyExistsException e) {
            throw new Failure(ExitCode.USAGE, Message.of("admin.secret.exists", path));
        } catch (IOException e) {
            throw new Failure(ExitCode.UNUSABLE, Message.of("admin.secret.unwritable", path));
        }
    }

    public void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new Failure(ExitCode.UNUSABLE, Message.of("admin.secret.unwritable", path));
        }
    }
}
