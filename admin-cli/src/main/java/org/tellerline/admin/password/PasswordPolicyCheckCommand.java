package org.tellerline.admin.password;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tellerline.admin.Admin;
import org.tellerline.admin.ExitCode;
import org.tellerline.admin.Failure;
import org.tellerline.admin.Format;
import org.tellerline.admin.SecretFile;
import org.tellerline.admin.StaffCommand;
import org.tellerline.core.administration.Operator;
import org.tellerline.core.administration.PasswordPolicies;
import org.tellerline.core.signon.PasswordProfile;
import org.tellerline.core.staff.Role;
import org.tellerline.core.text.Message;
import org.tellerline.schema.db.Database;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code admin password-policy check}: everything that is wrong with a password. */
@CommandLine.Command(name = "check")
public final class PasswordPolicyCheckCommand extends StaffCommand {

    @Option(names = "--password-file", paramLabel = "FILE")
    private @Nullable Path file;

    @Option(names = "--profile", paramLabel = "gb-l3|pci|nist")
    private @Nullable String profile;

    @Option(names = "--name", paramLabel = "NAME", descriptionKey = "staff-name")
    private @Nullable String name;

    @Option(names = "--format", paramLabel = "table|json|csv")
    private Format format = Format.TABLE;

    public PasswordPolicyCheckCommand(Admin admin) {
        super(admin);
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMINISTRATOR, Role.SUPERVISOR, Role.AUDITOR);
    }

    @Override
    protected void check() {
        if (file == null) {
            throw Failure.missing("--password-file");
        }
        if (profile != null) {
            Profiles.named("--profile", profile);
        }
    }

    @Override
    protected ExitCode run(Database database, Operator operator) {
        char[] password = new SecretFile(Objects.requireNonNull(file)).read().toCharArray();
        PasswordPolicies policies = new PasswordPolicies(database, admin().clock(database));
        PasswordProfile rules = profile == null ? policies.today() : Profiles.named("--profile", profile);
        List<Message> wrong = policies.check(rules, Optional.ofNullable(name), password);
        Arrays.fill(password, '\0');
        List<List<Object>> rows = wrong.stream()
                .map(why -> List.<Object>of(
                        why.key().replaceFirst("^password\\.error\\.", "").toLowerCase(Locale.ROOT),
                        admin().texts().say(why.key(), why.args().toArray())))
                .toList();
        admin().print(admin().sheet("password-policy", List.of("rule", "reason"), rows), format);
        admin().note(wrong.isEmpty() ? "password-policy.good" : "password-policy.bad", rules.name());
        return wrong.isEmpty() ? ExitCode.OK : ExitCode.FINDING;
    }
}
