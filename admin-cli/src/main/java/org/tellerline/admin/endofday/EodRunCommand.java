package org.tellerline.admin.endofday;

import org.tellerline.admin.Admin;
import org.tellerline.core.administration.Operator;
import org.tellerline.core.endofday.EndOfDay;
import org.tellerline.core.endofday.Ended;
import org.tellerline.core.endofday.Progress;
import picocli.CommandLine;

/** {@code admin eod run}: takes the bank from this business date to the next. */
@CommandLine.Command(name = "run")
public final class EodRunCommand extends EodCommand {

    public EodRunCommand(Admin admin) {
        super(admin);
    }

    @Override
    boolean begins() {
        return true;
    }

    @Override
    Ended work(EndOfDay night, Operator operator, Progress progress) {
        return night.run(operator.staff().id(), progress);
    }
}
