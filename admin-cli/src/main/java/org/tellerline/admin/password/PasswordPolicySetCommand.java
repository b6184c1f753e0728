package org.tellerline.admin.password;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tellerline.admin.Admin;
import org.tellerline.admin.ExitCode;
import org.tellerline.admin.Failure;
import org.tellerline.admin.StaffCommand;
import org.tellerline.core.administration.Change;
import org.tellerline.core.administration.Operator;
import org.tellerline.core.administration.PasswordPolicies;
import org.tellerline.core.signon.PasswordProfile;
import org.tellerline.core.staff.Role;
import org.tellerline.schema.db.Database;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code admin password-policy set}: other rules from a business date on, once another person approves them. */
@CommandLine.Command(name = "set")
public final class PasswordPolicySetCommand extends StaffCommand {

    @Option(names = "--profile", paramLabel = "gb-l3|pci|nist")
    private @Nullable String profile;

    @Option(names = "--from", paramLabel = "YYYY-MM-DD")
    private @Nullable LocalDate from;

    @Option(names = "--least", paramLabel = "8-128")
    private @Nullable Integer least;

    @Option(names = "--history", paramLabel = "0-24")
    private @Nullable Integer history;

    @Option(names = "--expiry-days", paramLabel = "0-3650")
    private @Nullable Integer expiryDays;

    @Option(names = "--warning-days", paramLabel = "0-60")
    private @Nullable Integer warningDays;

    @Option(names = "--least-age-hours", paramLabel = "0-720")
    private @Nullable Integer leastAgeHours;

    public PasswordPolicySetCommand(Admin admin) {
        super(admin);
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMINISTRATOR);
    }

    @Override
    protected void check() {
        if (profile == null) {
            throw Failure.missing("--profile");
        }
        Profiles.named("--profile", profile);
        Profiles.within("--least", least, 8, 128);
        Profiles.within("--history", history, 0, 24);
        Profiles.within("--expiry-days", expiryDays, 0, 3650);
        Profiles.within("--warning-days", warningDays, 0, 60);
        Profiles.within("--least-age-hours", leastAgeHours, 0, 720);
    }

    @Override
    protected ExitCode run(Database database, Operator operator) {
        PasswordPolicies policies = new PasswordPolicies(database, admin().clock(database));
        LocalDate day = from == null ? policies.businessDate() : from;
        Change change = Admin.granted(policies.set(operator, day, PasswordProfile.parse(lines())));
        admin().say("password-policy.staged", change.no(), day);
        return ExitCode.OK;
    }

    private String lines() {
        return Stream.of(
                        "profile = " + profile,
                        line("least", least),
                        line("history", history),
                        line("expiry-days", expiryDays),
                        line("warning-days", warningDays),
                        line("least-age-hours", leastAgeHours))
                .collect(Collectors.joining("\n"));
    }

    private static String line(String name, @Nullable Integer value) {
        return value == null ? "" : name + " = " + value;
    }
}
