package org.tellerline.admin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.tellerline.core.administration.Operator;
import org.tellerline.core.administration.Operators;
import org.tellerline.core.administration.Ruling;
import org.tellerline.core.audit.AuditChain;
import org.tellerline.core.calendar.BankClock;
import org.tellerline.core.ledger.Particulars;
import org.tellerline.core.staff.Role;
import org.tellerline.core.text.Message;
import org.tellerline.schema.db.Database;
import org.tellerline.schema.db.PrivateFile;

/** What the account that runs the tool keeps to say who it is: a token for each bank, or the credential of a job. */
final class OperatorFiles {

    private static final int NAME_LENGTH = 16;

    private final Path folder;
    private final Optional<Path> credential;

    OperatorFiles(Path folder, Optional<Path> credential) {
        this.folder = folder;
        this.credential = credential;
    }

    Operator operator(Database database, String command, Set<Role> roles) {
        Operators operators = new Operators(database, clock(database));
        Ruling<Operator> ruling = credential.isPresent()
                ? operators.byCredential(new SecretFile(credential.get()).read(), command)
                : operators.byToken(token(database).read());
        return Admin.granted(ruling.then(operator -> operators.allowed(operator, command, roles)));
    }

    /** The file of the token for a bank; there when somebody signed on. */
    SecretFile token(Database database) {
        SecretFile file = file(database);
        if (!Files.exists(file.path())) {
            throw new Failure(ExitCode.REFUSED, Message.of("admin.operator.nobody"));
        }
        return file;
    }

    void keep(Database database, String token) {
        try {
            PrivateFile.createFolder(folder);
        } catch (IOException e) {
            throw new Failure(ExitCode.UNUSABLE, Message.of("admin.folder", folder));
        }
        SecretFile file = file(database);
        file.delete();
        file.create(token);
    }

    private SecretFile file(Database database) {
        String bank = AuditChain.hex(database.address().toString()).substring(0, NAME_LENGTH);
        return new SecretFile(folder.resolve("sign-on-" + bank));
    }

    static BankClock clock(Database database) {
        return new BankClock(
                Clock.systemUTC(), ZoneId.of(Particulars.read(database).zone()));
    }
}
