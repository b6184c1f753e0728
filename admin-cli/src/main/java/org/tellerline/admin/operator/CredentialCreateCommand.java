package org.tellerline.admin.operator;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tellerline.admin.Admin;
import org.tellerline.admin.ExitCode;
import org.tellerline.admin.Failure;
import org.tellerline.admin.SecretFile;
import org.tellerline.admin.StaffCommand;
import org.tellerline.core.administration.Credentials;
import org.tellerline.core.administration.Operator;
import org.tellerline.core.staff.Role;
import org.tellerline.core.text.Message;
import org.tellerline.schema.db.Database;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code admin credential create}: makes a file that lets a job run some commands, once another person has approved it. */
@CommandLine.Command(name = "create")
public final class CredentialCreateCommand extends StaffCommand {

    private static final int MOST_DAYS = 365;

    @Option(names = "--for", paramLabel = "COMMANDS")
    private @Nullable String commands;

    @Option(names = "--valid-days", paramLabel = "1-365")
    private int days = MOST_DAYS;

    @Option(names = "--file", paramLabel = "FILE")
    private @Nullable Path file;

    public CredentialCreateCommand(Admin admin) {
        super(admin);
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMINISTRATOR);
    }

    @Override
    public boolean unattended() {
        return false;
    }

    @Override
    protected void check() {
        if (commands == null) {
            throw Failure.missing("--for");
        }
        if (file == null) {
            throw Failure.missing("--file");
        }
        if (days < 1 || days > MOST_DAYS) {
            throw wrong("--valid-days", Integer.toString(days), "1-" + MOST_DAYS);
        }
        List<String> known = admin().unattended();
        for (String command : commands()) {
            if (!known.contains(command)) {
                throw wrong("--for", command, String.join(", ", known));
            }
        }
    }

    @Override
    protected ExitCode run(Database database, Operator operator) {
        Credentials credentials = new Credentials(database, admin().clock(database), new SecureRandom());
        String secret = credentials.secret();
        SecretFile made = new SecretFile(Objects.requireNonNull(file));
        made.mustBeNew();
        long no = credentials.stage(operator, secret, commands(), days).no();
        made.create(secret);
        admin().note("credential.staged", no, made.path());
        return ExitCode.OK;
    }

    private List<String> commands() {
        return Arrays.stream(Objects.requireNonNull(commands).split(","))
                .map(command -> command.strip().replaceAll("\\s+", " "))
                .toList();
    }

    private static Failure wrong(String option, String value, String takes) {
        return new Failure(ExitCode.USAGE, Message.of("admin.usage.value", option, value, takes));
    }
}
