package org.tellerline.admin.staff;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tellerline.admin.Admin;
import org.tellerline.admin.ExitCode;
import org.tellerline.admin.Failure;
import org.tellerline.admin.SecretFile;
import org.tellerline.admin.StaffCommand;
import org.tellerline.core.administration.Operator;
import org.tellerline.core.administration.StaffEntry;
import org.tellerline.core.administration.StaffRegister;
import org.tellerline.core.signon.GivenPasswords;
import org.tellerline.core.signon.GivenPasswords.Given;
import org.tellerline.core.staff.Role;
import org.tellerline.core.text.Message;
import org.tellerline.schema.db.Database;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code admin staff reset-password}: gives somebody a random password that is good for one sign-on. */
@CommandLine.Command(name = "reset-password")
public final class StaffResetPasswordCommand extends StaffCommand {

    @Option(names = "--name", paramLabel = "NAME", descriptionKey = "staff-name")
    private @Nullable String name;

    @Option(names = "--file", paramLabel = "FILE")
    private @Nullable Path file;

    public StaffResetPasswordCommand(Admin admin) {
        super(admin);
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMINISTRATOR);
    }

    @Override
    protected void check() {
        if (name == null) {
            throw Failure.missing("--name");
        }
    }

    @Override
    protected ExitCode run(Database database, Operator operator) {
        String who = Objects.requireNonNull(name);
        StaffRegister register = new StaffRegister(database, admin().clock(database));
        StaffEntry entry = register.find(who)
                .orElseThrow(() -> new Failure(ExitCode.REFUSED, Message.of("admin.staff.none", who)));
        Given given = new GivenPasswords(database, new SecureRandom()).make(entry.member());
        Optional<SecretFile> kept = Optional.ofNullable(file).map(SecretFile::new);
        kept.ifPresent(secret -> secret.create(given.text()));
        try {
            Admin.granted(register.resetPassword(operator, who, given));
        } catch (Failure e) {
            kept.ifPresent(SecretFile::delete);
            throw e;
        }
        if (kept.isEmpty()) {
            admin().say("staff.password", given.text());
        }
        admin().note("staff.given", who);
        return ExitCode.OK;
    }
}
