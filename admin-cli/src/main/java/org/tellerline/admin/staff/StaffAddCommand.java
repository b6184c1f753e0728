package org.tellerline.admin.staff;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tellerline.admin.Admin;
import org.tellerline.admin.ExitCode;
import org.tellerline.admin.Failure;
import org.tellerline.admin.StaffCommand;
import org.tellerline.core.administration.Change;
import org.tellerline.core.administration.Operator;
import org.tellerline.core.administration.StaffRegister;
import org.tellerline.core.administration.StaffText;
import org.tellerline.core.staff.Role;
import org.tellerline.core.text.Language;
import org.tellerline.core.text.Message;
import org.tellerline.schema.db.Database;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code admin staff add}: somebody shall be employed, once another person approves it. */
@CommandLine.Command(name = "add")
public final class StaffAddCommand extends StaffCommand {

    @Option(names = "--name", paramLabel = "NAME", descriptionKey = "staff-name")
    private @Nullable String name;

    @Option(names = "--full-name", paramLabel = "NAME")
    private @Nullable String fullName;

    @Option(names = "--person", paramLabel = "NUMBER")
    private @Nullable Long person;

    @Option(names = "--another-person")
    private boolean another;

    @Option(names = "--branch", paramLabel = "NUMBER")
    private @Nullable Long branch;

    @Option(names = "--role", paramLabel = "ROLE", descriptionKey = "role")
    private @Nullable Role role;

    @Option(names = "--grade", paramLabel = "GRADE", descriptionKey = "grade")
    private String grade = "NONE";

    @Option(names = "--language", paramLabel = "en|zh")
    private @Nullable Language language;

    public StaffAddCommand(Admin admin) {
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
        if ((fullName == null) == (person == null)) {
            throw new Failure(ExitCode.USAGE, Message.of("admin.staff.who"));
        }
        if (branch == null) {
            throw Failure.missing("--branch");
        }
        if (role == null) {
            throw Failure.missing("--role");
        }
    }

    @Override
    protected ExitCode run(Database database, Operator operator) {
        StaffText wanted = new StaffText(
                Objects.requireNonNull(name),
                person == null ? 0 : person,
                fullName == null ? "" : fullName.strip(),
                Objects.requireNonNull(branch),
                Objects.requireNonNull(role),
                grade,
                language == null ? admin().texts().language() : language);
        StaffRegister register = new StaffRegister(database, admin().clock(database));
        Change change = Admin.granted(register.add(operator, wanted, another));
        admin().say("staff.staged", change.no());
        return ExitCode.OK;
    }
}
