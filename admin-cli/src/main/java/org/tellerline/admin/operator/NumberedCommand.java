package org.tellerline.admin.operator;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tellerline.admin.Admin;
import org.tellerline.admin.ExitCode;
import org.tellerline.admin.Failure;
import org.tellerline.admin.StaffCommand;
import org.tellerline.core.administration.Operator;
import org.tellerline.schema.db.Database;
import picocli.CommandLine.Option;

/** A command about one thing, by the number that its list tells. */
abstract class NumberedCommand extends StaffCommand {

    @Option(names = "--no", paramLabel = "NUMBER")
    private @Nullable Long no;

    NumberedCommand(Admin admin) {
        super(admin);
    }

    @Override
    protected final void check() {
        if (no == null) {
            throw Failure.missing("--no");
        }
    }

    @Override
    protected final ExitCode run(Database database, Operator operator) {
        return run(database, operator, Objects.requireNonNull(no));
    }

    abstract ExitCode run(Database database, Operator operator, long number);
}
