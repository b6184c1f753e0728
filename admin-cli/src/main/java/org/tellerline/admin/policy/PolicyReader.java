package org.tellerline.admin.policy;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.tellerline.admin.Admin;
import org.tellerline.admin.ExitCode;
import org.tellerline.admin.Failure;
import org.tellerline.admin.Sheet;
import org.tellerline.core.ledger.Products;
import org.tellerline.core.policy.PolicyDifference;
import org.tellerline.core.policy.PolicyFile;
import org.tellerline.core.text.Message;
import org.tellerline.schema.db.Database;

/** Reads a file that somebody edited, and shows what it would change. */
final class PolicyReader {

    private static final List<String> NAMES = List.of("policy", "field", "before", "after");

    private final Admin admin;

    PolicyReader(Admin admin) {
        this.admin = admin;
    }

    /**
     * Reads it.
     *
     * @throws Failure after all that is wrong with it was told
     */
    PolicyFile read(Path path, Database database) {
        PolicyFile file = PolicyFile.read(text(path), new Products(database).currencies());
        file.errors()
                .forEach(
                        error -> admin.note("policy.error", path.toString(), error.line(), error.where(), error.why()));
        if (!file.errors().isEmpty()) {
            throw new Failure(
                    ExitCode.USAGE, Message.of("policy.wrong", file.errors().size()));
        }
        return file;
    }

    Sheet sheet(List<PolicyDifference> differences) {
        List<List<Object>> rows = differences.stream()
                .map(line -> List.<Object>of(
                        line.policy().toString(),
                        line.field(),
                        line.before().orElse(""),
                        line.after().orElse("")))
                .toList();
        return admin.sheet("policy", NAMES, rows);
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (CharacterCodingException e) {
            throw new Failure(ExitCode.USAGE, Message.of("policy.utf8", path.toString()));
        } catch (IOException e) {
            throw new Failure(ExitCode.UNUSABLE, Message.of("admin.file.unreadable", path.toString()));
        }
    }
}
