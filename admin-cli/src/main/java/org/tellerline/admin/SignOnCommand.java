package org.tellerline.admin;

import java.nio.file.Path;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.tellerline.core.signon.SignOn;
import org.tellerline.core.signon.SignOnResult;
import org.tellerline.core.signon.SignOnResult.SignOnRefused;
import org.tellerline.core.signon.SignOnResult.SignedOn;
import org.tellerline.core.text.Message;
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
        String who = name == null ? person().ask(admin.texts().say("admin.sign-on.name")) : name;
        char[] password = passwordFile == null
                ? person().askHidden(admin.texts().say("admin.sign-on.password"))
                : new SecretFile(passwordFile).read().toCharArray();
        try (Database database = Database.open(admin.address(), Database.Mode.POSTING)) {
            SignOn signOn = new SignOn(database, OperatorFiles.clock(database), new SecureRandom());
            SignOnResult result = signOn.administer(who, password, "admin");
            if (result instanceof SignedOn signedOn) {
                admin.operatorFiles().keep(database, signedOn.session().token());
                admin.note("admin.sign-on.done", signedOn.session().staff().name());
                return ExitCode.OK;
            }
            throw new Failure(ExitCode.REFUSED, ((SignOnRefused) result).why());
        }
    }

    private static Interview person() {
        return Interview.atTerminal()
                .orElseThrow(() -> new Failure(ExitCode.USAGE, Message.of("admin.sign-on.terminal")));
    }
}
