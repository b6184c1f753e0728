package org.tellerline.admin.password;

import java.util.List;
import java.util.Set;
import org.tellerline.admin.Admin;
import org.tellerline.admin.ExitCode;
import org.tellerline.admin.Format;
import org.tellerline.admin.StaffCommand;
import org.tellerline.core.administration.Operator;
import org.tellerline.core.administration.PasswordPolicies;
import org.tellerline.core.signon.PasswordProfile;
import org.tellerline.core.staff.Role;
import org.tellerline.schema.db.Database;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code admin password-policy show}: what the bank asks of passwords, today and from dates to come. */
@CommandLine.Command(name = "show")
public final class PasswordPolicyShowCommand extends StaffCommand {

    @Option(names = "--format", paramLabel = "table|json|csv")
    private Format format = Format.TABLE;

    public PasswordPolicyShowCommand(Admin admin) {
        super(admin);
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMINISTRATOR, Role.SUPERVISOR, Role.AUDITOR);
    }

    @Override
    protected ExitCode run(Database database, Operator operator) {
        List<List<Object>> rows = new PasswordPolicies(database, admin().clock(database))
                .all().stream()
                        .map(dated -> row(dated.from().toString(), dated.profile()))
                        .toList();
        admin().print(
                        admin().sheet(
                                        "password-policy",
                                        List.of(
                                                "from",
                                                "profile",
                                                "least",
                                                "mixture",
                                                "history",
                                                "expiry-days",
                                                "warning-days",
                                                "least-age-hours"),
                                        rows),
                        format);
        return ExitCode.OK;
    }

    private static List<Object> row(String from, PasswordProfile profile) {
        return List.of(
                from,
                profile.name(),
                profile.least(),
                profile.mixture().name(),
                profile.history(),
                profile.expiryDays(),
                profile.warningDays(),
                profile.leastAgeHours());
    }
}
