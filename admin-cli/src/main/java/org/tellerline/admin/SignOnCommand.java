package org.tellerline.admin;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.tellerline.core.signon.SignOnResult;
import org.tellerline.schema.db.Database;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code admin sign-on}: proves who somebody is; the commands after it, for some hours, are theirs. */
@CommandLine.Command(name = "sign-on")
public final class SignOnCommand extends Command {

    private final Admin admin;

    @Option(names = "--name", paramLabel = "NAME")
    private @Nullable String name;

    @Option(names = "--password-file", paramLabel = "FILE")
    private @Nullable Path passwordFile;

    public SignOnCommand(Admin admin) {
        this.admin = admin;
    }

    @Override
    public ExitCode run() {
        ProvingOperator operator = new ProvingOperator(admin);
        String who = operator.name(name);
        char[] password = operator.password(passwordFile, "admin.sign-on.password");
        try (Database database = Database.open(admin.address(), Database.Mode.POSTING)) {
            SignOnResult result = ProvingOperator.signOn(database).administer(who, password, ProvingOperator.TERMINAL);
            return operator.keep(database, operator.renewed(database, result));
        }
    }
}
