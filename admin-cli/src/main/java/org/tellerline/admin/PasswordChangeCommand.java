package org.tellerline.admin;

import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.tellerline.core.signon.NewPassword;
import org.tellerline.core.signon.SignOnResult;
import org.tellerline.core.transaction.Secret;
import org.tellerline.schema.db.Database;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code admin password change}: signs on and takes another password, also where the one of now must be changed. */
@CommandLine.Command(name = "change")
public final class PasswordChangeCommand extends Command {

    private final Admin admin;

    @Option(names = "--name", paramLabel = "NAME", descriptionKey = "admin.sign-on.name")
    private @Nullable String name;

    @Option(names = "--password-file", paramLabel = "FILE", descriptionKey = "admin.sign-on.password-file")
    private @Nullable Path passwordFile;

    @Option(names = "--new-password-file", paramLabel = "FILE")
    private @Nullable Path newPasswordFile;

    public PasswordChangeCommand(Admin admin) {
        this.admin = admin;
    }

    @Override
    public ExitCode run() {
        ProvingOperator operator = new ProvingOperator(admin);
        String who = operator.name(name);
        char[] password = operator.password(passwordFile, "admin.sign-on.password");
        NewPassword wanted = newPasswordFile == null ? operator.askNew() : fromFile(newPasswordFile);
        try (Database database = Database.open(admin.address(), Database.Mode.POSTING)) {
            SignOnResult result =
                    ProvingOperator.signOn(database).administer(who, password, wanted, ProvingOperator.TERMINAL);
            ExitCode code = operator.keep(database, result);
            admin.note("admin.password.changed");
            return code;
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private static NewPassword fromFile(Path file) {
        String text = new SecretFile(file).read();
        return new NewPassword(Secret.of(text), Secret.of(text));
    }
}
