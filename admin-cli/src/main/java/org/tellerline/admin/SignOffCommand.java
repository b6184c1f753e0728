package org.tellerline.admin;

import org.tellerline.core.administration.Operators;
import org.tellerline.schema.db.Database;
import picocli.CommandLine;

/** {@code admin sign-off}: ends what {@code admin sign-on} began. */
@CommandLine.Command(name = "sign-off")
public final class SignOffCommand extends Command {

    private final Admin admin;

    public SignOffCommand(Admin admin) {
        this.admin = admin;
    }

    @Override
    public ExitCode run() {
        try (Database database = Database.open(admin.address(), Database.Mode.POSTING)) {
            SecretFile file = admin.operatorFiles().token(database);
            new Operators(database, OperatorFiles.clock(database)).signOff(file.read());
            file.delete();
        }
        admin.note("admin.sign-off.done");
        return ExitCode.OK;
    }
}
